import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dong } from "../kernel/index.ts";
import { checkEstimate, type EstimateLine, estimateFaultText, sumEstimate } from "./index.ts";

function line(
  [total, support, beneficiary, other]: readonly [number, number, number, number],
  change: Partial<EstimateLine> = {},
): EstimateLine {
  return {
    content: "Mua máy",
    budgetYear: 2026,
    totalDong: dong(total),
    supportDong: dong(support),
    beneficiaryDong: dong(beneficiary),
    otherDong: dong(other),
    note: "",
    ...change,
  };
}

function faultsOf(result: ReturnType<typeof checkEstimate>) {
  return result.ok ? [] : result.refusal.faults;
}

describe("the estimate of Mẫu số 1", () => {
  it("sums by year and in all", () => {
    const lines = [line([100, 40, 50, 10]), line([60, 20, 40, 0], { budgetYear: 2027 })];
    expect(checkEstimate(lines, dong(60))).toMatchObject({
      ok: true,
      value: {
        totalDong: 160,
        supportDong: 60,
        byYear: [
          { budgetYear: 2026, totalDong: 100 },
          { budgetYear: 2027, totalDong: 60, beneficiaryDong: 40 },
        ],
      },
    });
  });

  it("refuses a row that does not add up, and says which and by how much", () => {
    const faults = faultsOf(
      checkEstimate([line([100, 40, 50, 10]), line([61, 20, 40, 0])], dong(60)),
    );
    expect(faults).toEqual([
      {
        kind: "row-does-not-add-up",
        row: 2,
        content: "Mua máy",
        totalDong: 61,
        sumOfSourcesDong: 60,
      },
    ]);
    expect(faults.map(estimateFaultText).join(" ")).toContain("(1) = (2) + (3) + (4)");
  });

  it("refuses negative money in any column, and shows every fault at once", () => {
    const faults = faultsOf(checkEstimate([line([-10, -20, 5, 5], { content: " " })], dong(-20)));
    expect(faults.map(({ kind }) => kind)).toEqual([
      "row-without-content",
      "row-negative",
      "row-negative",
    ]);
    expect(faults.map(estimateFaultText).join(" ")).toContain("là số âm");
  });

  it("refuses support that is not what is requested", () => {
    expect(faultsOf(checkEstimate([line([100, 40, 60, 0])], dong(41)))).toEqual([
      { kind: "support-differs-from-request", supportInEstimateDong: 40, requestedDong: 41 },
    ]);
  });

  it("refuses an estimate that is all support, and an empty one", () => {
    const whole = faultsOf(checkEstimate([line([100, 100, 0, 0])], dong(100)));
    const empty = faultsOf(checkEstimate([], dong(0)));
    expect(whole).toEqual([{ kind: "support-is-whole-cost", totalDong: 100 }]);
    expect(empty).toEqual([{ kind: "estimate-empty" }]);
    for (const fault of [...whole, ...empty]) expect(estimateFaultText(fault)).toMatch(/\.$/);
  });

  it("keeps (1) = (2) + (3) + (4) in the sums, for any rows that add up", () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
    const row = fc
      .tuple(amount, amount, amount, fc.integer({ min: 2024, max: 2030 }))
      .map(([support, own, other, budgetYear]) =>
        line([support + own + other, support, own, other], { budgetYear }),
      );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (lines) => {
        const sum = sumEstimate(lines);
        expect(sum.supportDong + sum.beneficiaryDong + sum.otherDong).toBe(sum.totalDong);
        const years = sum.byYear.reduce((total, year) => total + year.totalDong, 0);
        expect(years).toBe(sum.totalDong);
      }),
    );
  });
});
