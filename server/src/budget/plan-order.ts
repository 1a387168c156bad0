import { editPlan, orderByPriority, planRefusalText } from "@kc/core/budget";
import { ok } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { orderPlanEndpoint } from "./api.ts";
import { listFullLines } from "./plan-line-store.ts";
import { openPlan } from "./plan-step.ts";
import { updateLine, writePlan } from "./plan-store.ts";

/** Orders both lists by the priority of the law and keeps the reasons beside each line; tasks stay behind the schemes. */
export const orderPlan = defineCommand({
  name: "plan.order",
  endpoint: orderPlanEndpoint,
  permission: "plan:draft",
  refusalText: planRefusalText,
  async run(context, { planId, expectedVersion }) {
    const { tx, viewer } = context;
    const opened = await openPlan(context, planId, expectedVersion);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const editable = editPlan(plan.status);
    if (!editable.ok) return editable;
    const lines = await listFullLines(tx, viewer.provinceId, plan.id);
    for (const list of ["main", "reserve"] as const) {
      const listed = lines.filter(({ line }) => line.list === list);
      const schemes = listed.filter(({ line }) => line.kind === "scheme");
      const ranked = orderByPriority(schemes.map(({ priorityCandidate }) => priorityCandidate));
      for (const { id, place, reasons } of ranked) {
        const priority_reasons = JSON.stringify(reasons);
        await updateLine(context, id, { priority: place, priority_reasons });
      }
      const tasks = listed.filter(({ line }) => line.kind === "task");
      for (const [index, task] of tasks.entries()) {
        await updateLine(context, task.id, { priority: schemes.length + index + 1 });
      }
    }
    return ok({ id: plan.id, version: await writePlan(context, plan, plan.status) });
  },
});
