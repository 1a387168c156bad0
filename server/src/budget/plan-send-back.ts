import { ok, plainDate } from "@kc/core/kernel";
import { checkActDay, checkPaper } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { sendBackPlanEndpoint } from "./api.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { driveSchemes, openPlanMove, schemeIdsOf } from "./plan-step.ts";
import { insertPlanEvent, listLines, writePlan } from "./plan-store.ts";

/**
 * Sends a plan back to be completed, with the reason; its schemes go back to the appraised ones. Recorded for UBND tỉnh it
 * rests on the letter by which it did so.
 */
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
    const paper = input.paper && { ...input.paper, issuedOn: plainDate(input.paper.issuedOn) };
    const onPaper = checkPaper("send_back", move.mode, paper);
    if (!onPaper.ok) return onPaper;
    const happenedOn = paper?.issuedOn ?? today;
    const day = checkActDay(happenedOn, { today, earliest: plan.submittedOn });
    if (!day.ok) return day;
    const lines = await listLines(tx, viewer.provinceId, plan.id);
    await driveSchemes(
      context,
      schemeIdsOf(lines),
      "send_back",
      { reason, happenedOn },
      "when-open",
    );
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn,
      reason,
      facts: paper ? { documentNumber: paper.number, signatory: paper.signatory } : {},
    });
    return ok({ id: plan.id, version: await writePlan(context, plan, to) });
  },
});
