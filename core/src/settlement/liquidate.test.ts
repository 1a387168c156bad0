import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import { liquidate, type LiquidationFacts, settlementRefusalText } from "./index.ts";

const facts: LiquidationFacts = {
  lastAcceptedOn: plainDate("2026-10-10"),
  acceptedSupportDong: dong(150),
  paidDong: dong(150),
  advanceOutstandingDong: dong(0),
  today: plainDate("2026-11-01"),
};

function kindOf(change: Partial<LiquidationFacts>, minutesNumber = "07/BBTL", day = "2026-10-10") {
  const result = liquidate(
    { ...facts, ...change },
    { minutesNumber, liquidatedOn: plainDate(day) },
  );
  if (result.ok) return "liquidated";
  expect(settlementRefusalText(result.refusal)).toMatch(/\.$/);
  return result.refusal.kind;
}

describe("the liquidation of a contract", () => {
  it("comes when the work is accepted and paid", () => {
    expect(kindOf({})).toBe("liquidated");
    expect(kindOf({ paidDong: dong(149) })).toBe("not-fully-paid");
    expect(kindOf({ advanceOutstandingDong: dong(1) })).toBe("advance-not-cleared");
    expect(kindOf({ lastAcceptedOn: null })).toBe("liquidation-without-acceptance");
  });

  it("is dated from the acceptance to today, and numbered", () => {
    expect(kindOf({}, "07", "2026-10-09")).toBe("liquidated-before-acceptance");
    expect(kindOf({}, "07", "2026-11-01")).toBe("liquidated");
    expect(kindOf({}, "07", "2026-11-02")).toBe("liquidated-in-future");
    expect(kindOf({}, " ")).toBe("liquidation-number-missing");
  });
});
