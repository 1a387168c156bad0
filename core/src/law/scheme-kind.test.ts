import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { finalEvidenceOf, parseSchemeKinds, schemeKindIds, schemeKindRules } from "./index.ts";

const file = new URL("../../../data/law/scheme-kinds.json", import.meta.url);
const json: unknown = JSON.parse(readFileSync(file, "utf8"));
const rules = parseSchemeKinds(json);

describe("what the law asks of each kind of scheme (TT 36/2013 Đ.13, Đ.14)", () => {
  it("advances at most 70 % of a machinery scheme, above 70 % of the investment done", () => {
    expect(schemeKindRules(rules, "machinery")).toMatchObject({
      firstAdvanceBps: 7_000,
      workValueBps: 7_000,
      workValueOf: "total-investment",
    });
  });

  it("advances at most 30 % of cluster infrastructure, above 50 % of the supported item done", () => {
    expect(schemeKindRules(rules, "cluster-infrastructure")).toMatchObject({
      firstAdvanceBps: 3_000,
      workValueBps: 5_000,
      workValueOf: "supported-item",
    });
  });

  it("advances a start-up in full, and leaves contests to the Cục", () => {
    expect(schemeKindRules(rules, "enterprise-establishment").firstAdvanceBps).toBe(10_000);
    expect(schemeKindRules(rules, "contest").firstAdvanceBps).toBeNull();
  });

  it("asks contract, acceptance and liquidation of the machine purchase for the rest", () => {
    expect(finalEvidenceOf(rules, "machinery").map(({ id }) => id)).toEqual([
      "base-acceptance",
      "result-report",
      "form-3b",
      "machine-purchase-contract",
      "machine-purchase-acceptance",
      "machine-purchase-liquidation",
    ]);
  });

  it("names each paper once within a kind", () => {
    for (const id of schemeKindIds) {
      const ids = finalEvidenceOf(rules, id).map((item) => item.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("cannot be read when a kind is missing", () => {
    const { commonFinalEvidence, commonFinalCitation } = rules;
    expect(() => parseSchemeKinds({ commonFinalEvidence, commonFinalCitation, kinds: [] })).toThrow(
      "vocational-training",
    );
  });
});
