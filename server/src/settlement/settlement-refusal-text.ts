import { budgetRefusalText } from "@kc/core/budget";
import {
  type ActRefusal,
  type MoveRefusal,
  moveRefusalText,
  schemeRefusalText,
} from "@kc/core/scheme";
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
  "not-by-estimate": true,
  "over-received": true,
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

/** The same where the paper of the Cục is recorded: its day may be wrong too. */
export function agencySettlementRefusalText(refusal: ClosingRefusal | ActRefusal): string {
  return isAct(refusal) ? schemeRefusalText(refusal) : closingRefusalText(refusal);
}

const actKinds: Readonly<Record<ActRefusal["kind"], true>> = {
  "act-in-future": true,
  "act-before": true,
  "paper-missing": true,
  "dossier-closed": true,
};

function isAct(refusal: ClosingRefusal | ActRefusal): refusal is ActRefusal {
  return refusal.kind in actKinds;
}
