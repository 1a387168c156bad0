import { ok, plainDate } from "@kc/core/kernel";
import { checkActDay } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { returnPlanByAgencyEndpoint } from "./api.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { driveSchemes, openPlanMove, schemeIdsOf } from "./plan-step.ts";
import { insertPlanEvent, listLines, writePlan } from "./plan-store.ts";

/** Records that the Cục asks to complete the list (yêu cầu hoàn thiện); its schemes go back to the appraised ones. */
export const returnPlanByAgency = defineCommand({
  name: "plan.returned-by-agency",
  endpoint: returnPlanByAgencyEndpoint,
  permission: "plan:record-ministry",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "return_by_agency");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { tx, viewer, today } = context;
    const { documentNumber, documentOn, signatory, reason } = input;
    const day = checkActDay(plainDate(documentOn), { today, earliest: plan.submittedOn });
    if (!day.ok) return day;
    const lines = await listLines(tx, viewer.provinceId, plan.id);
    const facts = { documentNumber, signatory };
    const details = { reason, happenedOn: documentOn, facts };
    await driveSchemes(context, schemeIdsOf(lines), "send_back_by_agency", details, "when-open");
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: documentOn,
      reason,
      facts,
    });
    return ok({ id: plan.id, version: await writePlan(context, plan, to) });
  },
});
