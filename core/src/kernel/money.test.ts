import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDong,
  bps,
  compareDong,
  dong,
  maxDong,
  minDong,
  percentOfBps,
  shareRoundedDown,
  subtractDong,
  sumDong,
} from "./index.ts";

const amount = fc.integer({ min: 0, max: 9_000_000_000_000 }).map(dong);

describe("money in whole đồng", () => {
  it("refuses a fraction of a đồng", () => {
    expect(() => dong(0.5)).toThrow(RangeError);
    expect(() => dong(2 ** 53)).toThrow(RangeError);
  });

  it("refuses a negative share", () => {
    expect(() => bps(-1)).toThrow(RangeError);
  });

  it("adds, subtracts and sums without losing a đồng", () => {
    fc.assert(
      fc.property(amount, amount, (first, second) => {
        expect(subtractDong(addDong(first, second), second)).toBe(first);
        expect(sumDong([first, second])).toBe(addDong(second, first));
      }),
    );
  });

  it("finds the smallest and the largest", () => {
    expect(minDong(dong(3), dong(1), dong(2))).toBe(1);
    expect(maxDong(dong(3), dong(1), dong(4))).toBe(4);
    expect([dong(3), dong(1), dong(2)].sort(compareDong)).toEqual([1, 2, 3]);
  });

  it("never gives more than the share the law allows, for any amount and any share", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }).map(bps), (whole, share) => {
        const part = shareRoundedDown(whole, share);
        expect(BigInt(part) * 10_000n).toBeLessThanOrEqual(BigInt(whole) * BigInt(share));
        expect(BigInt(part + 1) * 10_000n).toBeGreaterThan(BigInt(whole) * BigInt(share));
      }),
    );
  });

  it("rounds a percentage half up", () => {
    expect(percentOfBps(dong(1), dong(3))).toBe(3_333);
    expect(percentOfBps(dong(2), dong(3))).toBe(6_667);
    expect(percentOfBps(dong(1), dong(20_000))).toBe(1);
    expect(percentOfBps(dong(1), dong(20_001))).toBe(0);
    expect(percentOfBps(dong(1_500), dong(1_000))).toBe(15_000);
  });

  it("has no percentage of nothing", () => {
    expect(() => percentOfBps(dong(1), dong(0))).toThrow(RangeError);
  });
});
