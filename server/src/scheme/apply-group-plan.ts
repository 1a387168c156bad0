import type { BalanceRefusal, BudgetRefusal } from "@kc/core/budget";
import { dong, ok, type Result, subtractDong, sumDong } from "@kc/core/kernel";
import { requiresAcknowledgement } from "@kc/core/norm";
import { moveCommitted } from "../budget/commitment-store.ts";
import { findApprovedLine } from "../budget/plan-line-store.ts";
import { keepAssessment } from "../norm/assessment-store.ts";
import type { CommandContext } from "../platform/command.ts";
import type { StandingPlan } from "./group-plan-facts.ts";
import { writePlannedSupport } from "./group-plan-store.ts";

/**
 * Puts an approved version in force: each beneficiary gets its support and the money bound for it out of what was not
 * yet named, and gives back what it no longer gets. The sum of the scheme stays what it was.
 */
export async function applyGroupPlan(
  context: CommandContext,
  schemeId: string,
  { planned, members }: StandingPlan,
  paper: { readonly number: string; readonly on: string },
): Promise<Result<null, BudgetRefusal | BalanceRefusal>> {
  const { tx, viewer } = context;
  const line = await findApprovedLine(tx, viewer.provinceId, schemeId);
  const binding = {
    enteredOn: paper.on,
    documentNumber: paper.number,
    documentOn: paper.on,
    note: "Kế hoạch thực hiện đề án nhóm",
  };
  const changed = members.filter(({ beforeDong, supportDong }) => beforeDong !== supportDong);
  // What is given back comes first, so that it can be given to another.
  const inOrder = changed.toSorted(
    (one, other) =>
      one.supportDong - (one.beforeDong ?? 0) - other.supportDong + (other.beforeDong ?? 0),
  );
  for (const { beneficiaryId, beforeDong, supportDong, kept } of inOrder) {
    const must = kept ? requiresAcknowledgement(kept.assessment) : [];
    await writePlannedSupport(context, beneficiaryId, supportDong, {
      ...(kept ? { normAssessment: keepAssessment(kept) } : {}),
      acknowledgedBy: must.length > 0 ? viewer.accountId : null,
    });
    if (!line) continue;
    const before = beforeDong ?? dong(0);
    const moved = await moveCommitted(
      context,
      { schemeId, planLineId: line.id },
      supportDong > before
        ? { from: planned.id, to: beneficiaryId, amountDong: subtractDong(supportDong, before) }
        : { from: beneficiaryId, to: planned.id, amountDong: subtractDong(before, supportDong) },
      binding,
    );
    if (!moved.ok) return moved;
  }
  const before = sumDong(changed.map(({ beforeDong }) => beforeDong ?? dong(0)));
  const after = sumDong(changed.map(({ supportDong }) => supportDong));
  const leftDong = dong(planned.unnamedDong + before - after);
  await writePlannedSupport(context, planned.id, leftDong);
  return ok(null);
}
