import { accessRefusalText, type SamePersonRefusal } from "@kc/core/access";
import { budgetRefusalText } from "@kc/core/budget";
import {
  type ContractRefusal,
  contractRefusalText,
  type ProgressDetailRefusal,
  type ProgressRefusal,
  type SchemeDecisionRefusal,
  type TaskRefusal,
} from "@kc/core/contract";
import { unreachable } from "@kc/core/kernel";
import {
  type ActRefusal,
  type GroupPlanRefusal,
  type MoveRefusal,
  moveRefusalText,
  schemeRefusalText,
} from "@kc/core/scheme";

import { isLedgerRefusal, isMoveRefusal, type LedgerRefusal } from "../scheme/refusal-of-step.ts";

export type ContractStepRefusal =
  | SchemeDecisionRefusal
  | SamePersonRefusal
  | TaskRefusal
  | ContractRefusal
  | ProgressRefusal
  | ProgressDetailRefusal
  | MoveRefusal
  | ActRefusal
  | Extract<GroupPlanRefusal, { kind: "not-in-group-plan" }>
  | LedgerRefusal;

/** The sentence of whatever may stop a step between the decision and the acceptance. */
export function contractStepRefusalText(refusal: ContractStepRefusal): string {
  if (isMoveRefusal(refusal)) return moveRefusalText(refusal);
  if (isLedgerRefusal(refusal)) return budgetRefusalText(refusal);
  switch (refusal.kind) {
    case "same-person":
      return accessRefusalText(refusal);
    case "act-in-future":
    case "act-before":
    case "paper-missing":
    case "dossier-closed":
    case "not-in-group-plan":
      return schemeRefusalText(refusal);
    case "scheme-decision-number-missing":
    case "scheme-decision-signatory-missing":
    case "scheme-decided-before-plan":
    case "scheme-decided-in-future":
    case "task-number-missing":
    case "task-before-decision":
    case "task-in-future":
    case "task-amount-differs":
    case "contract-number-missing":
    case "contract-party-incomplete":
    case "grant-differs-from-approved":
    case "estimate-not-assigned":
    case "signed-before-decision":
    case "signed-in-future":
    case "contract-starts-before-signing":
    case "contract-ends-before-start":
    case "contract-ends-after-year":
    case "contract-ends-after-parent":
    case "milestones-missing":
    case "milestone-without-title":
    case "milestone-outside-contract":
    case "milestones-out-of-order":
    case "work-value-negative":
    case "work-value-falls":
    case "progress-description-missing":
    case "progress-month-in-future":
    case "progress-month-before-contract":
    case "progress-month-reported":
    case "progress-reported-in-future":
    case "progress-detail-missing":
    case "volume-incomplete":
    case "volume-over-planned":
    case "volume-sum-differs":
    case "spending-over-grant":
      return contractRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}
