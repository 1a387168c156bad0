import { type AmendmentRefusal, amendmentRefusalText } from "@kc/core/amendment";
import { budgetRefusalText } from "@kc/core/budget";
import { type MoveRefusal, moveRefusalText } from "@kc/core/scheme";

type LedgerRefusal = Parameters<typeof budgetRefusalText>[0];
export type AnyAmendmentRefusal = AmendmentRefusal | LedgerRefusal | MoveRefusal;

const moveKinds: Readonly<Record<MoveRefusal["kind"], true>> = {
  "move-not-open": true,
  "move-not-on-route": true,
  "move-not-yours": true,
};
const ledgerKinds: Readonly<Record<LedgerRefusal["kind"], true>> = {
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

/** The sentence of a refusal of a change, of the move it makes, or of the ledger behind it. */
export function anyAmendmentRefusalText(refusal: AnyAmendmentRefusal): string {
  if (isMove(refusal)) return moveRefusalText(refusal);
  return isOfLedger(refusal) ? budgetRefusalText(refusal) : amendmentRefusalText(refusal);
}

function isMove(refusal: AnyAmendmentRefusal): refusal is MoveRefusal {
  return refusal.kind in moveKinds;
}

function isOfLedger(refusal: Exclude<AnyAmendmentRefusal, MoveRefusal>): refusal is LedgerRefusal {
  return refusal.kind in ledgerKinds;
}
