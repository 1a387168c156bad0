/** Measures a DOCX as a clerk with a ruler would: pages, margins, fonts, sizes, page numbers, table widths. */
import { strFromU8, unzipSync } from "fflate";

export type MeasuredSection = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginsMm: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Whether the first page has a header of its own (without number). */
  readonly firstPage: "own-header" | "same-header";
  readonly restartsAt: number | null;
};

export type MeasuredDocx = {
  readonly sections: readonly MeasuredSection[];
  readonly defaultFont: string;
  readonly defaultSizePt: number;
  readonly language: string;
  /** Every font that any run, style or numbering names. */
  readonly fonts: ReadonlySet<string>;
  /** Every size that any run names. */
  readonly sizesPt: ReadonlySet<number>;
  /** For each header part: does it count pages, is it centred, is it empty? */
  readonly headers: readonly {
    readonly counts: boolean;
    readonly centred: boolean;
    readonly empty: boolean;
  }[];
  /** Every line spacing that paragraphs name, as a multiple of single spacing. */
  readonly lineSpacings: ReadonlySet<number>;
  readonly tableWidthsMm: readonly number[];
  readonly repeatedRows: number;
  readonly text: string;
};

export function measureDocx(docx: Uint8Array): MeasuredDocx {
  const files = unzipSync(docx);
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const body = read("word/document.xml");
  const styles = read("word/styles.xml");
  const all = Object.keys(files)
    .filter((name) => name.startsWith("word/") && name.endsWith(".xml"))
    .map(read)
    .join("\n");
  return {
    sections: elements(body, "w:sectPr").map(measureSection),
    defaultFont: attribute(styles, "w:rFonts", "w:ascii"),
    defaultSizePt: Number(attribute(styles, "w:sz", "w:val")) / 2,
    language: attribute(styles, "w:lang", "w:val"),
    fonts: new Set(
      values(all, /w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g).filter(
        (font) => !/^\d|^(major|minor)/.test(font) && font !== "vi-VN",
      ),
    ),
    sizesPt: new Set(values(body, /<w:sz w:val="(\d+)"/g).map((size) => Number(size) / 2)),
    headers: Object.keys(files)
      .filter((name) => /^word\/header\d+\.xml$/.test(name))
      .map((name) => measureHeader(read(name))),
    lineSpacings: new Set(
      values(`${body}${styles}`, /<w:spacing\b([^>]*)\/>/g)
        .filter((spacing) => !spacing.includes('w:lineRule="exact"'))
        .map((spacing) => Number(/w:line="(\d+)"/.exec(spacing)?.[1] ?? 240) / 240),
    ),
    tableWidthsMm: elements(body, "w:tblGrid").map((grid) =>
      mm(values(grid, /w:w="(\d+)"/g).reduce((sum, width) => sum + Number(width), 0)),
    ),
    repeatedRows: values(body, /<w:tblHeader(\/)/g).length,
    text: plainText(body),
  };
}

function measureSection(xml: string): MeasuredSection {
  const margin = (side: string) => mm(Number(attribute(xml, "w:pgMar", `w:${side}`)));
  const start = attribute(xml, "w:pgNumType", "w:start");
  return {
    widthMm: mm(Number(attribute(xml, "w:pgSz", "w:w"))),
    heightMm: mm(Number(attribute(xml, "w:pgSz", "w:h"))),
    marginsMm: {
      top: margin("top"),
      bottom: margin("bottom"),
      left: margin("left"),
      right: margin("right"),
    },
    firstPage: /<w:titlePg\/>|<w:titlePg w:val="(?:true|1)"/.test(xml)
      ? "own-header"
      : "same-header",
    restartsAt: start === "" ? null : Number(start),
  };
}

function measureHeader(xml: string) {
  return {
    counts: /<w:instrText[^>]*>PAGE</.test(xml),
    centred: /<w:jc w:val="center"/.test(xml),
    empty: !/<w:(?:t|instrText)\b/.test(xml),
  };
}

/** Twips to millimetres, to a tenth. */
function mm(twips: number): number {
  return Math.round((twips / 1440) * 254) / 10;
}

function elements(xml: string, name: string): readonly string[] {
  return values(xml, new RegExp(`(<${name}[ >][\\s\\S]*?</${name}>)`, "g"));
}

function attribute(xml: string, element: string, name: string): string {
  const tag = new RegExp(`<${element}\\b[^>]*`).exec(xml)?.[0] ?? "";
  return new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function values(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function plainText(xml: string): string {
  return values(xml, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)
    .map((text) => text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? ""))
    .join("\n");
}
