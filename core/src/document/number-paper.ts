import { ok, type PlainDate, refuse, type Result, squeezeSpaces } from "../kernel/index.ts";
import { type DocumentKindId, documentKinds } from "./document-kinds.ts";
import { officialNumber } from "./official-number.ts";

/** Where an issued paper stands: made, numbered by the clerk, its signed scan attached, or replaced by a later one. */
export const documentStatusLabels = {
  issued: "Chờ cấp số",
  numbered: "Đã vào sổ",
  signed: "Đã có bản ký",
  recorded: "Văn bản đến",
  replaced: "Đã thay bằng bản khác",
} as const;
export type DocumentStatus = keyof typeof documentStatusLabels;

export type NumberRefusal =
  | { readonly kind: "number-not-in-form"; readonly given: string }
  | {
      readonly kind: "number-of-other-type";
      readonly expected: string;
      readonly found: string;
      readonly label: string;
    }
  | { readonly kind: "numbered-in-future"; readonly today: PlainDate }
  | { readonly kind: "numbered-here"; readonly label: string }
  | { readonly kind: "already-numbered"; readonly number: string }
  | { readonly kind: "number-taken"; readonly number: string; readonly title: string }
  | { readonly kind: "document-replaced" };

/** What must be known of a paper before its number is entered. */
export type NumberingFacts = {
  readonly kind: DocumentKindId;
  readonly status: DocumentStatus;
  readonly currentNumber: string | null;
  readonly today: PlainDate;
};

/** The number and day that the body's clerk gave. */
export type ClerkNumber = { readonly number: string; readonly numberedOn: PlainDate };

/**
 * Decides whether a paper takes the number of the body's clerk: once, in form, of the type of the paper, not in the
 * future. Answers the number as it is written, two digits below ten: `5/QĐ-UBND` becomes `05/QĐ-UBND`.
 *
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3; Điều 15.
 */
export function numberPaper(
  facts: NumberingFacts,
  given: ClerkNumber,
): Result<ClerkNumber, NumberRefusal> {
  const { label, numberedBy } = documentKinds[facts.kind];
  if (numberedBy === "internal") return refuse({ kind: "numbered-here", label });
  if (facts.status === "replaced") return refuse({ kind: "document-replaced" });
  if (facts.currentNumber !== null) {
    return refuse({ kind: "already-numbered", number: facts.currentNumber });
  }
  if (given.numberedOn > facts.today) {
    return refuse({ kind: "numbered-in-future", today: facts.today });
  }
  const number = readOfficialNumber(facts.kind, given.number);
  return number.ok ? ok({ ...given, number: number.value }) : number;
}

/** Serial, the year of a normative text where there is one, and the symbol: `470/QĐ-UBND`, `07/2025/NQ-HĐND`. */
const numberForm = /^(\d{1,5})([a-zđ]?)\/(\d{4}\/)?(\p{Lu}[\p{L}\d&.]*(?:-\p{Lu}[\p{L}\d&.]*)*)$/u;

function readOfficialNumber(kind: DocumentKindId, given: string): Result<string, NumberRefusal> {
  const text = squeezeSpaces(given)
    .replaceAll(/\s*([/-])\s*/gu, "$1")
    .replace(/^Số:?\s*/iu, "");
  const found = numberForm.exec(text);
  if (!found || Number(found[1]) < 1) return refuse({ kind: "number-not-in-form", given: text });
  const [, serial = "", letter = "", year = "", symbol = ""] = found;
  const { abbreviation, label } = documentKinds[kind];
  const type = symbol.split("-")[0] ?? "";
  if (abbreviation !== null && type !== abbreviation) {
    return refuse({ kind: "number-of-other-type", expected: abbreviation, found: type, label });
  }
  const padded = officialNumber(Number(serial), `${year}${symbol}`);
  return ok(letter === "" ? padded : padded.replace("/", `${letter}/`));
}
