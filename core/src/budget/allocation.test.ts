import { describe, expect, it } from "vitest";
import { type AllocationId, asId, dong, plainDate } from "../kernel/index.ts";
import {
  adjustAllocation,
  type AllocationFacts,
  assignEstimate,
  type AssignmentRequest,
  type BudgetRefusal,
  budgetRefusalText,
  closeRemainder,
  commit,
  release,
  remainingDong,
} from "./index.ts";

const today = plainDate("2026-02-10");
const facts: AllocationFacts = {
  allocationId: asId<AllocationId>("00000000-0000-7000-8000-000000000001"),
  assignedDong: dong(1_000_000_000),
  committedDong: dong(700_000_000),
};
const request: AssignmentRequest = {
  decisionNumber: "01/QĐ-STC",
  decidedOn: plainDate("2026-02-10"),
  amountDong: dong(1_000_000_000),
};

function refusalOf(result: { ok: boolean; refusal?: BudgetRefusal }): BudgetRefusal {
  if (!result.refusal) throw new Error("It was not refused.");
  return result.refusal;
}

describe("an allocation", () => {
  it("commits exactly what remains", () => {
    expect(remainingDong(facts)).toBe(300_000_000);
    expect(commit(facts, dong(300_000_000))).toMatchObject({ value: { kind: "commit" } });
  });

  it("refuses one đồng more and says what remains", () => {
    const refusal = refusalOf(commit(facts, dong(300_000_001)));
    expect(refusal).toEqual({
      kind: "over-allocation",
      wantedDong: 300_000_001,
      assignedDong: 1_000_000_000,
      remainingDong: 300_000_000,
    });
    expect(budgetRefusalText(refusal)).toContain("còn lại chưa bố trí 300.000.000\u00a0đ");
  });

  it("is assigned by a decision with number, day and amount", () => {
    expect(assignEstimate(request, today)).toMatchObject({ value: { kind: "assign" } });
    expect(assignEstimate({ ...request, decisionNumber: " " }, today)).toMatchObject({
      refusal: { kind: "decision-number-missing" },
    });
    expect(assignEstimate({ ...request, decidedOn: plainDate("2026-02-11") }, today)).toMatchObject(
      { refusal: { kind: "decided-in-future" } },
    );
    expect(assignEstimate({ ...request, amountDong: dong(0) }, today)).toMatchObject({
      refusal: { kind: "amount-not-positive" },
    });
  });

  it("is adjusted up freely and down to what is committed, not below", () => {
    const adjust = (amount: number) =>
      adjustAllocation(facts, { ...request, amountDong: dong(amount) }, today);
    expect(adjust(5)).toMatchObject({ value: { kind: "adjust_up", amountDong: 5 } });
    expect(adjust(-300_000_000)).toMatchObject({
      value: { kind: "adjust_down", amountDong: 300_000_000 },
    });
    expect(adjust(-300_000_001)).toMatchObject({
      refusal: { kind: "adjustment-below-committed", largestReductionDong: 300_000_000 },
    });
    expect(adjust(0)).toMatchObject({ refusal: { kind: "amount-not-positive" } });
  });

  it("takes back of a commitment only what is not yet disbursed", () => {
    expect(release({ releasableDong: dong(50) }, dong(50)).ok).toBe(true);
    expect(release({ releasableDong: dong(50) }, dong(51))).toMatchObject({
      refusal: { kind: "release-over-commitment", releasableDong: 50 },
    });
    expect(release({ releasableDong: dong(50) }, dong(0)).ok).toBe(false);
    expect(commit(facts, dong(0)).ok).toBe(false);
  });

  it("cancels or carries over only the remainder at the year's end", () => {
    expect(closeRemainder(facts, "cancel", dong(300_000_000))).toMatchObject({
      value: { kind: "cancel" },
    });
    expect(closeRemainder(facts, "carry_over", dong(300_000_001))).toMatchObject({
      refusal: { kind: "over-allocation" },
    });
    expect(closeRemainder(facts, "cancel", dong(0)).ok).toBe(false);
  });

  it("has a sentence for every refusal", () => {
    const refusals: readonly BudgetRefusal[] = [
      { kind: "amount-not-positive" },
      { kind: "decision-number-missing" },
      { kind: "decided-in-future", decidedOn: plainDate("2026-02-11"), today },
      {
        kind: "adjustment-below-committed",
        committedDong: dong(7),
        largestReductionDong: dong(3),
      },
      { kind: "release-over-commitment", releasableDong: dong(5) },
    ];
    for (const refusal of refusals) expect(budgetRefusalText(refusal)).toMatch(/\.$/);
  });
});
