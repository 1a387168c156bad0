import { listInPlan, type PlanCandidate, planRefusalText } from "@kc/core/budget";
import { dong, ok, refuse } from "@kc/core/kernel";
import { defineCommand, type CommandContext } from "../platform/command.ts";
import { type LockedScheme, lockScheme } from "../scheme/move-store.ts";
import { putInPlanEndpoint } from "./api.ts";
import { findAppraised, findLineOfScheme, insertLine } from "./plan-line-store.ts";
import { openPlan } from "./plan-step.ts";
import { listLines, type LockedPlan, updateLine, writePlan } from "./plan-store.ts";
import { lockAllocation, parseBudgetSource } from "./store.ts";

/** Puts an appraised scheme or a task at the end of a list of the plan (đưa vào kế hoạch). */
export const putInPlan = defineCommand({
  name: "plan.put-line",
  endpoint: putInPlanEndpoint,
  permission: "plan:draft",
  refusalText: planRefusalText,
  async run(context, input) {
    const { tx, viewer } = context;
    const opened = await openPlan(context, input.planId, input.expectedVersion);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const { item, allocationId } = input;
    const scheme = item.kind === "scheme" ? await lockSchemeOf(context, item.schemeId) : undefined;
    if (item.kind === "scheme" && !scheme) return refuse({ kind: "not-found", what: "đề án" });
    const candidate = scheme ? await candidateOf(context, plan, scheme) : null;
    const allocation =
      allocationId === undefined ? null : await lockAllocation(tx, viewer.provinceId, allocationId);
    if (allocation === undefined) return refuse({ kind: "not-found", what: "dự toán" });
    const proposedDong = item.kind === "task" ? item.proposedDong : (candidate?.appraisedDong ?? 0);
    const decision = listInPlan({ plan, scheme: candidate, allocation }, dong(proposedDong));
    if (!decision.ok) return decision;
    const lines = await listLines(tx, viewer.provinceId, plan.id);
    const line = {
      planId: plan.id,
      schemeId: scheme?.id ?? null,
      taskName: item.kind === "task" ? item.name : null,
      list: input.list,
      priority: lines.filter(({ list }) => list === input.list).length + 1,
      allocationId: allocationId ?? null,
      proposedDong: decision.value,
      priorityFacts: { areas: input.areas, sectors: input.sectors },
      note: input.note,
    };
    const earlier = scheme
      ? await findLineOfScheme(tx, viewer.provinceId, plan.id, scheme.id)
      : undefined;
    if (earlier) {
      await updateLine(context, earlier.id, {
        list: line.list,
        priority: line.priority,
        allocation_id: line.allocationId,
        proposed_dong: String(line.proposedDong),
        priority_facts: JSON.stringify(line.priorityFacts),
        outcome: "listed",
        approved_dong: null,
        note: line.note,
      });
    } else {
      await insertLine(context, line);
    }
    return ok({ id: plan.id, version: await writePlan(context, plan, plan.status) });
  },
});

function lockSchemeOf({ tx, viewer }: CommandContext, schemeId: string) {
  return lockScheme(tx, viewer.provinceId, schemeId);
}

async function candidateOf(
  { tx, viewer }: CommandContext,
  plan: LockedPlan,
  scheme: LockedScheme,
): Promise<PlanCandidate> {
  const line = await findLineOfScheme(tx, viewer.provinceId, plan.id, scheme.id);
  const isListed = line !== undefined && line.outcome !== "withdrawn";
  const { appraisedDong } = await findAppraised(tx, viewer.provinceId, scheme.id);
  return {
    code: scheme.code,
    planYear: scheme.planYear,
    source: parseBudgetSource(scheme.source),
    appraisal: scheme.status === "appraised_pass" || isListed ? "passed" : "not-passed",
    appraisedDong,
    listing: isListed ? "listed" : "not-listed",
  };
}
