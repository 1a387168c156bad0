/** 10 digits: enterprise; 10 + 3 digits: its branch; 12 digits: household business or person (personal id). */
export type TaxCodeForm = "enterprise-10" | "branch-13" | "personal-12";

export type TaxCodeCheck =
  | { readonly kind: "valid"; readonly form: TaxCodeForm; readonly code: string }
  | { readonly kind: "check-digit-wrong"; readonly form: TaxCodeForm; readonly code: string }
  | { readonly kind: "not-a-code" };

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/**
 * Checks a tax code (mã số thuế) by its form and check digit; `code` is the written form to keep.
 * A wrong check digit is a warning and never blocks: old codes and copies of papers err, the office decides.
 *
 * Source: TT 90/2026/TT-BTC (forms of code); the check digit by practice, tried on real codes.
 */
export function checkTaxCode(text: string): TaxCodeCheck {
  const code = text.replace(/[\s\u00a0.]/g, "");
  if (/^\d{12}$/.test(code)) return { kind: "valid", form: "personal-12", code };
  const match = /^(\d{10})(?:-?(\d{3}))?$/.exec(code);
  const main = match?.[1];
  if (main === undefined) return { kind: "not-a-code" };
  const branch = match?.[2];
  if (branch === undefined) return checked("enterprise-10", main, main);
  return branch === "000"
    ? { kind: "not-a-code" }
    : checked("branch-13", `${main}-${branch}`, main);
}

function checked(form: TaxCodeForm, code: string, main: string): TaxCodeCheck {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(main.charAt(at)), 0);
  const isRight = 10 - (sum % 11) === Number(main.charAt(9));
  return { kind: isRight ? "valid" : "check-digit-wrong", form, code };
}
