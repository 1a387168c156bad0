import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { askOpinionEndpoint } from "./api.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { driveSchemes, openPlanMove, schemeIdsOf } from "./plan-step.ts";
import { insertPlanEvent, listLines, writePlan } from "./plan-store.ts";

/** Sends the list to Sở Tài chính for its opinion on the money (lấy ý kiến). */
export const askOpinion = defineCommand({
  name: "plan.ask-opinion",
  endpoint: askOpinionEndpoint,
  permission: "plan:ask-opinion",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "ask_opinion");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { tx, viewer, today } = context;
    const lines = await listLines(tx, viewer.provinceId, plan.id);
    if (lines.length === 0) return refuse({ kind: "plan-empty" });
    const facts = { planId: plan.id, planName: plan.name };
    await driveSchemes(context, schemeIdsOf(lines), "ask_opinion", { facts }, "when-open");
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: today,
    });
    return ok({ id: plan.id, version: await writePlan(context, plan, to) });
  },
});
