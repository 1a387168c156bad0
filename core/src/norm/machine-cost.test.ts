import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bps, dong, plainDate } from "../kernel/index.ts";
import {
  eligibleMachineCost,
  type MachineQuotation,
  normRefusalText,
  quotationVerdictText,
  quotedAmount,
  type QuotedMachineLine,
} from "./index.ts";

const on = plainDate("2026-03-02");

function quotation(supplier: string, unitPrice: number, more: Partial<MachineQuotation> = {}) {
  return {
    quotationId: supplier,
    supplier,
    unitPriceDong: dong(unitPrice),
    includesVat: false,
    vatBps: bps(800),
    quantity: 2,
    quotedOn: plainDate("2026-02-15"),
    validUntil: plainDate("2026-03-31"),
    ...more,
  } satisfies MachineQuotation;
}

function line(...quotations: MachineQuotation[]): QuotedMachineLine {
  return { lineId: "m1", name: "Máy sấy", quantity: 2, isEligible: true, quotations };
}

function costOf(lines: readonly QuotedMachineLine[], vat: "included" | "excluded" = "excluded") {
  return eligibleMachineCost(lines, { vat, on });
}

describe("the eligible cost of machines", () => {
  it("takes the lowest valid offer of each eligible line", () => {
    const lines = [line(quotation("A", 120), quotation("B", 100), quotation("C", 110))];
    expect(costOf(lines)).toMatchObject({
      value: {
        eligibleCostDong: 200,
        lines: [
          {
            amountDong: 200,
            considered: [
              { verdict: "not-lowest" },
              { verdict: "chosen" },
              { verdict: "not-lowest" },
            ],
          },
        ],
      },
    });
  });

  it("takes the first of two equal offers", () => {
    const cost = costOf([line(quotation("A", 100), quotation("B", 100))]);
    expect(cost).toMatchObject({
      value: { lines: [{ considered: [{ verdict: "chosen" }, { verdict: "not-lowest" }] }] },
    });
  });

  it("leaves out lines that are not eligible, priced or not", () => {
    const other = { ...line(), lineId: "m2", isEligible: false };
    expect(costOf([line(quotation("A", 100)), other])).toMatchObject({
      value: { eligibleCostDong: 200, lines: [{ amountDong: 200 }, { amountDong: 0 }] },
    });
  });

  it.each([
    ["undated", { quotedOn: null }],
    ["dated-later", { quotedOn: plainDate("2026-03-03") }],
    ["expired", { validUntil: plainDate("2026-03-01") }],
    ["not-positive", { unitPriceDong: dong(0) }],
    ["other-quantity", { quantity: 3 }],
  ] as const)("passes over an offer that is %s though it is lower", (verdict, more) => {
    const lines = [line(quotation("A", 50, more), quotation("B", 100))];
    expect(costOf(lines)).toMatchObject({
      value: {
        eligibleCostDong: 200,
        lines: [{ considered: [{ verdict }, { verdict: "chosen" }] }],
      },
    });
    expect(quotationVerdictText(verdict)).not.toBe("");
  });

  it("takes an offer on its last day, made on the day itself, and one without a last day", () => {
    expect(costOf([line(quotation("A", 1, { quotedOn: on, validUntil: on }))]).ok).toBe(true);
    expect(costOf([line(quotation("A", 1, { validUntil: null }))]).ok).toBe(true);
  });

  it("counts VAT as the norm says, whatever the offer states", () => {
    const net = line(quotation("A", 100));
    const gross = line(quotation("B", 108, { includesVat: true }));
    expect(costOf([net], "included")).toMatchObject({ value: { eligibleCostDong: 216 } });
    expect(costOf([gross], "included")).toMatchObject({ value: { eligibleCostDong: 216 } });
    expect(costOf([gross], "excluded")).toMatchObject({ value: { eligibleCostDong: 200 } });
  });

  it("compares offers with and without VAT on the same footing", () => {
    const lines = [line(quotation("A", 101), quotation("B", 108, { includesVat: true }))];
    expect(costOf(lines)).toMatchObject({
      value: { lines: [{ considered: [{ verdict: "not-lowest" }, { verdict: "chosen" }] }] },
    });
  });

  it("never gains a đồng by adding VAT and taking it out again", () => {
    const price = fc.integer({ min: 1, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(price, fc.integer({ min: 0, max: 2_000 }), (unitPrice, vat) => {
        const net = quotation("A", unitPrice, { vatBps: bps(vat), quantity: 1 });
        const grossDong = quotedAmount(net, "included");
        const gross = { ...net, unitPriceDong: grossDong, includesVat: true };
        expect(quotedAmount(gross, "excluded")).toBeLessThanOrEqual(unitPrice);
        expect(quotedAmount(gross, "excluded")).toBeGreaterThanOrEqual(unitPrice - 1);
      }),
    );
  });

  it.each([
    ["no-eligible-machine", []],
    ["no-eligible-machine", [{ ...line(quotation("A", 1)), isEligible: false }]],
    ["machine-quantity-not-whole", [{ ...line(quotation("A", 1)), quantity: 0 }]],
    ["machine-quantity-not-whole", [{ ...line(quotation("A", 1)), quantity: 1.5 }]],
    ["no-valid-quotation", [line()]],
    ["no-valid-quotation", [line(quotation("Cơ khí A", 1, { quotedOn: null }))]],
  ] as const)("refuses as %s with a Vietnamese sentence", (kind, lines) => {
    const cost = costOf(lines);
    expect(cost).toMatchObject({ ok: false, refusal: { kind } });
    if (!cost.ok) expect(normRefusalText(cost.refusal)).toMatch(/\.$/);
  });
});
