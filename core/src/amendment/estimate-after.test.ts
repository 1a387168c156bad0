import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dong, sumDong } from "../kernel/index.ts";
import { estimateAfter } from "./index.ts";

const line = (total: number, support: number, other = 0) => ({
  totalDong: dong(total),
  supportDong: dong(support),
  otherDong: dong(other),
});

describe("the estimate after a change", () => {
  it("shares the new cost and support as the old ones were shared", () => {
    expect(estimateAfter([line(300, 150), line(100, 0)], dong(500), dong(200))).toEqual([
      { totalDong: 375, supportDong: 200, otherDong: 0, beneficiaryDong: 175 },
      { totalDong: 125, supportDong: 0, otherDong: 0, beneficiaryDong: 125 },
    ]);
  });

  it("is one line where a line would fall below zero, or where nothing was shared", () => {
    expect(estimateAfter([line(100, 50, 50)], dong(80), dong(50))).toBeNull();
    expect(estimateAfter([], dong(80), dong(50))).toBeNull();
  });

  it("adds up to what was decided, whatever the shares", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 1e6, max: 1e9 }), (totals, total) => {
        const support = Math.floor(total / 2);
        const lines = totals.map((each) => line(each, each));
        const after = estimateAfter(lines, dong(total), dong(support));
        fc.pre(after !== null);
        expect(sumDong(after.map(({ totalDong }) => totalDong))).toBe(total);
        expect(sumDong(after.map(({ supportDong }) => supportDong))).toBe(support);
      }),
    );
  });
});
