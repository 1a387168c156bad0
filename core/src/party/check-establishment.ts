import {
  checkTaxCode,
  type Dong,
  type PlainDate,
  squeezeSpaces,
  type TaxCodeForm,
} from "../kernel/index.ts";
import type { EligibilityRules } from "./eligibility-rules.ts";

/** What is written about an establishment when it is registered, before it is trusted. */
export type EstablishmentDraft = {
  readonly name: string;
  readonly representativeName: string;
  readonly taxCode: string | null;
  readonly sectorDivision: string;
  readonly foundedOn: PlainDate | null;
  readonly workers: number | null;
  readonly capitalDong: Dong | null;
  readonly revenueDong: Dong | null;
};

/** What must be put right before an establishment is registered. */
export type EstablishmentRefusal =
  | { readonly kind: "name-missing" }
  | { readonly kind: "representative-missing" }
  | { readonly kind: "tax-code-not-a-code"; readonly taxCode: string }
  | { readonly kind: "sector-unknown"; readonly sectorDivision: string }
  | { readonly kind: "founded-in-future"; readonly foundedOn: PlainDate }
  | { readonly kind: "workers-not-whole"; readonly workers: number }
  | { readonly kind: "capital-negative"; readonly capitalDong: Dong }
  | { readonly kind: "revenue-negative"; readonly revenueDong: Dong };

/** What an officer looks at and may leave as it is. */
export type EstablishmentWarning =
  | {
      readonly kind: "tax-code-check-digit";
      readonly taxCode: string;
      readonly form: TaxCodeForm;
    }
  | { readonly kind: "tax-code-missing" };

/**
 * What is wrong with a registration, all at once, and what only deserves a look. A wrong check digit of the tax code
 * warns and never blocks; a code of an impossible form is refused.
 */
export function checkEstablishment(
  draft: EstablishmentDraft,
  rules: EligibilityRules,
  today: PlainDate,
): {
  readonly refusals: readonly EstablishmentRefusal[];
  readonly warnings: readonly EstablishmentWarning[];
} {
  const refusals: EstablishmentRefusal[] = [];
  const warnings: EstablishmentWarning[] = [];
  const { taxCode, sectorDivision, foundedOn, workers, capitalDong, revenueDong } = draft;
  if (squeezeSpaces(draft.name) === "") refusals.push({ kind: "name-missing" });
  if (squeezeSpaces(draft.representativeName) === "")
    refusals.push({ kind: "representative-missing" });
  if (taxCode === null) warnings.push({ kind: "tax-code-missing" });
  else {
    const checked = checkTaxCode(taxCode);
    if (checked.kind === "not-a-code") refusals.push({ kind: "tax-code-not-a-code", taxCode });
    if (checked.kind === "check-digit-wrong")
      warnings.push({ kind: "tax-code-check-digit", taxCode: checked.code, form: checked.form });
  }
  if (!rules.sectors.divisions.some(({ division }) => division === sectorDivision))
    refusals.push({ kind: "sector-unknown", sectorDivision });
  if (foundedOn !== null && foundedOn > today)
    refusals.push({ kind: "founded-in-future", foundedOn });
  if (workers !== null && (!Number.isInteger(workers) || workers < 0))
    refusals.push({ kind: "workers-not-whole", workers });
  if (capitalDong !== null && capitalDong < 0)
    refusals.push({ kind: "capital-negative", capitalDong });
  if (revenueDong !== null && revenueDong < 0)
    refusals.push({ kind: "revenue-negative", revenueDong });
  return { refusals, warnings };
}
