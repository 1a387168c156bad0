import { type BudgetSource, type Funding, fundingOf } from "@kc/core/budget";
import type { DocumentKindId } from "@kc/core/document";

/** Papers that only one way of holding the money ever brings: of the province's estimate, or of a contract with the Cục. */
const papersOfFunding: Readonly<Partial<Record<DocumentKindId, Funding>>> = {
  opinion_letter: "estimate",
  submission_letter: "estimate",
  plan_decision: "estimate",
  estimate_assignment: "estimate",
  plan_adjustment_decision: "estimate",
  scheme_decision: "estimate",
  task_assignment: "estimate",
  treasury_withdrawal: "estimate",
  treasury_advance_request: "estimate",
  transfer_order: "contract",
  ministry_plan_decision: "contract",
  contract_with_implementer: "contract",
};

/** Whether a paper belongs to the route of what is paid from a source. */
export function isPaperOfSource(kind: DocumentKindId, source: BudgetSource): boolean {
  const funding = papersOfFunding[kind];
  return funding === undefined || funding === fundingOf(source);
}
