import { editPlan, placeInList, planRefusalText } from "@kc/core/budget";
import { asId, ok, type PlanLineId, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { movePlanLineEndpoint } from "./api.ts";
import { openPlan } from "./plan-step.ts";
import { type ListedLine, listLines, writeOrder, writePlan } from "./plan-store.ts";

/** Moves a line to a place of the main or the reserve list; the others keep their order. */
export const movePlanLine = defineCommand({
  name: "plan.move-line",
  endpoint: movePlanLineEndpoint,
  permission: "plan:draft",
  refusalText: planRefusalText,
  async run(context, { planId, planLineId, expectedVersion, list, place }) {
    const { tx, viewer } = context;
    const opened = await openPlan(context, planId, expectedVersion);
    if (!opened.ok) return opened;
    const plan = opened.value;
    const editable = editPlan(plan.status);
    if (!editable.ok) return editable;
    const lines = await listLines(tx, viewer.provinceId, plan.id);
    const moved = lines.find(({ id }) => id === planLineId);
    if (!moved) return refuse({ kind: "not-found", what: "dòng của danh mục" });
    const target = idsOf(lines.filter((line) => line.list === list));
    await writeOrder(context, list, placeInList(target, asId<PlanLineId>(planLineId), place));
    if (moved.list !== list) {
      const left = lines.filter((line) => line.list === moved.list && line.id !== planLineId);
      await writeOrder(context, moved.list, idsOf(left));
    }
    return ok({ id: plan.id, version: await writePlan(context, plan, plan.status) });
  },
});

function idsOf(lines: readonly ListedLine[]): readonly PlanLineId[] {
  return lines.map(({ id }) => asId<PlanLineId>(id));
}
