import { describe, expect, it } from "vitest";
import { type EligibilityCriterion, eligibilityReasonText } from "./index.ts";

const criteria: readonly EligibilityCriterion[] = [
  "rule_set",
  "legal_form",
  "recognised_craft_village",
  "artisan_title",
  "enterprise_size",
  "production_place",
  "sector",
  "brick_kilns",
  "minerals",
  "purpose",
];

describe("reasons of eligibility in Vietnamese", () => {
  it.each(criteria)("says three different things about %s", (criterion) => {
    const texts = (["yes", "no", "unknown"] as const).map((met) =>
      eligibilityReasonText({ criterion, met, citation: null, confidence: "A" }),
    );
    expect(new Set(texts).size).toBe(3);
  });
});
