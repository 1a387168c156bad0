import { dongInWords, type Dong, type PlainDate } from "../kernel/index.ts";
import type {
  Alignment,
  AnnexHeadBlock,
  ArticleBlock,
  Block,
  Cell,
  Column,
  Field,
  FieldsBlock,
  HeadBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  Row,
  Section,
  SignaturesBlock,
  Signer,
  TableBlock,
  Text,
  TitleBlock,
} from "./document-model.ts";
import type { IssuingBody } from "./issuing-body.ts";
import { numberLine, placeAndDay } from "./official-number.ts";
import { pointLetter } from "./outline.ts";
import { authorityLines, type SigningAuthority } from "./signature.ts";

/** What the clerk gives a paper: number and day, both null until then. `year` is the year meant to be printed. */
export type PaperNumber = {
  readonly number: string | null;
  readonly symbol: string;
  readonly issuedOn: PlainDate | null;
  readonly year: number;
};

/** Head of a numbered paper, with room for number and day while the clerk has not given them. */
export function head(
  body: IssuingBody,
  paper: PaperNumber,
  letterSubject: string | null = null,
): HeadBlock {
  return {
    kind: "head",
    body,
    numberLine: numberLine(paper.number, paper.symbol),
    placeAndDay: placeAndDay(body.place, paper.issuedOn, paper.year),
    letterSubject,
  };
}

/** Head without number: internal forms whose day stands at the signature. */
export function plainHead(body: IssuingBody): HeadBlock {
  return { kind: "head", body, numberLine: null, placeAndDay: null, letterSubject: null };
}

export function title(
  typeName: string,
  subject: string | null,
  number: string | null = null,
): TitleBlock {
  return {
    kind: "title",
    typeName: typeName.toUpperCase(),
    subject: subject === null ? null : withoutLoneWord(subject),
    numberLine: number,
  };
}

/** Joins the last two words of each line, so that no word of a title stands alone on its last line. */
function withoutLoneWord(text: string): string {
  return text.replace(/ (\S+)$/gmu, "\u00a0$1");
}

/** `Điều n.` with running text. */
export function article(number: number, text: Text): ArticleBlock {
  return { kind: "article", number, heading: null, text };
}

/** `Điều n. Heading`, its clauses following as blocks of their own. */
export function titledArticle(number: number, heading: string): ArticleBlock {
  return { kind: "article", number, heading, text: null };
}

export function heading(level: HeadingBlock["level"], label: string, text: string): HeadingBlock {
  return { kind: "heading", level, label, text };
}

/** Body text: justified, first line indented. */
export function paragraph(text: Text): ParagraphBlock {
  return { kind: "paragraph", text, align: "justify", indented: true };
}

/** A line of its own, not indented. */
export function line(text: Text, align: Alignment = "left"): ParagraphBlock {
  return { kind: "paragraph", text, align, indented: false };
}

/** Paragraphs of a person's text, one for each line that is not empty; two dotted lines where there is none. */
export function writtenText(text: string): readonly Block[] {
  const lines = text.split("\n").filter((part) => part.trim() !== "");
  return lines.length === 0
    ? [{ kind: "dotted-lines", count: 2 }]
    : lines.map((part) => paragraph(part));
}

/** Points of a clause: `a)`, `1.`, `-` or `+`. */
export function list(
  kind: "letter" | "number" | "dash" | "plus",
  items: readonly Text[],
): ListBlock {
  return {
    kind: "list",
    items: items.map((text, index) => ({ marker: markerOf(kind, index), text })),
  };
}

function markerOf(kind: "letter" | "number" | "dash" | "plus", index: number): string {
  switch (kind) {
    case "letter":
      return `${pointLetter(index)})`;
    case "number":
      return `${String(index + 1)}.`;
    case "dash":
      return "-";
    case "plus":
      return "+";
  }
}

/** "Kính gửi:" one body, or several, each on its line. */
export function addressees(...names: readonly string[]): Block {
  return { kind: "addressees", lines: names.length === 1 ? names : closedLines(names, "- ") };
}

/**
 * Legal bases of a decision, each on its line ended by a semicolon, the last by a full stop.
 *
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.
 */
export function legalBases(bases: readonly string[]): Block {
  return { kind: "legal-bases", lines: closedLines(bases, "") };
}

/** Lines ended by semicolons, the last by a full stop, whatever stood at their ends. */
function closedLines(lines: readonly string[], before: string): readonly string[] {
  return lines.map((text, index) => {
    const bare = text.trim().replace(/[;.,]+$/u, "");
    return `${before}${bare}${index === lines.length - 1 ? "." : ";"}`;
  });
}

export function fields(
  ...pairs: readonly (readonly [label: string, value: string | null])[]
): FieldsBlock {
  return {
    kind: "fields",
    fields: pairs.map(([label, value]): Field => ({ label, value: value === "" ? null : value })),
  };
}

/** One column of a table: its share of the width and its alignment. */
export function column(share: number, align: Alignment = "left"): Column {
  return { share, align };
}

export function row(kind: Row["kind"], ...cells: readonly (Text | Cell)[]): Row {
  return { kind, cells: cells.map(asCell) };
}

/** Cells of a repeated head row. */
export function headRow(...cells: readonly (Text | Cell)[]): readonly Cell[] {
  return cells.map(asCell);
}

export function spanning(
  text: Text,
  span: { columns?: number; rows?: number; align?: Alignment },
): Cell {
  return {
    text,
    ...(span.columns === undefined ? {} : { columnSpan: span.columns }),
    ...(span.rows === undefined ? {} : { rowSpan: span.rows }),
    ...(span.align === undefined ? {} : { align: span.align }),
  };
}

function asCell(cell: Text | Cell): Cell {
  return typeof cell === "object" && "text" in cell ? cell : { text: cell };
}

export function table(stated: {
  readonly columns: readonly Column[];
  readonly headRows: readonly (readonly Cell[])[];
  readonly rows: readonly Row[];
  readonly unitNote?: string;
  readonly size?: TableBlock["size"];
}): TableBlock {
  return {
    kind: "table",
    ...stated,
    unitNote: stated.unitNote ?? null,
    size: stated.size ?? "normal",
  };
}

/** `(Bằng chữ: Hai trăm triệu đồng)`. */
export function amountInWords(amountDong: Dong): Block {
  return { kind: "amount-in-words", words: dongInWords(amountDong) };
}

export function annexHead(
  label: string | null,
  name: string,
  attached: string | null,
): AnnexHeadBlock {
  return {
    kind: "annex-head",
    label,
    title: withoutLoneWord(name.toUpperCase()),
    attachedTo: attached,
  };
}

/** The person who signs for a body; the name stays empty while nobody is named. */
export function signer(authority: SigningAuthority, name: string | null): Signer {
  return { placeAndDay: null, authority: authorityLines(authority), note: null, name };
}

/** A party or role that signs a form: `NGƯỜI LẬP BIỂU`, `ĐẠI DIỆN BÊN A`. */
export function role(
  authority: string,
  name: string | null,
  options: { readonly note?: string; readonly placeAndDay?: string } = {},
): Signer {
  return {
    placeAndDay: options.placeAndDay ?? null,
    authority: authority.toUpperCase().split("\n"),
    note: options.note ?? "(Ký, ghi rõ họ tên)",
    name,
  };
}

/** Who receives a paper (nơi nhận). */
export type Recipients = {
  readonly names: readonly string[];
  /** Drafting unit and copies after `Lưu: VT`; null for `Lưu: VT.` alone. */
  readonly archive: string | null;
};

/** Signature of an issued paper, with its recipients at the left. */
export function signedWithRecipients(recipients: Recipients, signing: Signer): SignaturesBlock {
  const archive = recipients.archive === null ? "Lưu: VT" : `Lưu: VT, ${recipients.archive}`;
  const lines = closedLines([...recipients.names, archive], "- ");
  return { kind: "signatures", recipients: lines, signers: [signing] };
}

export function signatures(...signers: readonly Signer[]): SignaturesBlock {
  return { kind: "signatures", recipients: null, signers };
}

export function portrait(...blocks: readonly (Block | readonly Block[])[]): Section {
  return { orientation: "portrait", pageNumbers: "continued", blocks: blocks.flat() };
}

/** An annex on landscape pages with page numbers of its own. */
export function landscapeAnnex(...blocks: readonly (Block | readonly Block[])[]): Section {
  return { orientation: "landscape", pageNumbers: "restarted", blocks: blocks.flat() };
}

/** An annex on upright pages with page numbers of its own. */
export function portraitAnnex(...blocks: readonly (Block | readonly Block[])[]): Section {
  return { orientation: "portrait", pageNumbers: "restarted", blocks: blocks.flat() };
}
