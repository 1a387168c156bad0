import { ok, plainDate } from "@kc/core/kernel";
import { checkActDay } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { giveOpinionEndpoint } from "./api.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { openPlanMove } from "./plan-step.ts";
import { insertPlanEvent, writePlan } from "./plan-store.ts";

/** The opinion of Sở Tài chính on the plan's money: given here by its officer, or recorded from its letter. */
export const giveOpinion = defineCommand({
  name: "plan.give-opinion",
  endpoint: giveOpinionEndpoint,
  permission: "plan:give-opinion",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "give_opinion");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { documentNumber, documentOn, signatory, content } = input;
    const given = checkActDay(plainDate(documentOn), { today: context.today, earliest: null });
    if (!given.ok) return given;
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: documentOn,
      facts: { documentNumber, documentOn, signatory },
    });
    const version = await writePlan(context, plan, to, {
      opinion_number: documentNumber,
      opinion_on: documentOn,
      opinion_text: content,
      opinion_signatory: signatory,
    });
    return ok({ id: plan.id, version });
  },
});
