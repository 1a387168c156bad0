import { dong, type PlainDate } from "@kc/core/kernel";
import {
  assessEligibility,
  type EligibilityAssessment,
  establishmentTraits,
  legalForms,
} from "@kc/core/party";
import { communeKinds } from "@kc/core/territory";
import { eligibilityRules } from "../party/eligibility-data.ts";

export type EstablishmentFacts = {
  readonly legalForm: string;
  readonly sectorDivision: string;
  readonly workers: number | null;
  readonly capitalDong: number | null;
  readonly revenueDong: number | null;
  readonly traits: readonly string[];
  readonly communeKind: string | null;
  readonly provinceType: string;
};

/** Whether an establishment may be supported in its production on a day, with every reason. */
export function eligibilityOn(facts: EstablishmentFacts, on: PlainDate): EligibilityAssessment {
  const communeKind = communeKinds.find((kind) => kind === facts.communeKind);
  return assessEligibility(
    eligibilityRules,
    {
      purpose: "production",
      legalForm: legalForms.find((form) => form === facts.legalForm) ?? null,
      production: communeKind
        ? {
            provinceKind: facts.provinceType === "city" ? "city" : "province",
            communeKind,
            formerUrbanClass: null,
          }
        : null,
      sectorDivision: facts.sectorDivision === "" ? null : facts.sectorDivision,
      traits: establishmentTraits.filter((trait) => facts.traits.includes(trait)),
      workers: facts.workers,
      capitalDong: facts.capitalDong === null ? null : dong(facts.capitalDong),
      revenueDong: facts.revenueDong === null ? null : dong(facts.revenueDong),
    },
    on,
  );
}
