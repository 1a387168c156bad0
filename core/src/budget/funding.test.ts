import { describe, expect, it } from "vitest";
import { budgetRefusalText, checkByEstimate, fundingOf } from "./index.ts";

describe("how the money of a source is held", () => {
  it("is the province's estimate for local money, a contract with the Cục for national money", () => {
    expect(fundingOf("local_province")).toBe("estimate");
    expect(fundingOf("local_commune")).toBe("estimate");
    expect(fundingOf("national")).toBe("contract");
  });

  it("keeps national money out of the province's estimate", () => {
    expect(checkByEstimate("local_province").ok).toBe(true);
    const refused = checkByEstimate("national");
    if (refused.ok) throw new Error("The province estimated national money");
    expect(budgetRefusalText(refused.refusal)).toContain("hợp đồng với Cục");
  });
});
