import { listInPlan, planRefusalText } from "@kc/core/budget";
import { dong, ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { changePlanLineEndpoint } from "./api.ts";
import { listFullLines } from "./plan-line-store.ts";
import { openPlan } from "./plan-step.ts";
import { updateLine, writePlan } from "./plan-store.ts";
import { lockAllocation } from "./store.ts";

/** Changes what a line asks for, which allocation pays it, and what its priority rests on. */
export const changePlanLine = defineCommand({
  name: "plan.change-line",
  endpoint: changePlanLineEndpoint,
  permission: "plan:draft",
  refusalText: planRefusalText,
  async run(context, input) {
    const { tx, viewer } = context;
    const opened = await openPlan(context, input.planId, input.expectedVersion);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const lines = await listFullLines(tx, viewer.provinceId, plan.id);
    const full = lines.find(({ id }) => id === input.planLineId);
    if (!full) return refuse({ kind: "not-found", what: "dòng của danh mục" });
    const allocation =
      input.allocationId === undefined
        ? null
        : await lockAllocation(tx, viewer.provinceId, input.allocationId);
    if (allocation === undefined) return refuse({ kind: "not-found", what: "dự toán" });
    const { appraisedDong } = full.line;
    const scheme =
      appraisedDong === null
        ? null
        : ({
            code: full.title,
            planYear: plan.planYear,
            source: plan.source,
            appraisal: "passed",
            appraisedDong,
            listing: "not-listed",
          } as const);
    const decision = listInPlan({ plan, scheme, allocation }, dong(input.proposedDong));
    if (!decision.ok) return decision;
    await updateLine(context, full.id, {
      proposed_dong: String(decision.value),
      allocation_id: input.allocationId ?? null,
      priority_facts: JSON.stringify({ areas: input.areas, sectors: input.sectors }),
      note: input.note,
    });
    return ok({ id: plan.id, version: await writePlan(context, plan, plan.status) });
  },
});
