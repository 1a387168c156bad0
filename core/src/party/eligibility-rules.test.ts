import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { eligibilityRuleSetOn, parseEligibilityRules } from "./index.ts";

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
}

const sectors = readJson("sectors/divisions.json");
const rules = parseEligibilityRules(readJson("law/eligibility.json"), sectors);

describe("the rules of eligibility", () => {
  it("change on 15/10/2025, without a gap", () => {
    expect(eligibilityRuleSetOn(rules, plainDate("2025-10-14"))?.code).toBe("nd-45-2012");
    expect(eligibilityRuleSetOn(rules, plainDate("2025-10-15"))?.code).toBe("nd-235-2025");
  });

  it("name 24 divisions of manufacturing once each, by points of the decree's list", () => {
    const { divisions, points } = rules.sectors;
    expect(divisions.filter(({ section }) => section === "C")).toHaveLength(24);
    expect(new Set(divisions.map(({ division }) => division)).size).toBe(divisions.length);
    const known = points.map(({ point }) => point);
    expect(divisions.every(({ point }) => point === null || known.includes(point))).toBe(true);
  });

  it("mark the thresholds of size as unverified data", () => {
    expect(rules.enterpriseSizes.confidence).toBe("U");
    expect(rules.enterpriseSizes.sizes.map(({ size }) => size)).toEqual([
      "micro",
      "small",
      "medium",
    ]);
  });

  it("cannot be read without a rule set's place", () => {
    expect(() =>
      parseEligibilityRules({ ruleSets: [{ code: "x" }], enterpriseSizes: {} }, sectors),
    ).toThrow("place");
  });
});
