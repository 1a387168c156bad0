import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bps, dong } from "../kernel/index.ts";
import type { EvidenceItem } from "../law/index.ts";
import { type SchemeStatus, schemeStatuses } from "../scheme/index.ts";
import {
  type AdvanceFacts,
  largestAdvanceDong,
  largestPaymentDong,
  type PaymentFacts,
  paymentRefusalText,
  requestAdvance,
  requestPayment,
  type RequestRefusal,
  requestWarningText,
  toRecoverDong,
  treasuryGeneralRule,
} from "./index.ts";

function paper(id: string, condition: string | null = null): EvidenceItem {
  return { id, label: `Tài liệu ${id}`, condition, isOriginalRequired: false };
}

const advanceFacts: AdvanceFacts = {
  schemeStatus: "in_progress",
  grantDong: dong(200_000_000),
  advanceOutstandingDong: dong(0),
  paidDong: dong(0),
  pendingDong: dong(0),
  evidenceIds: ["contract", "progress-over-70"],
  advanceInContract: "allowed",
  rule: {
    ceilingBps: bps(7_000),
    workValueAboveBps: bps(7_000),
    evidence: [paper("contract"), paper("progress-over-70"), paper("photo", "nếu có")],
    citation: "TT 36/2013/TT-BCT, Đ.13 k.2 đ.d",
    confidence: "A",
  },
  treasuryRule: treasuryGeneralRule,
  workValueDong: dong(280_000_001),
  totalInvestmentDong: dong(400_000_000),
};

const paymentFacts: PaymentFacts = {
  schemeStatus: "accepted",
  grantDong: dong(200_000_000),
  advanceOutstandingDong: dong(140_000_000),
  paidDong: dong(0),
  pendingDong: dong(0),
  pendingClearDong: dong(0),
  acceptedSupportDong: dong(200_000_000),
  evidenceIds: ["base-acceptance"],
  rule: {
    evidence: [paper("base-acceptance")],
    citation: "TT 36/2013/TT-BCT, Đ.14 k.5",
    confidence: "A",
  },
};

function refusalOf(
  result: { readonly ok: true } | { readonly ok: false; readonly refusal: RequestRefusal },
): RequestRefusal {
  if (result.ok) throw new Error("It was not refused.");
  expect(paymentRefusalText(result.refusal)).toMatch(/\.$/);
  return result.refusal;
}

function advancing(change: Partial<AdvanceFacts>, amount = 1_000_000) {
  return requestAdvance({ ...advanceFacts, ...change }, dong(amount));
}

function paying(change: Partial<PaymentFacts>, amount: number) {
  return requestPayment({ ...paymentFacts, ...change }, dong(amount));
}

describe("an advance", () => {
  it("may be exactly 70% of the support", () => {
    expect(requestAdvance(advanceFacts, dong(140_000_000))).toMatchObject({
      ok: true,
      value: { kind: "advance", amountDong: 140_000_000 },
    });
    expect(largestAdvanceDong(advanceFacts)).toBe(140_000_000);
  });

  it("is refused one đồng above, and says how much is left", () => {
    expect(refusalOf(advancing({}, 140_000_001))).toMatchObject({
      kind: "over-advance-ceiling",
      ceilingDong: 140_000_000,
      remainingDong: 140_000_000,
    });
  });

  it("counts what was advanced before and what still waits", () => {
    const drawn = { advanceOutstandingDong: dong(100_000_000), pendingDong: dong(30_000_000) };
    expect(advancing(drawn, 10_000_000).ok).toBe(true);
    expect(refusalOf(advancing(drawn, 10_000_001))).toMatchObject({ remainingDong: 10_000_000 });
  });

  it("needs work worth more than 70% of the investment: the exact share is not enough", () => {
    expect(refusalOf(advancing({ workValueDong: dong(280_000_000) }))).toMatchObject({
      kind: "work-value-too-low",
      mustExceedDong: 280_000_000,
    });
    expect(largestAdvanceDong({ ...advanceFacts, workValueDong: dong(280_000_000) })).toBe(0);
    expect(advancing({ workValueDong: dong(280_000_001) }).ok).toBe(true);
  });

  it("needs no work value where the rule of the kind has no gate", () => {
    const rule = { ...advanceFacts.rule, workValueAboveBps: null };
    expect(advancing({ rule, workValueDong: dong(0) }).ok).toBe(true);
  });

  it("needs the evidence of its kind and a contract that allows it", () => {
    expect(refusalOf(advancing({ evidenceIds: ["contract"] }))).toMatchObject({
      kind: "evidence-missing",
      missing: [{ id: "progress-over-70" }],
    });
    expect(refusalOf(advancing({ advanceInContract: "not-allowed" }))).toEqual({
      kind: "advance-not-in-contract",
    });
    expect(refusalOf(advancing({}, 0))).toEqual({ kind: "amount-not-positive" });
  });

  it("warns above the Treasury's 50%, with both citations, and not at it", () => {
    const at = advancing({}, 100_000_000);
    expect(at).toMatchObject({ value: { warnings: [] } });
    const above = advancing({}, 100_000_001);
    expect(above).toMatchObject({
      value: {
        warnings: [{ treasuryCeilingDong: 100_000_000, citation: "TT 17/2024/TT-BTC, Đ.6" }],
      },
    });
    const warnings = above.ok ? above.value.warnings : [];
    expect(warnings.map(requestWarningText).join(" ")).toContain("100.000.000\u00a0đ");
    const small = { grantDong: dong(50_000_000) };
    expect(advancing(small, 35_000_000)).toMatchObject({ value: { warnings: [] } });
  });

  const open: readonly SchemeStatus[] = ["contracted", "in_progress", "not_accepted"];
  it.each(schemeStatuses)(
    "while the scheme is %s is open only between contract and acceptance",
    (schemeStatus) => {
      const result = advancing({ schemeStatus });
      expect(result.ok).toBe(open.includes(schemeStatus));
      if (!result.ok) {
        expect(["not-contracted", "advance-after-acceptance"]).toContain(refusalOf(result).kind);
      }
    },
  );
});

describe("a payment", () => {
  it("may be exactly the accepted support less what was drawn, and clears the advance", () => {
    expect(paying({}, 60_000_000)).toEqual({
      ok: true,
      value: { kind: "payment", amountDong: 60_000_000, clearAdvanceDong: 140_000_000 },
    });
    expect(largestPaymentDong(paymentFacts)).toBe(60_000_000);
  });

  it("is refused one đồng above, and says what is left", () => {
    expect(refusalOf(paying({}, 60_000_001))).toEqual({
      kind: "over-accepted-support",
      acceptedSupportDong: 200_000_000,
      disbursedDong: 140_000_000,
      remainingDong: 60_000_000,
    });
    expect(refusalOf(paying({ pendingDong: dong(60_000_000) }, 1))).toMatchObject({
      remainingDong: 0,
    });
  });

  it("clears only as much of the advance as was accepted, and leaves the rest to be returned", () => {
    const shrunk = { acceptedSupportDong: dong(100_000_000) };
    expect(paying(shrunk, 0)).toMatchObject({
      value: { amountDong: 0, clearAdvanceDong: 100_000_000 },
    });
    expect(refusalOf(paying(shrunk, 1))).toMatchObject({ remainingDong: 0 });
    expect(toRecoverDong(paymentFacts, dong(100_000_000))).toBe(40_000_000);
    expect(toRecoverDong(paymentFacts, dong(140_000_000))).toBe(0);
  });

  it("does not clear an advance twice", () => {
    expect(refusalOf(paying({ pendingClearDong: dong(140_000_000) }, 0))).toMatchObject({
      kind: "nothing-to-pay",
    });
  });

  it("needs the evidence of its kind and an amount that is not negative", () => {
    expect(refusalOf(paying({ evidenceIds: [] }, 1))).toMatchObject({ kind: "evidence-missing" });
    expect(refusalOf(paying({}, -1))).toEqual({ kind: "amount-not-positive" });
  });

  it.each(schemeStatuses)(
    "while the scheme is %s is open only right after acceptance",
    (schemeStatus) => {
      const result = paying({ schemeStatus }, 1);
      expect(result.ok).toBe(["accepted", "accepted_partially"].includes(schemeStatus));
      if (!result.ok) expect(refusalOf(result).kind).toBe("not-accepted");
    },
  );

  it("is refused where nothing has been accepted yet", () => {
    expect(refusalOf(paying({ acceptedSupportDong: null }, 1)).kind).toBe("not-accepted");
    expect(largestPaymentDong({ ...paymentFacts, acceptedSupportDong: null })).toBe(0);
  });
});

describe("money drawn", () => {
  const amount = fc.integer({ min: 0, max: 1_000_000_000 });

  it("is never above the accepted support, for any request that is allowed", () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (outstanding, paid, accepted, asked) => {
        const facts = {
          ...paymentFacts,
          advanceOutstandingDong: dong(outstanding),
          paidDong: dong(paid),
          acceptedSupportDong: dong(accepted),
        };
        const result = requestPayment(facts, dong(asked));
        if (!result.ok || asked === 0) return;
        expect(outstanding + paid + asked).toBeLessThanOrEqual(accepted);
        expect(paid + asked + result.value.clearAdvanceDong).toBeLessThanOrEqual(accepted);
      }),
    );
  });

  it("as an advance is never above the ceiling, and the largest advance is always allowed", () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 10_000 }), (grant, drawn, share) => {
        const facts = {
          ...advanceFacts,
          grantDong: dong(grant),
          advanceOutstandingDong: dong(drawn),
          rule: { ...advanceFacts.rule, ceilingBps: bps(share) },
        };
        const largest = largestAdvanceDong(facts);
        if (largest > 0) expect(requestAdvance(facts, largest).ok).toBe(true);
        expect(requestAdvance(facts, dong(largest + 1)).ok).toBe(false);
      }),
    );
  });
});
