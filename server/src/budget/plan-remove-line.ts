import { editPlan } from "@kc/core/budget";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { removePlanLineEndpoint } from "./api.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { driveSchemes, openPlan, schemeIdsOf } from "./plan-step.ts";
import { listLines, updateLine, writeOrder, writePlan } from "./plan-store.ts";

/** Takes a line out of a list that is still being made; its scheme waits for another plan. */
export const removePlanLine = defineCommand({
  name: "plan.remove-line",
  endpoint: removePlanLineEndpoint,
  permission: "plan:draft",
  refusalText: anyPlanRefusalText,
  async run(context, { planId, planLineId, expectedVersion, reason }) {
    const { tx, viewer } = context;
    const opened = await openPlan(context, planId, expectedVersion);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const editable = editPlan(plan.status);
    if (!editable.ok) return editable;
    const lines = await listLines(tx, viewer.provinceId, plan.id);
    const removed = lines.find(({ id }) => id === planLineId);
    if (!removed) return refuse({ kind: "not-found", what: "dòng của danh mục" });
    await driveSchemes(context, schemeIdsOf([removed]), "send_back", { reason }, "when-open");
    await updateLine(context, removed.id, { outcome: "withdrawn", note: reason });
    const left = lines.filter((line) => line.list === removed.list && line.id !== removed.id);
    await writeOrder(
      context,
      removed.list,
      left.map(({ id }) => id),
    );
    return ok({ id: plan.id, version: await writePlan(context, plan, plan.status) });
  },
});
