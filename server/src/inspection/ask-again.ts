import { askAgain as decideAgain, followRefusalText } from "@kc/core/inspection";
import { ok, plainDate } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { askAgainEndpoint } from "./api.ts";
import { followingPerson, openFinding, tellStep } from "./follow-finding-step.ts";

/** The body that found it asks for another answer, with the reason and a new last day. */
export const askAgain = defineCommand({
  name: "inspection.ask-again",
  endpoint: askAgainEndpoint,
  permission: "visit:close",
  refusalText: followRefusalText,
  async run(context, { visitFindingId, reason, ...stated }) {
    const { today } = context;
    const opened = await openFinding(context, visitFindingId);
    if (!opened.ok) return opened;
    const { finding } = opened.value;
    const dueOn = plainDate(stated.dueOn);
    const person = await followingPerson(context, finding.id);
    const decision = decideAgain({ ...finding, today }, person, { reason, dueOn });
    if (!decision.ok) return decision;
    const step = { step: "ask_again", on: today, content: reason, dueOn } as const;
    await tellStep(context, opened.value, decision.value, step);
    return ok({ id: finding.id, status: decision.value });
  },
});
