import { describe, expect, it } from "vitest";
import { estimateFromMachines, sumValues } from "./estimate-values.ts";

const machine = (name: string, amountDong: number, isEligible = true) => ({
  name,
  quantity: 1,
  unit: "máy",
  amountDong,
  isEligible,
});

function estimate(requestedDong: number, ...machines: ReturnType<typeof machine>[]) {
  return estimateFromMachines({
    planYear: 2026,
    beneficiary: { requestedDong },
    dossier: { machines },
  });
}

describe("an estimate made from the machines", () => {
  it("spreads what is asked over the machines that ask support, to the đồng", () => {
    const lines = estimate(
      100,
      machine("A", 100),
      machine("B", 100),
      machine("C", 100),
      machine("D", 50, false),
    );
    expect(lines.map(({ supportDong }) => supportDong)).toEqual([33, 33, 34, 0]);
    expect(sumValues(lines)).toMatchObject({ supportDong: 100, totalDong: 350 });
  });

  it("never gives a machine more than it costs", () => {
    expect(sumValues(estimate(1_000, machine("A", 100))).supportDong).toBe(100);
  });
});
