import {
  type BalanceRefusal,
  type BudgetRefusal,
  budgetRefusalText,
  type PlanEditRefusal,
  type PlanMoveRefusal,
  type PlanRefusal,
  planRefusalText,
} from "@kc/core/budget";
import { unreachable } from "@kc/core/kernel";
import { accessRefusalText, type SamePersonRefusal } from "@kc/core/access";
import {
  type ActRefusal,
  type MoveRefusal,
  moveRefusalText,
  schemeRefusalText,
} from "@kc/core/scheme";

export type AnyPlanRefusal =
  | PlanRefusal
  | PlanEditRefusal
  | PlanMoveRefusal
  | MoveRefusal
  | ActRefusal
  | SamePersonRefusal
  | BudgetRefusal
  | BalanceRefusal;

/** The sentence of whatever may stop a step of a plan: the plan itself, its money, or a scheme of its list. */
export function anyPlanRefusalText(refusal: AnyPlanRefusal): string {
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
    case "same-person":
      return accessRefusalText(refusal);
    case "amount-not-positive":
    case "decision-number-missing":
    case "decided-in-future":
    case "over-allocation":
    case "adjustment-below-committed":
    case "release-over-commitment":
    case "account-below-zero":
    case "not-by-estimate":
    case "over-received":
      return budgetRefusalText(refusal);
    case "plan-empty":
    case "plan-decision-number-missing":
    case "plan-decided-before-submitted":
    case "plan-decided-in-future":
    case "line-not-decided":
    case "line-unknown":
    case "line-decided-twice":
    case "line-not-appraised":
    case "line-amount-not-positive":
    case "line-over-appraised":
    case "line-over-norm":
    case "line-over-agency":
    case "agency-answer-incomplete":
    case "line-needs-no-allocation":
    case "line-without-allocation":
    case "plan-over-allocation":
    case "plan-exists":
    case "plan-not-editable":
    case "scheme-not-appraised":
    case "scheme-listed-already":
    case "scheme-of-other-plan":
    case "allocation-of-other-plan":
    case "proposed-over-appraised":
    case "proposed-not-positive":
    case "adjusted-before-approved":
    case "line-not-in-reserve":
    case "line-not-in-plan":
    case "plan-move-not-open":
    case "plan-move-not-of-source":
    case "plan-move-not-yours":
      return planRefusalText(refusal);
    default:
      return unreachable(refusal);
  }
}
