import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentRefusalText } from "./refusal-text.ts";
import { nextSlipNumber, slipRegisterFaults } from "./slip-number.ts";

describe("internal slips are numbered without gaps", () => {
  it("begins with 1 and goes on by one, in whatever order the register is read", () => {
    expect(nextSlipNumber([])).toEqual({ ok: true, value: 1 });
    expect(nextSlipNumber([2, 1, 3])).toEqual({ ok: true, value: 4 });
  });

  it("refuses when a number is missing or doubled, and names it", () => {
    const decision = nextSlipNumber([1, 3, 3, 5]);
    if (decision.ok) throw new Error("accepted");
    expect(decision.refusal).toEqual({
      kind: "slip-register-broken",
      missing: [2, 4],
      doubled: [3],
    });
    expect(documentRefusalText(decision.refusal)).toContain("thiếu số 2, 4; trùng số 3");
  });

  it("never leaves a gap, however many slips are issued", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (count) => {
        const issued: number[] = [];
        for (let slip = 0; slip < count; slip += 1) {
          const next = nextSlipNumber(issued);
          if (next.ok) issued.push(next.value);
        }
        expect(issued).toHaveLength(count);
        expect(slipRegisterFaults(issued)).toEqual({ missing: [], doubled: [] });
      }),
    );
  });
});
