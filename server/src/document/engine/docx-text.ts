/** Runs and paragraphs of a DOCX in the measures of the paper. Lengths in twips (1/20 pt), sizes in half points. */
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import { paperMetrics, type Alignment, type Span, type Text } from "@kc/core/document";

/** How a paragraph stands: what the renderer sets, and nothing else of the library's many options. */
export type ParagraphStyle = {
  readonly align?: Alignment;
  readonly indentMm?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  readonly keepNext?: boolean;
  /** Multiple of single line spacing. */
  readonly lineSpacing?: number;
  readonly more?: Partial<IParagraphOptions>;
};

export type RunStyle = {
  readonly sizePt?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
};

export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function twipsOfPt(pt: number): number {
  return Math.round(pt * 20);
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Alignment, unknown>;

/** Runs of a text; a line feed becomes a line break. */
export function runs(text: Text, style: RunStyle = {}): TextRun[] {
  const spans: readonly Span[] = typeof text === "string" ? [{ text }] : text;
  return spans.flatMap((span) =>
    span.text
      .split("\n")
      .map((part, index) => new TextRun(runOptions(part, index, span.style, style))),
  );
}

function runOptions(
  text: string,
  lineIndex: number,
  span: Span["style"],
  style: RunStyle,
): IRunOptions {
  return {
    text,
    bold: style.bold === true || span === "bold" || span === "bold-italic",
    italics: style.italic === true || span === "italic" || span === "bold-italic",
    ...(span === "underlined" ? { underline: {} } : {}),
    ...(style.sizePt === undefined ? {} : { size: style.sizePt * 2 }),
    ...(style.color === undefined ? {} : { color: style.color }),
    ...(lineIndex > 0 ? { break: 1 } : {}),
  };
}

/** One paragraph of ready runs. */
export function paragraphOf(children: readonly TextRun[], style: ParagraphStyle = {}): Paragraph {
  return new Paragraph({
    ...style.more,
    children,
    alignment: alignments[style.align ?? "left"],
    keepNext: style.keepNext ?? false,
    ...(style.indentMm === undefined ? {} : { indent: { firstLine: twipsOfMm(style.indentMm) } }),
    spacing: {
      before: twipsOfPt(style.beforePt ?? 0),
      after: twipsOfPt(style.afterPt ?? 0),
      line: Math.round(240 * (style.lineSpacing ?? 1)),
      lineRule: LineRuleType.AUTO,
    },
  });
}

/** A line of a head, title or signature: single spacing, nothing after it. */
export function plainLine(text: Text, run: RunStyle, style: ParagraphStyle = {}): Paragraph {
  return paragraphOf(runs(text, run), { align: "center", ...style });
}

/** A paragraph of the body: justified, first line indented, 6 points after it. */
export function bodyParagraph(children: readonly TextRun[], style: ParagraphStyle = {}): Paragraph {
  return paragraphOf(children, {
    align: "justify",
    indentMm: paperMetrics.firstLineIndentMm,
    afterPt: paperMetrics.paragraphGapPt,
    lineSpacing: paperMetrics.lineSpacing,
    ...style,
  });
}

/** Room of exactly `heightPt` before what follows on the same page. */
export function spacer(heightPt: number): Paragraph {
  return new Paragraph({
    children: [],
    keepNext: true,
    spacing: { before: 0, after: 0, line: twipsOfPt(heightPt), lineRule: LineRuleType.EXACT },
  });
}
