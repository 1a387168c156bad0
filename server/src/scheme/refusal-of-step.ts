/** Tells apart what a step refuses itself from what the move it makes or the ledger behind it refuses. */
import type { BalanceRefusal, BudgetRefusal } from "@kc/core/budget";
import type { MoveRefusal } from "@kc/core/scheme";

export type LedgerRefusal = BudgetRefusal | BalanceRefusal;

const moveKinds: Readonly<Record<MoveRefusal["kind"], true>> = {
  "move-not-open": true,
  "move-not-on-route": true,
  "move-not-yours": true,
};
const ledgerKinds: Readonly<Record<LedgerRefusal["kind"], true>> = {
  "amount-not-positive": true,
  "over-allocation": true,
  "account-below-zero": true,
  "release-over-commitment": true,
  "adjustment-below-committed": true,
  "decision-number-missing": true,
  "decided-in-future": true,
  "not-by-estimate": true,
  "over-received": true,
};

type AnyRefusal = { readonly kind: string };

/** Whether a refusal is that of a move of the scheme. */
export function isMoveRefusal(refusal: AnyRefusal): refusal is MoveRefusal {
  return refusal.kind in moveKinds;
}

/** Whether a refusal is that of the ledger. */
export function isLedgerRefusal(refusal: AnyRefusal): refusal is LedgerRefusal {
  return refusal.kind in ledgerKinds;
}
