import { readOneOf, readOptional, readRecord, readText } from "../kernel/index.ts";

/** Kinds of legal document (loại văn bản) that are cited here. */
export const legalDocumentKinds = [
  "law",
  "decree",
  "circular",
  "joint-circular",
  "resolution",
  "decision",
  "directive",
  "consolidated-text",
] as const;
export type LegalDocumentKind = (typeof legalDocumentKinds)[number];

/**
 * Where something stands in the law (trích dẫn). `document` is the printed number, `36/2013/TT-BCT`; `part` is the
 * place in a text without articles (`V.4.a`). Only what is known is given: a document alone is a citation too.
 */
export type LegalCitation = {
  readonly kind: LegalDocumentKind;
  readonly document: string;
  readonly article?: string;
  readonly clause?: string;
  readonly point?: string;
  readonly part?: string;
};

const names = {
  law: { short: "Luật", long: "Luật số" },
  decree: { short: "NĐ", long: "Nghị định số" },
  circular: { short: "TT", long: "Thông tư số" },
  "joint-circular": { short: "TTLT", long: "Thông tư liên tịch số" },
  resolution: { short: "NQ", long: "Nghị quyết số" },
  decision: { short: "QĐ", long: "Quyết định số" },
  directive: { short: "CT", long: "Chỉ thị số" },
  "consolidated-text": { short: "VBHN", long: "Văn bản hợp nhất số" },
} as const satisfies Record<LegalDocumentKind, { short: string; long: string }>;

/** The kind's Vietnamese name as it stands before a number: `Thông tư số`. */
export function documentKindName(kind: LegalDocumentKind): string {
  return names[kind].long;
}

/** A citation for tables and steps: `TT 36/2013/TT-BCT, Đ.18 k.1 đ.b`. */
export function formatCitation(citation: LegalCitation): string {
  const { article, clause, point, part } = citation;
  const place = [
    part === undefined ? [] : [`phần ${part}`],
    article === undefined ? [] : [`Đ.${article}`],
    clause === undefined ? [] : [`k.${clause}`],
    point === undefined ? [] : [`đ.${point}`],
  ].flat();
  const document = `${names[citation.kind].short} ${citation.document}`;
  return place.length === 0 ? document : `${document}, ${place.join(" ")}`;
}

/** A citation as a document writes it: `điểm b khoản 2 Điều 8 Thông tư liên tịch số 26/2014/TTLT-BTC-BCT`. */
export function formatCitationLong(citation: LegalCitation): string {
  const { article, clause, point, part } = citation;
  return [
    point === undefined ? [] : [`điểm ${point}`],
    clause === undefined ? [] : [`khoản ${clause}`],
    article === undefined ? [] : [`Điều ${article}`],
    part === undefined ? [] : [`phần ${part}`],
    [`${names[citation.kind].long} ${citation.document}`],
  ]
    .flat()
    .join(" ");
}

/** Whether two citations name the same document, whatever the place in it. */
export function isSameDocument(first: LegalCitation, second: LegalCitation): boolean {
  return first.kind === second.kind && first.document === second.document;
}

/** Reads a citation of a data file; throws a RangeError where it is not in form. */
export function readCitation(value: unknown, where: string): LegalCitation {
  const record = readRecord(value, where);
  const text = (key: string): string | null =>
    readOptional(record[key], `${where}.${key}`, readText);
  const article = text("article");
  const clause = text("clause");
  const point = text("point");
  const part = text("part");
  return {
    kind: readOneOf(record["kind"], `${where}.kind`, legalDocumentKinds),
    document: readText(record["document"], `${where}.document`),
    ...(article === null ? {} : { article }),
    ...(clause === null ? {} : { clause }),
    ...(point === null ? {} : { point }),
    ...(part === null ? {} : { part }),
  };
}
