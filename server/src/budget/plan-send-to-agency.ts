import { ok, plainDate, refuse } from "@kc/core/kernel";
import { checkActDay } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { sendPlanToAgencyEndpoint } from "./api.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { driveSchemes, openPlanMove, schemeIdsOf } from "./plan-step.ts";
import { insertPlanEvent, listLines, writePlan } from "./plan-store.ts";

/** Sends the list of national schemes that Sở appraised to the Cục by its letter, with a copy to UBND tỉnh. */
export const sendPlanToAgency = defineCommand({
  name: "plan.send-to-agency",
  endpoint: sendPlanToAgencyEndpoint,
  permission: "plan:submit",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "send_to_agency");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { tx, viewer, today } = context;
    const { documentNumber, sentOn } = input;
    const day = checkActDay(plainDate(sentOn), { today, earliest: null });
    if (!day.ok) return day;
    const lines = await listLines(tx, viewer.provinceId, plan.id);
    if (lines.length === 0) return refuse({ kind: "plan-empty" });
    const facts = { planId: plan.id, planName: plan.name, submissionNumber: documentNumber };
    const driven = await driveSchemes(context, schemeIdsOf(lines), "submit_for_approval", {
      happenedOn: sentOn,
      facts,
    });
    if (!driven.ok) return driven;
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: sentOn,
      facts: { documentNumber },
    });
    const version = await writePlan(context, plan, to, {
      submission_number: documentNumber,
      submitted_on: sentOn,
    });
    return ok({ id: plan.id, version });
  },
});
