import { describe, expect, it } from "vitest";
import { dong } from "../kernel/index.ts";
import { acceptanceOfGroup, addBeneficiary, amountsOfGroup, removeBeneficiary } from "./group.ts";
import { schemeRefusalText } from "./refusal-text.ts";

const establishment = {
  establishmentId: "b",
  name: "Hợp tác xã B",
  establishmentStatus: "active",
  there: ["a"],
} as const;

describe("the beneficiaries of a group scheme", () => {
  it("takes one more establishment that works", () => {
    expect(addBeneficiary(establishment)).toEqual({ ok: true, value: "group" });
  });

  it("refuses an establishment that is in the scheme already", () => {
    const refused = addBeneficiary({ ...establishment, there: ["a", "b"] });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "beneficiary-there" } });
  });

  it("refuses an establishment that is dissolved", () => {
    const refused = addBeneficiary({ ...establishment, establishmentStatus: "dissolved" });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "beneficiary-not-active" } });
  });

  it("is single again when two become one, and keeps the last one", () => {
    expect(removeBeneficiary({ beneficiaries: 3 })).toEqual({ ok: true, value: "group" });
    expect(removeBeneficiary({ beneficiaries: 2 })).toEqual({ ok: true, value: "single" });
    expect(removeBeneficiary({ beneficiaries: 1 })).toMatchObject({
      refusal: { kind: "last-beneficiary" },
    });
  });

  it("adds up what each was found right for, and sees that one is missing", () => {
    const stated = [
      { beneficiaryId: "a", amountDong: dong(100) },
      { beneficiaryId: "b", amountDong: dong(50) },
    ];
    expect(amountsOfGroup(["a", "b"], stated)).toEqual({ totalDong: 150, isEach: true });
    expect(amountsOfGroup(["a", "b", "c"], stated).isEach).toBe(false);
  });
});

describe("the acceptance of a group scheme", () => {
  it("waits until each beneficiary has its minutes", () => {
    expect(acceptanceOfGroup(["accept", null])).toBeNull();
  });

  it("is as good as its weakest beneficiary", () => {
    expect(acceptanceOfGroup(["accept", "accept"])).toBe("accept");
    expect(acceptanceOfGroup(["accept", "accept_partially"])).toBe("accept_partially");
    expect(acceptanceOfGroup(["not_accept", "accept_partially"])).toBe("not_accept");
  });
});

describe("the words of a group's refusals", () => {
  it("names the beneficiary that is over its norm, with what would be accepted", () => {
    const text = schemeRefusalText({
      kind: "beneficiary-refused",
      beneficiaryName: "Hợp tác xã B",
      refusal: {
        kind: "over-norm",
        requestedDong: dong(400_000_000),
        acceptableDong: dong(300_000_000),
        citation: "TT 28/2018/TT-BTC",
      },
    });
    expect(text).toContain("Hợp tác xã B");
    expect(text).toContain("300.000.000");
  });
});
