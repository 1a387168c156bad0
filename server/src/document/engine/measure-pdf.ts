/** Measures a PDF: page sizes, embedded fonts, text as a reader copies it. */
import { extractText, getDocumentProxy } from "unpdf";

/** A run of text as it stands on the page: millimetres from the left and the top edge, its size in points. */
export type MeasuredRun = {
  readonly text: string;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly baselineMm: number;
  readonly sizePt: number;
};

export type MeasuredPdf = {
  readonly pages: readonly {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly text: string;
    /** Every run of text with its place from the edges of the page, and its size. */
    readonly runs: readonly MeasuredRun[];
  }[];
  /** Names of the fonts without their subset prefix. */
  readonly fonts: ReadonlySet<string>;
  readonly embeddedFonts: number;
  readonly hasDate: boolean;
};

export async function measurePdf(pdf: Uint8Array): Promise<MeasuredPdf> {
  const source = Buffer.from(pdf).toString("latin1");
  const names = [...source.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(
    (match) => match[1] ?? "",
  );
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const pages = [];
  for (const [index, words] of text.entries()) {
    const page = await document.getPage(index + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    const runs = measureRuns((await page.getTextContent()).items, height);
    pages.push({ widthMm: mm(width), heightMm: mm(height), text: words, runs });
  }
  return {
    pages,
    fonts: new Set(names),
    embeddedFonts: [...source.matchAll(/\/FontFile2\b/g)].length,
    hasDate: /\/CreationDate|\/ModDate|xmp:CreateDate|xmp:ModifyDate/.test(source),
  };
}

function measureRuns(items: readonly object[], heightPt: number): readonly MeasuredRun[] {
  return items.flatMap((item) => {
    if (!("str" in item && "transform" in item && "width" in item)) return [];
    const { str, transform, width } = item;
    if (typeof str !== "string" || str.trim() === "" || typeof width !== "number") return [];
    const [, , , sizePt = 0, x = 0, y = 0] = transform as readonly number[];
    return [
      {
        text: str,
        leftMm: mm(x),
        rightMm: mm(x + width),
        topMm: mm(heightPt - y - sizePt),
        baselineMm: mm(heightPt - y),
        sizePt: Math.round(sizePt * 2) / 2,
      },
    ];
  });
}

/** Points to millimetres, to a tenth. */
function mm(points: number): number {
  return Math.round((points / 72) * 254) / 10;
}
