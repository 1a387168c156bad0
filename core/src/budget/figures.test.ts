import { describe, expect, it } from "vitest";
import { dong, sumDong } from "../kernel/index.ts";
import { applyEntry, budgetFigures, emptyBalances } from "./balances.ts";
import { type LedgerFigure, ledgerFigureDefinition } from "./figures.ts";
import { ledgerEntry, type LedgerEntryKind } from "./ledger.ts";

function balancesAfter(entries: readonly (readonly [LedgerEntryKind, number])[]) {
  return entries.reduce((balances, [kind, amount]) => {
    const next = applyEntry(balances, ledgerEntry(kind, dong(amount)));
    if (!next.ok) throw new Error(next.refusal.kind);
    return next.value;
  }, emptyBalances);
}

describe("the figures of the budget page", () => {
  const balances = balancesAfter([
    ["assign", 1000],
    ["commit", 700],
    ["advance", 300],
    ["clear_advance", 200],
    ["pay", 250],
    ["return_advance", 100],
    ["settle", 450],
    ["cancel", 50],
    ["carry_over", 60],
  ]);
  const figure = (name: LedgerFigure) =>
    sumDong(ledgerFigureDefinition(name).accounts.map((account) => balances[account]));

  it("are the sums of their accounts", () => {
    expect(figure("assigned")).toBe(1000);
    expect(figure("committed")).toBe(700);
    expect(figure("remaining")).toBe(190);
    expect(figure("advanced")).toBe(0);
    expect(figure("paid")).toBe(450);
    expect(figure("settled")).toBe(450);
    expect(figure("returned")).toBe(100);
  });

  it("agree with the named figures of an allocation", () => {
    const named = budgetFigures(balances);
    expect(figure("assigned")).toBe(named.assignedDong);
    expect(figure("committed")).toBe(named.committedDong);
    expect(figure("disbursed")).toBe(named.disbursedDong);
    expect(figure("remaining")).toBe(named.remainingDong);
  });
});
