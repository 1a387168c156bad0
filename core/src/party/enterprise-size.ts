import { type Dong, unreachable } from "../kernel/index.ts";
import type { EnterpriseSizeRules, SizeThreshold } from "./eligibility-rules.ts";

/** Siêu nhỏ, nhỏ, vừa, or larger than the law supports. */
export type EnterpriseSize = "micro" | "small" | "medium" | "large";

export type SizeFacts = {
  readonly workers: number | null;
  readonly revenueDong: Dong | null;
  readonly capitalDong: Dong | null;
};

export type SizeAssessment =
  | { readonly kind: "known"; readonly size: EnterpriseSize }
  | {
      readonly kind: "unknown";
      readonly missing: readonly ("workers" | "revenue" | "capital")[];
    };

/**
 * The size of an enterprise in industry: workers within the threshold and revenue or capital within theirs. A figure
 * that is not known matters only where it would change the answer.
 *
 * Source: NĐ 80/2021/NĐ-CP, Đ.5; the thresholds are data with their mark.
 */
export function enterpriseSize(facts: SizeFacts, rules: EnterpriseSizeRules): SizeAssessment {
  for (const threshold of rules.sizes) {
    const fits = fitsThreshold(facts, threshold);
    if (fits === "yes") return { kind: "known", size: threshold.size };
    if (fits === "unknown") return { kind: "unknown", missing: missingOf(facts) };
  }
  return { kind: "known", size: "large" };
}

/** Whether an enterprise is small or medium (nhỏ và vừa, micro included). */
export function isSmallOrMedium(
  facts: SizeFacts,
  rules: EnterpriseSizeRules,
): "yes" | "no" | "unknown" {
  const answers = rules.sizes.map((threshold) => fitsThreshold(facts, threshold));
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

/** The Vietnamese label of a size. */
export function enterpriseSizeLabel(size: EnterpriseSize): string {
  switch (size) {
    case "micro":
      return "Doanh nghiệp siêu nhỏ";
    case "small":
      return "Doanh nghiệp nhỏ";
    case "medium":
      return "Doanh nghiệp vừa";
    case "large":
      return "Không phải doanh nghiệp nhỏ và vừa";
    default:
      return unreachable(size);
  }
}

function fitsThreshold(facts: SizeFacts, threshold: SizeThreshold): "yes" | "no" | "unknown" {
  const workers = within(facts.workers, threshold.maximumWorkers);
  const revenue = within(facts.revenueDong, threshold.maximumRevenueDong);
  const capital = within(facts.capitalDong, threshold.maximumCapitalDong);
  if (workers === "no" || (revenue === "no" && capital === "no")) return "no";
  return workers === "yes" && (revenue === "yes" || capital === "yes") ? "yes" : "unknown";
}

function within(value: number | null, maximum: number): "yes" | "no" | "unknown" {
  if (value === null) return "unknown";
  return value <= maximum ? "yes" : "no";
}

function missingOf(facts: SizeFacts): ("workers" | "revenue" | "capital")[] {
  const missing: ("workers" | "revenue" | "capital")[] = [];
  if (facts.workers === null) missing.push("workers");
  if (facts.revenueDong === null) missing.push("revenue");
  if (facts.capitalDong === null) missing.push("capital");
  return missing;
}
