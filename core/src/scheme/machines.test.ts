import { describe, expect, it } from "vitest";
import { bps, dong, plainDate } from "../kernel/index.ts";
import { checkMachines, machineFaultText, type MachineLine, machinesTotalDong } from "./index.ts";

const today = plainDate("2026-03-31");

const machine: MachineLine = {
  lineId: "1",
  name: "Máy sấy",
  quantity: 2,
  isEligible: true,
  isNew: true,
  unitPriceDong: dong(100),
  quotations: [
    {
      quotationId: "q",
      supplier: "Công ty A",
      unitPriceDong: dong(100),
      includesVat: false,
      vatBps: bps(800),
      quantity: 2,
      quotedOn: plainDate("2026-02-01"),
      validUntil: today,
    },
  ],
};

function faults(...machines: readonly MachineLine[]) {
  const found = checkMachines(machines, today);
  for (const fault of found) expect(machineFaultText(fault)).toMatch(/\.$/);
  return found.map(({ kind }) => kind);
}

describe("the machines of a scheme", () => {
  it("are in order when named, counted, priced, new and quoted", () => {
    expect(faults(machine)).toEqual([]);
    expect(machinesTotalDong([machine, { ...machine, unitPriceDong: dong(5) }])).toBe(210);
  });

  it("must be there, and one at least must ask support", () => {
    expect(faults()).toEqual(["no-machine"]);
    expect(faults({ ...machine, isEligible: false })).toEqual(["no-eligible-machine"]);
  });

  it("need an offer that stands on the day only where support is asked", () => {
    const unquoted = { ...machine, quotations: [] };
    expect(faults(unquoted)).toEqual(["machine-without-quotation"]);
    expect(faults(machine, { ...unquoted, isEligible: false, isNew: false })).toEqual([]);
    expect(checkMachines([machine], plainDate("2026-04-01"))).toMatchObject([
      { kind: "machine-without-quotation", row: 1 },
    ]);
  });

  it("are refused used, without name, price or a whole number", () => {
    expect(faults({ ...machine, isNew: false })).toEqual(["machine-not-new"]);
    expect(faults({ ...machine, name: " " })).toEqual(["machine-without-name"]);
    expect(faults({ ...machine, unitPriceDong: dong(0) })).toEqual(["machine-price"]);
    expect(faults({ ...machine, quantity: 1.5 })).toEqual(["machine-quantity"]);
  });
});
