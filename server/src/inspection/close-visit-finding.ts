import { closeVisitFinding as decideClosing, followRefusalText } from "@kc/core/inspection";
import { ok, plainDate } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { closeVisitFindingEndpoint } from "./api.ts";
import { followingPerson, openFinding, tellStep } from "./follow-finding-step.ts";

/** The body that found it says that a finding is put right. */
export const closeVisitFinding = defineCommand({
  name: "inspection.close-visit-finding",
  endpoint: closeVisitFindingEndpoint,
  permission: "visit:close",
  refusalText: followRefusalText,
  async run(context, { visitFindingId, note, ...stated }) {
    const opened = await openFinding(context, visitFindingId);
    if (!opened.ok) return opened;
    const { finding } = opened.value;
    const on = plainDate(stated.closedOn);
    const person = await followingPerson(context, finding.id);
    const facts = { ...finding, today: context.today };
    const decision = decideClosing(facts, person, { closedOn: on, note });
    if (!decision.ok) return decision;
    await tellStep(context, opened.value, decision.value, { step: "close", on, content: note });
    return ok({ id: finding.id, status: decision.value });
  },
});
