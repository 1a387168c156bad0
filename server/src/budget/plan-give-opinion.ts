import { asId, ok, plainDate, type PlanLineId, refuse } from "@kc/core/kernel";
import { checkActDay } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { giveOpinionEndpoint } from "./api.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { openPlanMove } from "./plan-step.ts";
import { insertPlanEvent, listLines, updateLine, writePlan } from "./plan-store.ts";

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
    const amounts = new Map(input.amounts.map((each) => [each.planLineId, each.amountDong]));
    const lines = await listLines(context.tx, context.viewer.provinceId, plan.id);
    const stranger = [...amounts.keys()].find((id) => !lines.some((line) => line.id === id));
    if (stranger !== undefined) {
      return refuse({ kind: "line-unknown", planLineId: asId<PlanLineId>(stranger) });
    }
    for (const { id } of lines) {
      const amountDong = amounts.get(id);
      await updateLine(context, id, {
        opinion_dong: amountDong === undefined ? null : String(amountDong),
      });
    }
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: documentOn,
      facts: { documentNumber, documentOn, signatory, amounts: input.amounts },
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
