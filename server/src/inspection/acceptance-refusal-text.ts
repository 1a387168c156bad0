import { budgetRefusalText } from "@kc/core/budget";
import { inspectionRefusalText } from "@kc/core/inspection";
import { type MoveRefusal, moveRefusalText } from "@kc/core/scheme";
import { isLedgerRefusal, isMoveRefusal, type LedgerRefusal } from "../scheme/refusal-of-step.ts";

type AnyRefusal = MoveRefusal | LedgerRefusal | Parameters<typeof inspectionRefusalText>[0];

/** The sentence of a refusal of acceptance, of the move it makes, or of the ledger behind it. */
export function acceptanceRefusalText(refusal: AnyRefusal): string {
  if (isMoveRefusal(refusal)) return moveRefusalText(refusal);
  return isLedgerRefusal(refusal) ? budgetRefusalText(refusal) : inspectionRefusalText(refusal);
}
