import { describe, expect, it } from "vitest";
import { asId, bps, dong, type MachineLineId, plainDate } from "../kernel/index.ts";
import {
  checkMachines,
  isQuotationValid,
  machineCosts,
  type Quotation,
  quotedCost,
} from "./index.ts";

function quotation(unitPrice: number, change: Partial<Quotation> = {}): Quotation {
  return {
    supplier: "Công ty A",
    unitPriceDong: dong(unitPrice),
    vatBps: bps(1_000),
    quotedOn: plainDate("2026-02-01"),
    validUntil: plainDate("2026-03-31"),
    ...change,
  };
}

function machine(last: string, isEligible: boolean, quotations: readonly Quotation[]) {
  return {
    machineLineId: asId<MachineLineId>(`00000000-0000-7000-8000-00000000000${last}`),
    name: `Máy ${last}`,
    quantity: 2,
    isEligible,
    isNew: true,
    quotations,
  };
}

const today = plainDate("2026-03-31");

describe("the cost of machines", () => {
  it("is the lowest quotation that holds on the day", () => {
    const costs = machineCosts(
      [
        machine("1", true, [
          quotation(100),
          quotation(90),
          quotation(10, { validUntil: plainDate("2026-03-30") }),
        ]),
        machine("2", false, [quotation(50)]),
      ],
      today,
      "vat-excluded",
    );
    expect(costs).toMatchObject({ totalDong: 280, eligibleDong: 180 });
    expect(costs.lines[0]?.lowest?.unitPriceDong).toBe(90);
  });

  it("counts VAT only where the norm says so, rounded down on the line", () => {
    expect(quotedCost(quotation(15), 1, "vat-included")).toBe(16);
    expect(quotedCost(quotation(15), 1, "vat-excluded")).toBe(15);
  });

  it("counts nothing for a line without a valid quotation", () => {
    expect(machineCosts([machine("1", true, [])], today, "vat-excluded")).toMatchObject({
      totalDong: 0,
      lines: [{ lowest: null }],
    });
  });

  it("holds a quotation on its last day and not after, nor before it was made", () => {
    expect(isQuotationValid(quotation(1), plainDate("2026-03-31"))).toBe(true);
    expect(isQuotationValid(quotation(1), plainDate("2026-04-01"))).toBe(false);
    expect(isQuotationValid(quotation(1), plainDate("2026-01-31"))).toBe(false);
    expect(isQuotationValid(quotation(1, { validUntil: null }), plainDate("2030-01-01"))).toBe(
      true,
    );
  });

  it("finds nothing wrong with a used machine that asks no support", () => {
    expect(
      checkMachines([{ ...machine("1", false, [quotation(1)]), isNew: false }], today),
    ).toEqual([]);
    expect(checkMachines([], today)).toEqual([{ kind: "no-machine" }]);
  });
});
