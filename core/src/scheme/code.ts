import type { BudgetSource } from "../budget/index.ts";

/**
 * The code of a scheme that people see: `KCĐP-2026-012` for local money, `KCQG-2026-003` for national.
 * Issued per province, source and year when the scheme is registered; never parsed for meaning.
 * Throws a RangeError for a sequence below 1.
 */
export function schemeCode(source: BudgetSource, year: number, sequence: number): string {
  if (!Number.isInteger(sequence) || sequence < 1) {
    throw new RangeError(`Not a sequence number: ${String(sequence)}`);
  }
  return `${schemeCodePrefix(source)}-${String(year)}-${String(sequence).padStart(3, "0")}`;
}

/** The series a source's codes are numbered in: local money of province and commune share one. */
export function schemeCodePrefix(source: BudgetSource): string {
  return { local_province: "KCĐP", local_commune: "KCĐP", national: "KCQG" }[source];
}

/** Whether a text a person typed has the form of a scheme's code. */
export function isSchemeCode(text: string): boolean {
  return /^KC(ĐP|QG)-\d{4}-\d{3,}$/.test(text.normalize("NFC").toUpperCase());
}
