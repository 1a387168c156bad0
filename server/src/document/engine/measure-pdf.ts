/** Measures a PDF: page sizes, embedded fonts, text as a reader copies it. */
import { extractText, getDocumentProxy } from "unpdf";

export type MeasuredPdf = {
  readonly pages: readonly {
    readonly widthMm: number;
    readonly heightMm: number;
    readonly text: string;
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
    pages.push({ widthMm: mm(width), heightMm: mm(height), text: words });
  }
  return {
    pages,
    fonts: new Set(names),
    embeddedFonts: [...source.matchAll(/\/FontFile2\b/g)].length,
    hasDate: /\/CreationDate|\/ModDate|xmp:CreateDate|xmp:ModifyDate/.test(source),
  };
}

/** Points to millimetres, to a tenth. */
function mm(points: number): number {
  return Math.round((points / 72) * 254) / 10;
}
