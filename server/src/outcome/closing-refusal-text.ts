import { budgetRefusalText } from "@kc/core/budget";
import { type AfterSupportRefusal, outcomeRefusalText } from "@kc/core/outcome";
import { isLedgerRefusal, type LedgerRefusal } from "../scheme/refusal-of-step.ts";

/** The sentence of a refusal about the closing of a finding, or the ledger behind a recovery. */
export function closingRefusalText(refusal: AfterSupportRefusal | LedgerRefusal): string {
  return isLedgerRefusal(refusal) ? budgetRefusalText(refusal) : outcomeRefusalText(refusal);
}
