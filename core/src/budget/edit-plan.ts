import {
  type Dong,
  ok,
  type PlainDate,
  type PlanLineId,
  refuse,
  type Result,
} from "../kernel/index.ts";
import type { BudgetSource } from "./allocation.ts";
import type { PlanRefusal } from "./decide-plan.ts";
import { fundingOf } from "./funding.ts";
import { isPlanEditable, type PlanStatus } from "./plan-status.ts";

/** What a plan is for: one year, one source of money. */
export type PlanScope = { readonly planYear: number; readonly source: BudgetSource };

export type PlanEditRefusal =
  | ({ readonly kind: "plan-exists" } & PlanScope)
  | { readonly kind: "plan-not-editable"; readonly status: PlanStatus }
  | { readonly kind: "scheme-not-appraised"; readonly code: string }
  | { readonly kind: "scheme-listed-already"; readonly code: string }
  | ({ readonly kind: "scheme-of-other-plan"; readonly code: string } & PlanScope)
  | {
      readonly kind: "allocation-of-other-plan";
      readonly budgetYear: number;
      readonly source: BudgetSource;
    }
  | { readonly kind: "line-needs-no-allocation"; readonly source: BudgetSource }
  | {
      readonly kind: "proposed-over-appraised";
      readonly proposedDong: Dong;
      readonly acceptableDong: Dong;
    }
  | { readonly kind: "proposed-not-positive" }
  | { readonly kind: "adjusted-before-approved"; readonly approvedOn: PlainDate }
  | { readonly kind: "line-not-in-reserve"; readonly title: string }
  | { readonly kind: "line-not-in-plan"; readonly title: string };

/** A scheme that somebody wants to put in a plan. */
export type PlanCandidate = PlanScope & {
  readonly code: string;
  readonly appraisal: "passed" | "not-passed";
  readonly appraisedDong: Dong;
  readonly listing: "not-listed" | "listed";
};

export type PlanLineFacts = {
  readonly plan: PlanScope & { readonly status: PlanStatus };
  /** Null for a task, which is not appraised. */
  readonly scheme: PlanCandidate | null;
  /** The allocation that is to pay for it; null while none is chosen. */
  readonly allocation: { readonly budgetYear: number; readonly source: BudgetSource } | null;
};

/** Whether the list of a plan may be edited now; refuses while it lies with another body or is approved. */
export function editPlan(status: PlanStatus): Result<null, PlanEditRefusal> {
  return isPlanEditable(status) ? ok(null) : refuse({ kind: "plan-not-editable", status });
}

/**
 * Decides what a plan's list may hold: only an appraised scheme of the same year and source, once, for no more than was
 * appraised, paid from an allocation of that year and source.
 *
 * Source: TT 36/2013/TT-BCT, Đ.6, Đ.8; TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.2.
 */
export function listInPlan(
  facts: PlanLineFacts,
  proposedDong: Dong,
): Result<Dong, PlanEditRefusal> {
  const editable = editPlan(facts.plan.status);
  if (!editable.ok) return editable;
  const fault = checkCandidate(facts) ?? checkAllocation(facts);
  if (fault) return refuse(fault);
  if (proposedDong <= 0) return refuse({ kind: "proposed-not-positive" });
  const { scheme } = facts;
  if (scheme && proposedDong > scheme.appraisedDong) {
    return refuse({
      kind: "proposed-over-appraised",
      proposedDong,
      acceptableDong: scheme.appraisedDong,
    });
  }
  return ok(proposedDong);
}

/** The decision an adjustment of an approved plan rests on. */
export type AdjustmentPaper = { readonly decisionNumber: string; readonly decidedOn: PlainDate };

/** Decides whether an approved plan may be adjusted by this decision: it has a number and comes after the approval. */
export function adjustPlan(
  facts: { readonly approvedOn: PlainDate; readonly today: PlainDate },
  paper: AdjustmentPaper,
): Result<AdjustmentPaper, PlanEditRefusal | PlanRefusal> {
  if (paper.decisionNumber.trim() === "") return refuse({ kind: "plan-decision-number-missing" });
  if (paper.decidedOn > facts.today) {
    return refuse({ kind: "plan-decided-in-future", today: facts.today });
  }
  if (paper.decidedOn < facts.approvedOn) {
    return refuse({ kind: "adjusted-before-approved", approvedOn: facts.approvedOn });
  }
  return ok(paper);
}

/** The order of a list after one of its lines was put at `place` (1 is first); places beyond the end mean the end. */
export function placeInList(
  order: readonly PlanLineId[],
  line: PlanLineId,
  place: number,
): readonly PlanLineId[] {
  const others = order.filter((other) => other !== line);
  return [...others.slice(0, place - 1), line, ...others.slice(Math.max(0, place - 1))];
}

function checkCandidate({ plan, scheme }: PlanLineFacts): PlanEditRefusal | null {
  if (!scheme) return null;
  const { code, planYear, source } = scheme;
  if (scheme.appraisal === "not-passed") return { kind: "scheme-not-appraised", code };
  if (planYear !== plan.planYear || source !== plan.source) {
    return { kind: "scheme-of-other-plan", code, planYear, source };
  }
  return scheme.listing === "listed" ? { kind: "scheme-listed-already", code } : null;
}

function checkAllocation({ plan, allocation }: PlanLineFacts): PlanEditRefusal | null {
  if (!allocation) return null;
  if (fundingOf(plan.source) === "contract") {
    return { kind: "line-needs-no-allocation", source: plan.source };
  }
  const { budgetYear, source } = allocation;
  return budgetYear === plan.planYear && source === plan.source
    ? null
    : { kind: "allocation-of-other-plan", budgetYear, source };
}
