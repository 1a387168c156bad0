import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { submitPlanEndpoint } from "./api.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { driveSchemes, openPlanMove, schemeIdsOf } from "./plan-step.ts";
import { insertPlanEvent, listLines, writePlan } from "./plan-store.ts";

/** Submits the plan with its list to the deciding body (trình phê duyệt). */
export const submitPlan = defineCommand({
  name: "plan.submit",
  endpoint: submitPlanEndpoint,
  permission: "plan:submit",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "submit_for_approval");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { tx, viewer, today } = context;
    const lines = await listLines(tx, viewer.provinceId, plan.id);
    if (lines.length === 0) return refuse({ kind: "plan-empty" });
    const { submissionNumber } = input;
    const facts = { planId: plan.id, planName: plan.name, submissionNumber };
    const driven = await driveSchemes(context, schemeIdsOf(lines), "submit_for_approval", {
      facts,
    });
    if (!driven.ok) return driven;
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: today,
      facts: { submissionNumber },
    });
    const version = await writePlan(context, plan, to, {
      submission_number: submissionNumber,
      submitted_on: today,
    });
    return ok({ id: plan.id, version });
  },
});
