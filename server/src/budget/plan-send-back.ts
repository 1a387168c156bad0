import { ok } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { sendBackPlanEndpoint } from "./api.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { driveSchemes, openPlanMove, schemeIdsOf } from "./plan-step.ts";
import { insertPlanEvent, listLines, writePlan } from "./plan-store.ts";

/** Sends a plan back to be completed, with the reason; its schemes go back to the appraised ones. */
export const sendBackPlan = defineCommand({
  name: "plan.send-back",
  endpoint: sendBackPlanEndpoint,
  permission: "plan:decide",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "send_back");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { tx, viewer, today } = context;
    const { reason } = input;
    const lines = await listLines(tx, viewer.provinceId, plan.id);
    await driveSchemes(context, schemeIdsOf(lines), "send_back", { reason }, "when-open");
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: today,
      reason,
    });
    return ok({ id: plan.id, version: await writePlan(context, plan, to) });
  },
});
