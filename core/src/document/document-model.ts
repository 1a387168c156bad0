import type { IssuingBody } from "./issuing-body.ts";

/**
 * A paper as data: what stands on it, in order, and nothing about how a program draws it.
 * Templates make it, the DOCX and PDF renderers read it. All text is plain; no text is ever markup.
 */
export type DocumentModel = {
  /** For the file's properties and the reader's window. */
  readonly title: string;
  /** 14 points for papers that run as text, 13 for forms. */
  readonly size: "text" | "form";
  /** Small lines at the foot of every page: `Dữ liệu minh họa`, `Chưa đối chiếu mẫu gốc`. */
  readonly marks: readonly string[];
  readonly sections: readonly Section[];
};

/** Pages of one orientation. An annex with its own page numbers restarts them. */
export type Section = {
  readonly orientation: "portrait" | "landscape";
  readonly pageNumbers: "continued" | "restarted";
  readonly blocks: readonly Block[];
};

export type Alignment = "left" | "center" | "right" | "justify";

/** A run of text in one style. */
export type Span = {
  readonly text: string;
  readonly style?: "bold" | "italic" | "bold-italic" | "underlined";
};

/** Text of a paragraph or cell: plain, or runs of different styles. A line feed starts a new line. */
export type Text = string | readonly Span[];

export type Block =
  | HeadBlock
  | { readonly kind: "national-head" }
  | { readonly kind: "form-mark"; readonly lines: readonly string[] }
  | TitleBlock
  | { readonly kind: "decider"; readonly text: string }
  /** "Kính gửi:" with one name, or several lines as printed. */
  | { readonly kind: "addressees"; readonly lines: readonly string[] }
  /** Lines "Căn cứ …" as printed. */
  | { readonly kind: "legal-bases"; readonly lines: readonly string[] }
  | { readonly kind: "resolves"; readonly text: string }
  | ArticleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FieldsBlock
  | { readonly kind: "dotted-lines"; readonly count: number }
  | TableBlock
  | { readonly kind: "amount-in-words"; readonly words: string }
  | AnnexHeadBlock
  | SignaturesBlock
  | { readonly kind: "page-break" };

/** Head of a paper: the body at the left, the nation at the right, number and day under them. */
export type HeadBlock = {
  readonly kind: "head";
  readonly body: IssuingBody;
  /** `Số: 470/QĐ-UBND`; null where the paper has no number. */
  readonly numberLine: string | null;
  /** `Cao Bằng, ngày 08 tháng 4 năm 2020`; null where the day stands at the signature. */
  readonly placeAndDay: string | null;
  /** `V/v …` under the number of an official letter (công văn). */
  readonly letterSubject: string | null;
};

/** Name of the type and subject (tên loại, trích yếu), centred. */
export type TitleBlock = {
  readonly kind: "title";
  readonly typeName: string;
  readonly subject: string | null;
  /** Number under the title, as contracts carry it. */
  readonly numberLine: string | null;
};

/** An article: `Điều 1.` with its heading (bold) or its text. */
export type ArticleBlock = {
  readonly kind: "article";
  readonly number: number;
  readonly heading: string | null;
  readonly text: Text | null;
};

/** A part (phần, centred), section (mục, `I.`) or clause (khoản, `1.`) heading. */
export type HeadingBlock = {
  readonly kind: "heading";
  readonly level: "part" | "section" | "clause";
  readonly label: string;
  readonly text: string;
};

export type ParagraphBlock = {
  readonly kind: "paragraph";
  readonly text: Text;
  readonly align: Alignment;
  /** First line indented as body text is. */
  readonly indented: boolean;
};

/** Points of a clause: lettered in Vietnamese order (a, b, c, d, đ…), numbered, or with dashes. */
export type ListBlock = {
  readonly kind: "list";
  readonly items: readonly { readonly marker: string; readonly text: Text }[];
};

/** Lines `label: value`; a null value leaves a dotted line to fill by hand. */
export type FieldsBlock = {
  readonly kind: "fields";
  readonly fields: readonly Field[];
};

export type Field = { readonly label: string; readonly value: string | null };

export type TableBlock = {
  readonly kind: "table";
  readonly columns: readonly Column[];
  /** Rows repeated on every page; cells may span columns and rows. */
  readonly headRows: readonly (readonly Cell[])[];
  readonly rows: readonly Row[];
  /** Right above the table, italic: `Đơn vị tính: triệu đồng`. */
  readonly unitNote: string | null;
  readonly size: "normal" | "dense";
};

/** Width as a share of the whole table, and how plain cells stand in it. */
export type Column = { readonly share: number; readonly align: Alignment };

export type Row = {
  /** `group` rows (I, II…) and `sum` rows are bold. */
  readonly kind: "plain" | "group" | "sum";
  readonly cells: readonly Cell[];
};

export type Cell = {
  readonly text: Text;
  readonly align?: Alignment;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
};

/** Heading of an annex (phụ lục) or of what is attached to a decision. */
export type AnnexHeadBlock = {
  readonly kind: "annex-head";
  /** `Phụ lục I`; null for an attached list, plan or regulation. */
  readonly label: string | null;
  readonly title: string;
  /** `(Kèm theo Quyết định số … ngày … của …)`. */
  readonly attachedTo: string | null;
};

/** Who signs: with the recipients (nơi nhận) at the left, or one to three parties side by side. */
export type SignaturesBlock = {
  readonly kind: "signatures";
  /** Lines under "Nơi nhận:", as printed. */
  readonly recipients: readonly string[] | null;
  readonly signers: readonly Signer[];
};

export type Signer = {
  /** Place and day over the signature, in forms that carry it there. */
  readonly placeAndDay: string | null;
  /** Capital lines: authority and office, or the party. */
  readonly authority: readonly string[];
  /** `(Ký, ghi rõ họ tên)`. */
  readonly note: string | null;
  readonly name: string | null;
};
