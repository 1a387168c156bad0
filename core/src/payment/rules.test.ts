import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseSchemeKinds } from "../law/index.ts";
import { advanceRuleOf, missingEvidence, paymentRuleOf } from "./index.ts";

const rules = parseSchemeKinds(
  JSON.parse(readFileSync(new URL("../../../data/law/scheme-kinds.json", import.meta.url), "utf8")),
);

describe("the rules of the law on machinery", () => {
  it("let 70% be advanced once more than 70% of the investment is done", () => {
    expect(advanceRuleOf(rules, "machinery")).toMatchObject({
      ceilingBps: 7_000,
      workValueAboveBps: 7_000,
      citation: "TT 36/2013/TT-BCT, Đ.13 k.2 đ.d",
      confidence: "A",
    });
  });

  it("ask the acceptance minutes and the papers of the purchase for the rest", () => {
    const { evidence, citation } = paymentRuleOf(rules, "machinery");
    expect(evidence.map(({ id }) => id)).toEqual([
      "base-acceptance",
      "result-report",
      "form-3b",
      "machine-purchase-contract",
      "machine-purchase-acceptance",
      "machine-purchase-liquidation",
    ]);
    expect(citation).toBe("TT 36/2013/TT-BCT, Đ.14 k.5");
    expect(missingEvidence(evidence, ["base-acceptance"])).toHaveLength(5);
  });

  it("leave the ratio to a body where they name none", () => {
    const set = rules.kinds.map((kind) =>
      kind.id === "machinery" ? { ...kind, firstAdvanceBps: null } : kind,
    );
    expect(advanceRuleOf({ ...rules, kinds: set }, "machinery")).toBeNull();
  });
});
