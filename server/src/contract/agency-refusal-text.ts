import { budgetRefusalText } from "@kc/core/budget";
import { type AgencyRefusal, agencyRefusalText } from "@kc/core/contract";
import { type MoveRefusal, moveRefusalText } from "@kc/core/scheme";
import { isLedgerRefusal, isMoveRefusal, type LedgerRefusal } from "../scheme/refusal-of-step.ts";

export type AgencyStepRefusal = AgencyRefusal | MoveRefusal | LedgerRefusal;

/** The sentence of a refusal about the contract with the Cục, the move it makes, or the ledger behind it. */
export function agencyStepRefusalText(refusal: AgencyStepRefusal): string {
  if (isMoveRefusal(refusal)) return moveRefusalText(refusal);
  return isLedgerRefusal(refusal) ? budgetRefusalText(refusal) : agencyRefusalText(refusal);
}
