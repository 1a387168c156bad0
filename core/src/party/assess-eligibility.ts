import { type PlainDate, unreachable } from "../kernel/index.ts";
import { type Confidence, type LegalCitation, lessSure } from "../law/index.ts";
import type { CommuneKind, ProvinceKind } from "../territory/index.ts";
import {
  type Basis,
  type EligibilityRules,
  type EligibilityRuleSet,
  eligibilityRuleSetOn,
  type SupportPurpose,
} from "./eligibility-rules.ts";
import { isSmallOrMedium, type SizeFacts } from "./enterprise-size.ts";
import type { EstablishmentTrait, LegalForm } from "./establishment.ts";

/** The standing of the town before 1/7/2025, asked only of a ward under the rules before 15/10/2025. */
export type FormerUrbanClass =
  "town_or_class_2_or_3" | "class_1_converted_within_5_years" | "class_1_or_special";

/** Where production takes place: the registered address does not count (TT 46/2012 Đ.3 k.1 đ.d). */
export type ProductionPlace = {
  readonly provinceKind: ProvinceKind;
  readonly communeKind: CommuneKind;
  readonly formerUrbanClass: FormerUrbanClass | null;
};

/** What eligibility is decided from; what nobody has stated is null, or neither of the two traits. */
export type EligibilityFacts = SizeFacts & {
  readonly purpose: SupportPurpose;
  readonly legalForm: LegalForm | null;
  readonly production: ProductionPlace | null;
  readonly sectorDivision: string | null;
  readonly traits: readonly EstablishmentTrait[];
};

export type EligibilityCriterion =
  | "rule_set"
  | "legal_form"
  | "recognised_craft_village"
  | "artisan_title"
  | "enterprise_size"
  | "production_place"
  | "sector"
  | "brick_kilns"
  | "minerals"
  | "purpose";

/** One criterion, whether it is met, and the rule it comes from. */
export type EligibilityReason = {
  readonly criterion: EligibilityCriterion;
  readonly met: "yes" | "no" | "unknown";
  /** null only where no rule set is known for the day. */
  readonly citation: LegalCitation | null;
  readonly confidence: Confidence;
};

export type EligibilityAssessment = {
  readonly verdict: "eligible" | "not" | "unknown";
  readonly ruleSetCode: string | null;
  readonly reasons: readonly EligibilityReason[];
  /** The least sure of the rules that were used. */
  readonly confidence: Confidence;
};

/**
 * Whether an establishment belongs to those whom khuyến công supports, by the rules in force on a day: production place,
 * legal form, size of an enterprise, sector and exclusions, or a purpose for which place and size do not count.
 * One criterion not met decides; otherwise one that is not known leaves the verdict open and says what is missing.
 *
 * Source: NĐ 45/2012/NĐ-CP, Đ.1 k.2, Đ.5; NĐ 235/2025/NĐ-CP, Đ.1 k.1 from 15/10/2025; TT 46/2012/TT-BCT, Đ.3, Đ.5.
 */
export function assessEligibility(
  rules: EligibilityRules,
  facts: EligibilityFacts,
  on: PlainDate,
): EligibilityAssessment {
  const ruleSet = eligibilityRuleSetOn(rules, on);
  if (!ruleSet) return conclude(null, [noRuleSet]);
  const reasons =
    facts.purpose === "production"
      ? [
          legalFormReason(ruleSet, facts),
          ...legalFormConditions(ruleSet, facts),
          ...sizeReasons(rules, facts),
          placeReason(ruleSet, facts),
          sectorReason(rules, facts),
        ]
      : [purposeReason(ruleSet, facts)];
  return conclude(ruleSet, [...reasons, ...exclusionReasons(ruleSet, facts)]);
}

const noRuleSet: EligibilityReason = {
  criterion: "rule_set",
  met: "unknown",
  citation: null,
  confidence: "U",
};

function conclude(
  ruleSet: EligibilityRuleSet | null,
  reasons: readonly EligibilityReason[],
): EligibilityAssessment {
  const answers = reasons.map(({ met }) => met);
  const open = answers.includes("unknown") ? "unknown" : "eligible";
  return {
    verdict: answers.includes("no") ? "not" : open,
    ruleSetCode: ruleSet?.code ?? null,
    reasons,
    confidence: reasons.map(({ confidence }) => confidence).reduce(lessSure, "A"),
  };
}

function reason(
  criterion: EligibilityCriterion,
  met: EligibilityReason["met"],
  { citation, confidence }: Basis,
): EligibilityReason {
  return { criterion, met, citation, confidence };
}

function legalFormReason(
  ruleSet: EligibilityRuleSet,
  { legalForm }: EligibilityFacts,
): EligibilityReason {
  const whole: Basis = { citation: ruleSet.citation, confidence: "A" };
  if (legalForm === null) return reason("legal_form", "unknown", whole);
  const listed = ruleSet.legalForms.find(({ form }) => form === legalForm);
  return reason("legal_form", listed ? "yes" : "no", listed ?? whole);
}

/** A craft village must be recognised by the province, an artisan must hold the title; other forms need nothing more. */
function legalFormConditions(
  ruleSet: EligibilityRuleSet,
  { legalForm, traits }: EligibilityFacts,
): EligibilityReason[] {
  const listed = ruleSet.legalForms.find(({ form }) => form === legalForm);
  if (!listed) return [];
  if (listed.form === "craft_village") {
    const met = traits.includes("recognised_craft_village") ? "yes" : "unknown";
    return [reason("recognised_craft_village", met, listed)];
  }
  if (listed.form === "artisan") {
    const met = traits.includes("artisan_title") ? "yes" : "unknown";
    return [reason("artisan_title", met, listed)];
  }
  return [];
}

function sizeReasons(rules: EligibilityRules, facts: EligibilityFacts): EligibilityReason[] {
  if (facts.legalForm !== "enterprise") return [];
  const { enterpriseSizes } = rules;
  return [reason("enterprise_size", isSmallOrMedium(facts, enterpriseSizes), enterpriseSizes)];
}

function placeReason(
  { place }: EligibilityRuleSet,
  { production }: EligibilityFacts,
): EligibilityReason {
  if (production === null) return reason("production_place", "unknown", place);
  switch (place.rule) {
    case "rural-and-lesser-urban":
      return reason("production_place", isRuralOrLesserUrban(production), place);
    case "province-units-and-city-communes": {
      const isEligible =
        production.provinceKind === "province" || production.communeKind !== "ward";
      return reason("production_place", isEligible ? "yes" : "no", place);
    }
    default:
      return unreachable(place.rule);
  }
}

function isRuralOrLesserUrban(production: ProductionPlace): "yes" | "no" | "unknown" {
  const { communeKind, formerUrbanClass } = production;
  if (communeKind !== "ward") return "yes";
  if (formerUrbanClass === null) return "unknown";
  return formerUrbanClass === "class_1_or_special" ? "no" : "yes";
}

function sectorReason(rules: EligibilityRules, facts: EligibilityFacts): EligibilityReason {
  const { citation, divisions } = rules.sectors;
  if (facts.sectorDivision === null)
    return reason("sector", "unknown", { citation, confidence: "A" });
  const found = divisions.find(({ division }) => division === facts.sectorDivision);
  if (!found) return reason("sector", "no", { citation, confidence: "C" });
  const { confidence, point } = found;
  if (point === null) return reason("sector", "unknown", { citation, confidence });
  return reason("sector", "yes", { citation: { ...citation, point }, confidence });
}

/** Fired-clay bricks are asked of makers of building materials, minerals of mines and of who works them. */
function exclusionReasons(
  ruleSet: EligibilityRuleSet,
  { traits, sectorDivision }: EligibilityFacts,
): EligibilityReason[] {
  const reasons: EligibilityReason[] = [];
  const isMine = sectorDivision !== null && /^0[5-9]$/.test(sectorDivision);
  if (sectorDivision === "23" || traits.includes("fired_bricks_manual_or_loop_kiln"))
    reasons.push(reason("brick_kilns", brickKilnsMet(traits), ruleSet.brickKilns));
  if (isMine || traits.includes("minerals"))
    reasons.push(reason("minerals", areaMet(traits), ruleSet.minerals));
  return reasons;
}

function brickKilnsMet(traits: readonly EstablishmentTrait[]): "yes" | "no" | "unknown" {
  if (traits.includes("fired_bricks_manual_or_loop_kiln")) return "no";
  const isStated = traits.includes("no_fired_bricks") || traits.includes("fired_bricks_other_kiln");
  return isStated ? "yes" : "unknown";
}

function areaMet(traits: readonly EstablishmentTrait[]): "yes" | "no" | "unknown" {
  if (traits.includes("difficult_area")) return "yes";
  return traits.includes("not_difficult_area") ? "no" : "unknown";
}

function purposeReason(
  ruleSet: EligibilityRuleSet,
  { purpose, legalForm }: EligibilityFacts,
): EligibilityReason {
  const listed = ruleSet.otherPurposes.find((other) => other.purpose === purpose);
  if (!listed) return reason("purpose", "no", { citation: ruleSet.citation, confidence: "A" });
  if (listed.legalForms === null) return reason("purpose", "yes", listed);
  if (legalForm === null) return reason("purpose", "unknown", listed);
  return reason("purpose", listed.legalForms.includes(legalForm) ? "yes" : "no", listed);
}
