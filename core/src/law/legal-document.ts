import {
  type PlainDate,
  readDay,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
} from "../kernel/index.ts";
import {
  documentKindName,
  type LegalCitation,
  type LegalDocumentKind,
  legalDocumentKinds,
} from "./citation.ts";
import { type Confidence, confidences } from "./confidence.ts";

/** Còn hiệu lực, còn hiệu lực nhưng đã được sửa đổi, hết hiệu lực, chưa rõ. */
export const legalDocumentStates = ["in-force", "amended", "expired", "unknown"] as const;
export type LegalDocumentState = (typeof legalDocumentStates)[number];

/**
 * A legal document (văn bản pháp luật). `state` is what was known when the list was reviewed; whether it was in force
 * on a day is decided by its days. `effectiveTo` is the first day on which it no longer is (hết hiệu lực từ ngày).
 */
export type LegalDocument = {
  readonly code: string;
  readonly kind: LegalDocumentKind;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  readonly effectiveFrom: PlainDate | null;
  readonly effectiveTo: PlainDate | null;
  readonly state: LegalDocumentState;
  readonly amends: readonly string[];
  readonly replaces: readonly string[];
  readonly note: string | null;
  readonly confidence: Confidence;
};

/** Reads `data/law/documents.json`; throws a RangeError where it is not in form. */
export function parseLegalDocuments(json: unknown): readonly LegalDocument[] {
  return readList(json, "documents", readDocument);
}

/** The document that a citation names. */
export function documentOf(
  documents: readonly LegalDocument[],
  citation: LegalCitation,
): LegalDocument | undefined {
  return documents.find(
    ({ kind, number }) => kind === citation.kind && number === citation.document,
  );
}

/** Whether a document was in force on a day: "unknown" where the day its effect began is not known. */
export function documentForceOn(
  document: LegalDocument,
  on: PlainDate,
): "in-force" | "not-yet" | "expired" | "unknown" {
  if (document.effectiveTo !== null && on >= document.effectiveTo) return "expired";
  if (document.effectiveFrom === null) return "unknown";
  return on < document.effectiveFrom ? "not-yet" : "in-force";
}

/** The documents that amend or replace a document, by their codes' order in the list. */
export function amendmentsOf(
  documents: readonly LegalDocument[],
  code: string,
): readonly LegalDocument[] {
  return documents.filter(
    ({ amends, replaces }) => amends.includes(code) || replaces.includes(code),
  );
}

/** Type and number, as a document is called after its first citation: `Thông tư số 36/2013/TT-BCT`. */
export function documentName(document: LegalDocument): string {
  return `${documentKindName(document.kind)} ${document.number}`;
}

function readDocument(item: unknown, where: string): LegalDocument {
  const row = readRecord(item, where);
  const at = (key: string): string => `${where}.${key}`;
  return {
    code: readText(row["code"], at("code")),
    kind: readOneOf(row["kind"], at("kind"), legalDocumentKinds),
    number: readText(row["number"], at("number")),
    title: readText(row["title"], at("title")),
    issuer: readText(row["issuer"], at("issuer")),
    issuedOn: readOptional(row["issuedOn"], at("issuedOn"), readDay),
    effectiveFrom: readOptional(row["effectiveFrom"], at("effectiveFrom"), readDay),
    effectiveTo: readOptional(row["effectiveTo"], at("effectiveTo"), readDay),
    state: readOneOf(row["state"], at("state"), legalDocumentStates),
    amends: readList(row["amends"], at("amends"), readText),
    replaces: readList(row["replaces"], at("replaces"), readText),
    note: readOptional(row["note"], at("note"), readText),
    confidence: readOneOf(row["confidence"], at("confidence"), confidences),
  };
}
