/**
 * Measures of an administrative paper (thể thức và kỹ thuật trình bày). Millimetres and points.
 * The value used stands beside the range that the decree allows, so that a test can hold one against the other.
 *
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I and mục IV phần I.
 */
export const paperMetrics = {
  fontFamily: "Times New Roman",
  /** Same advance widths as Times New Roman, all stacked Vietnamese marks, free licence: embedded in PDFs. */
  pdfFontFamily: "Tinos",
  language: "vi-VN",
  pageMm: { width: 210, height: 297 },
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  /** Text after the head: 14 in papers that run as text, 13 in forms with tables. */
  bodyPt: { text: 14, form: 13 },
  sizesPt: {
    nationalName: 12,
    nationalMotto: 13,
    superiorBody: 12,
    issuingBody: 12,
    number: 13,
    placeAndDay: 13,
    typeName: 14,
    subject: 14,
    letterSubject: 12,
    recipientsLabel: 12,
    recipients: 11,
    annexLabel: 14,
    annexTitle: 14,
    pageNumber: 13,
    table: 12,
    denseTable: 11,
    mark: 9,
  },
  firstLineIndentMm: 12.7,
  paragraphGapPt: 6,
  /** Multiple of the font's own line height; the decree allows single to 1.5. */
  lineSpacing: 1.12,
  signatureSpaceMm: 24,
  /** Share of the text's own width that the rule under it takes. */
  ruleShare: 0.42,
  headColumns: { left: 62, right: 103 },
} as const;

/**
 * What the decree allows for each measure, lowest and highest.
 *
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I (khổ giấy, định lề, cỡ chữ).
 */
export const paperLimits = {
  marginsMm: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
  bodyPt: [13, 14],
  sizesPt: {
    nationalName: [12, 13],
    nationalMotto: [13, 14],
    superiorBody: [12, 13],
    issuingBody: [12, 13],
    number: [13, 13],
    placeAndDay: [13, 14],
    typeName: [13, 14],
    subject: [13, 14],
    letterSubject: [12, 13],
    recipientsLabel: [12, 12],
    recipients: [11, 11],
    annexLabel: [14, 14],
    annexTitle: [13, 14],
    pageNumber: [13, 14],
  },
  firstLineIndentMm: [10, 12.7],
  paragraphGapPt: [6, 12],
  lineSpacing: [1, 1.5],
  ruleShare: [1 / 3, 1 / 2],
} as const satisfies Record<string, unknown>;

export type PaperMetrics = typeof paperMetrics;

/** Width of the text on a page in mm, between its margins. */
export function textWidthMm(orientation: "portrait" | "landscape"): number {
  const { pageMm, marginsMm } = paperMetrics;
  const across = orientation === "portrait" ? pageMm.width : pageMm.height;
  return across - marginsMm.left - marginsMm.right;
}
