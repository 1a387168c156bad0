import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dong } from "../kernel/index.ts";
import {
  applyEntry,
  balanceCheckDong,
  type Balances,
  budgetFigures,
  budgetRefusalText,
  emptyBalances,
  ledgerAccountNames,
  ledgerEntry,
  type LedgerEntryKind,
  outsideAccounts,
  ledgerEntryKindNames,
} from "./index.ts";

function play(steps: readonly (readonly [LedgerEntryKind, number])[]): Balances {
  return steps.reduce((balances, [kind, amount]) => {
    const next = applyEntry(balances, ledgerEntry(kind, dong(amount)));
    if (!next.ok) throw new Error(next.refusal.kind);
    return next.value;
  }, emptyBalances);
}

describe("the ledger", () => {
  it("follows the money of a scheme from estimate to settlement", () => {
    const balances = play([
      ["assign", 1_000],
      ["commit", 300],
      ["advance", 200],
      ["release", 20],
      ["clear_advance", 200],
      ["pay", 80],
      ["return_paid", 30],
      ["settle", 250],
      ["cancel", 500],
      ["carry_over", 220],
    ]);
    expect(balances).toEqual({
      estimate: -1_000,
      contract_value: 0,
      agency_transfer: 0,
      received: 0,
      available: 0,
      committed: 0,
      advanced: 0,
      paid: 0,
      settled: 250,
      returned: 30,
      cancelled: 500,
      carried_over: 220,
    });
    expect(budgetFigures(balances)).toEqual({
      assignedDong: 1_000,
      committedDong: 280,
      disbursedDong: 250,
      remainingDong: 0,
    });
  });

  it("keeps the money of a contract with the Cục apart from the province's estimate", () => {
    const balances = play([
      ["agree", 300],
      ["receive", 210],
      ["commit", 300],
      ["advance", 200],
      ["give_back", 10],
    ]);
    expect(balances).toMatchObject({
      estimate: 0,
      contract_value: -300,
      agency_transfer: -200,
      received: 200,
      committed: 100,
      advanced: 200,
    });
    expect(budgetFigures(balances)).toMatchObject({ assignedDong: 300, remainingDong: 0 });
    expect(balanceCheckDong(balances)).toBe(0);
  });

  it("balances each entry by itself", () => {
    for (const kind of ledgerEntryKindNames) {
      const [from, to] = ledgerEntry(kind, dong(7)).postings;
      expect(from.amountDong + to.amountDong).toBe(0);
    }
  });

  it("throws for an entry that moves nothing or backwards", () => {
    expect(() => ledgerEntry("pay", dong(0))).toThrow(RangeError);
    expect(() => ledgerEntry("pay", dong(-1))).toThrow(RangeError);
  });

  it("refuses an account below zero and says what stands on it", () => {
    const committed = play([
      ["assign", 100],
      ["commit", 60],
    ]);
    const result = applyEntry(committed, ledgerEntry("pay", dong(61)));
    expect(result).toEqual({
      ok: false,
      refusal: {
        kind: "account-below-zero",
        account: "committed",
        balanceDong: 60,
        wantedDong: 61,
      },
    });
    expect(!result.ok && budgetRefusalText(result.refusal)).toContain("Đã bố trí cho đề án");
  });

  it("sums to zero and keeps every account of the allocation above it, for any sequence", () => {
    const step = fc.tuple(
      fc.constantFrom(...ledgerEntryKindNames),
      fc.integer({ min: 1, max: 1_000_000_000_000 }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let balances = emptyBalances;
        for (const [kind, amount] of steps) {
          const next = applyEntry(balances, ledgerEntry(kind, dong(amount)));
          if (next.ok) balances = next.value;
          expect(balanceCheckDong(balances)).toBe(0);
          for (const account of ledgerAccountNames) {
            if (!outsideAccounts.includes(account))
              expect(balances[account]).toBeGreaterThanOrEqual(0);
          }
          const { assignedDong, committedDong } = budgetFigures(balances);
          expect(committedDong).toBeLessThanOrEqual(assignedDong);
        }
      }),
    );
  });
});
