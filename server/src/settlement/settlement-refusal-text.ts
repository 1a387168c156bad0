import { budgetRefusalText } from "@kc/core/budget";
import { type MoveRefusal, moveRefusalText } from "@kc/core/scheme";
import { settlementRefusalText } from "@kc/core/settlement";

type SettlementSide = Parameters<typeof settlementRefusalText>[0];
type BudgetSide = Parameters<typeof budgetRefusalText>[0];
export type ClosingRefusal = SettlementSide | MoveRefusal | BudgetSide;

const moveKinds: Readonly<Record<MoveRefusal["kind"], true>> = {
  "move-not-open": true,
  "move-not-on-route": true,
  "move-not-yours": true,
};
const budgetKinds: Readonly<Record<BudgetSide["kind"], true>> = {
  "amount-not-positive": true,
  "over-allocation": true,
  "account-below-zero": true,
  "release-over-commitment": true,
  "adjustment-below-committed": true,
  "decision-number-missing": true,
  "decided-in-future": true,
};

/** The sentence of a refusal of settlement or liquidation, of the move it makes, or of the ledger behind it. */
export function closingRefusalText(refusal: ClosingRefusal): string {
  if (isMove(refusal)) return moveRefusalText(refusal);
  return isOfBudget(refusal) ? budgetRefusalText(refusal) : settlementRefusalText(refusal);
}

function isMove(refusal: ClosingRefusal): refusal is MoveRefusal {
  return refusal.kind in moveKinds;
}

function isOfBudget(refusal: Exclude<ClosingRefusal, MoveRefusal>): refusal is BudgetSide {
  return refusal.kind in budgetKinds;
}
