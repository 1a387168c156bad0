import { budgetRefusalText } from "@kc/core/budget";
import { inspectionRefusalText } from "@kc/core/inspection";
import { type MoveRefusal, moveRefusalText } from "@kc/core/scheme";

type InspectionSide = Parameters<typeof inspectionRefusalText>[0];
export type LedgerRefusal = Parameters<typeof budgetRefusalText>[0];
type AnyRefusal = MoveRefusal | LedgerRefusal | InspectionSide;

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

/** The sentence of a refusal of acceptance, of the move it makes, or of the ledger behind it. */
export function acceptanceRefusalText(refusal: AnyRefusal): string {
  if (isMove(refusal)) return moveRefusalText(refusal);
  return isOfLedger(refusal) ? budgetRefusalText(refusal) : inspectionRefusalText(refusal);
}

function isMove(refusal: AnyRefusal): refusal is MoveRefusal {
  return refusal.kind in moveKinds;
}

function isOfLedger(refusal: Exclude<AnyRefusal, MoveRefusal>): refusal is LedgerRefusal {
  return refusal.kind in ledgerKinds;
}
