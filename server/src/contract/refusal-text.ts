import { type BalanceRefusal, type BudgetRefusal, budgetRefusalText } from "@kc/core/budget";
import {
  type ContractRefusal,
  contractRefusalText,
  type ProgressRefusal,
  type TaskRefusal,
} from "@kc/core/contract";
import {
  type ActRefusal,
  type MoveRefusal,
  moveRefusalText,
  schemeRefusalText,
} from "@kc/core/scheme";

export type ContractStepRefusal =
  | TaskRefusal
  | ContractRefusal
  | ProgressRefusal
  | MoveRefusal
  | ActRefusal
  | BudgetRefusal
  | BalanceRefusal;

/** The sentence of whatever may stop a step between the decision and the acceptance. */
export function contractStepRefusalText(refusal: ContractStepRefusal): string {
  switch (refusal.kind) {
    case "move-not-open":
    case "move-not-on-route":
    case "move-not-yours":
      return moveRefusalText(refusal);
    case "act-in-future":
    case "act-before":
    case "paper-missing":
    case "dossier-closed":
      return schemeRefusalText(refusal);
    case "amount-not-positive":
    case "decision-number-missing":
    case "decided-in-future":
    case "over-allocation":
    case "adjustment-below-committed":
    case "release-over-commitment":
    case "account-below-zero":
      return budgetRefusalText(refusal);
    default:
      return contractRefusalText(refusal);
  }
}
