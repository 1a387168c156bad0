import { type AmendmentRefusal, amendmentRefusalText } from "@kc/core/amendment";
import { budgetRefusalText } from "@kc/core/budget";
import { type MoveRefusal, moveRefusalText } from "@kc/core/scheme";
import { isLedgerRefusal, isMoveRefusal, type LedgerRefusal } from "../scheme/refusal-of-step.ts";

export type AnyAmendmentRefusal = AmendmentRefusal | LedgerRefusal | MoveRefusal;

/** The sentence of a refusal of a change, of the move it makes, or of the ledger behind it. */
export function anyAmendmentRefusalText(refusal: AnyAmendmentRefusal): string {
  if (isMoveRefusal(refusal)) return moveRefusalText(refusal);
  return isLedgerRefusal(refusal) ? budgetRefusalText(refusal) : amendmentRefusalText(refusal);
}
