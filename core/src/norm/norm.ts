import {
  type BasisPoints,
  type Brand,
  type Dong,
  isInForce,
  type PlainDate,
  unreachable,
} from "../kernel/index.ts";
import type { Confidence, LegalCitation } from "../law/index.ts";
import type { ProvinceCode } from "../territory/index.ts";

/** The name of a norm in the norm tables: `tt28-5`. */
export type NormCode = Brand<string, "NormCode">;

/** What money is spent on, as the norm tables name it. */
export const normActivities = [
  "all",
  "advance_cap",
  "association_national",
  "association_region",
  "brand_registration",
  "cleaner_production_pilot",
  "cluster_detail_plan",
  "cluster_infrastructure",
  "cluster_linkage",
  "consultancy",
  "demo_model_existing",
  "demo_model_new",
  "establish_enterprise",
  "fair_abroad",
  "fair_domestic_organised",
  "fair_domestic_other",
  "interest_support",
  "machinery_tech_transfer",
  "media",
  "mgmt_agency",
  "mgmt_implementer",
  "pollution_cluster",
  "pollution_establishment",
  "priority_multiplier",
  "prize_national",
  "prize_region",
  "study_abroad_airfare",
  "vote_org_national",
  "vote_org_region",
] as const;
export type NormActivity = (typeof normActivities)[number];

/** The shapes of rule that the circulars use. A new value is data; a new shape is a new member, never a formula. */
export type NormRule =
  | { readonly kind: "capped-share"; readonly shareBps: BasisPoints; readonly ceilingDong: Dong }
  | { readonly kind: "ceiling"; readonly ceilingDong: Dong }
  | { readonly kind: "share"; readonly shareBps: BasisPoints }
  | {
      readonly kind: "first-years";
      readonly years: number;
      readonly shareBps: BasisPoints;
      readonly ceilingDong: Dong;
    }
  | {
      readonly kind: "per-unit";
      readonly unitDong: Dong;
      readonly maximumUnits: number | null;
    }
  | {
      readonly kind: "share-of-budget";
      readonly shareBps: BasisPoints;
      readonly budget: "annual-promotion-budget" | "scheme-estimate";
    }
  | { readonly kind: "multiplier-of-norm"; readonly multiplierBps: BasisPoints }
  | { readonly kind: "reference"; readonly refersTo: string }
  | { readonly kind: "text-pending" };

/** What must hold besides the amount. `stated` is text that an officer confirms. */
export type NormCondition =
  | { readonly kind: "area"; readonly area: "difficult" }
  | { readonly kind: "times-per-year"; readonly maximumTimes: number }
  | { readonly kind: "stated"; readonly text: string };

export type NormLevel =
  | { readonly kind: "national" }
  | {
      readonly kind: "local";
      /** null for a province that ended on 1/7/2025. */
      readonly provinceCode: ProvinceCode | null;
      readonly provinceName: string;
    };

/**
 * One support norm (mức chi, mức hỗ trợ). `validFrom` is null where the day is not known: such a norm is never selected.
 * `validTo` is the first day on which it no longer holds. `vat` says whether VAT counts in the eligible cost.
 */
export type Norm = {
  readonly code: NormCode;
  readonly level: NormLevel;
  readonly activity: NormActivity;
  readonly label: string;
  /** What the amount is for one of: cơ sở, mô hình, hội chợ. */
  readonly unit: string | null;
  readonly rule: NormRule;
  /** What a technology line (dây chuyền công nghệ) multiplies the ceiling by; null where the norm gives nothing more. */
  readonly technologyLineMultiplierBps: BasisPoints | null;
  readonly vat: "included" | "excluded" | "unstated";
  readonly conditions: readonly NormCondition[];
  readonly citation: LegalCitation;
  /** Number of the text that amended the cited one, where its content is not known. */
  readonly amendedBy: string | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly confidence: Confidence;
  readonly source: string | null;
  readonly note: string | null;
};

/** Where a norm stands on a day: `unknown` when nobody knows since when, `text_pending` when only its number is known. */
export type NormStatus = "in_force" | "not_yet" | "expired" | "unknown" | "text_pending";

/** The status of a norm on a day. */
export function normStatusOn(norm: Norm, on: PlainDate): NormStatus {
  const { validFrom, validTo } = norm;
  if (norm.rule.kind === "text-pending") return "text_pending";
  if (validFrom === null) return "unknown";
  if (isInForce({ validFrom, validTo }, on)) return "in_force";
  return on < validFrom ? "not_yet" : "expired";
}

/** The ceiling that a rule states, in đồng; null where it has none. */
export function ceilingOf(rule: NormRule): Dong | null {
  switch (rule.kind) {
    case "capped-share":
    case "ceiling":
    case "first-years":
      return rule.ceilingDong;
    case "per-unit":
      return rule.unitDong;
    case "share":
    case "share-of-budget":
    case "multiplier-of-norm":
    case "reference":
    case "text-pending":
      return null;
    default:
      return unreachable(rule);
  }
}

/** How VAT counts in the cost: as the norm says; without it where the norm is silent, so that support is never too large. */
export function vatTreatmentOf(norm: Norm): "included" | "excluded" {
  return norm.vat === "unstated" ? "excluded" : norm.vat;
}
