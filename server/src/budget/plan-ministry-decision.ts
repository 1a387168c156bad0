import { ok, plainDate, refuse } from "@kc/core/kernel";
import { checkActDay } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { recordMinistryDecisionEndpoint } from "./api.ts";
import { decideOnPlan } from "./plan-decision.ts";
import { listFullLines } from "./plan-line-store.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { openPlanMove } from "./plan-step.ts";
import { insertPlanEvent, writePlan } from "./plan-store.ts";

/**
 * Records the Minister's decision on the national plan (quyết định giao kế hoạch khuyến công quốc gia) with its list and
 * amounts, and the letter that sent a copy to UBND tỉnh. It binds no money of the province.
 */
export const recordMinistryDecision = defineCommand({
  name: "plan.record-ministry-decision",
  endpoint: recordMinistryDecisionEndpoint,
  permission: "plan:record-ministry",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "record_ministry_decision");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { tx, viewer, today } = context;
    const { decisionNumber, decidedOn, signatory, copyNumber, copyOn } = input;
    const lines = await listFullLines(tx, viewer.provinceId, plan.id);
    if (lines.length === 0) return refuse({ kind: "plan-empty" });
    if (copyOn !== undefined) {
      const day = checkActDay(plainDate(copyOn), { today, earliest: plainDate(decidedOn) });
      if (!day.ok) return day;
    }
    const decided = await decideOnPlan(context, plan, lines, input);
    if (!decided.ok) return decided;
    const { approvedDong } = decided.value;
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: decidedOn,
      facts: { decisionNumber, signatory, approvedDong, copyNumber },
    });
    const version = await writePlan(context, plan, to, {
      decision_heading: "minister",
      decision_number: decisionNumber,
      decided_on: decidedOn,
      signatory,
      copy_number: copyOn === undefined ? null : copyNumber,
      copy_on: copyOn ?? null,
    });
    return ok({ id: plan.id, version });
  },
});
