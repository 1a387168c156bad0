import { checkDifferentPeople } from "@kc/core/access";
import { ok } from "@kc/core/kernel";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { decidePlanEndpoint } from "./api.ts";
import { decideOnPlan } from "./plan-decision.ts";
import { type FullLine, listFullLines } from "./plan-line-store.ts";
import { anyPlanRefusalText } from "./plan-refusal-text.ts";
import { openPlanMove } from "./plan-step.ts";
import { insertPlanEvent, writePlan } from "./plan-store.ts";

/**
 * Approves the plan of a year: binds the money of the main list to its allocations, keeps the reserve, and refuses the
 * rest. Decided here by the leader, or recorded from the decision (quyết định phê duyệt kế hoạch).
 */
export const decidePlan = defineCommand({
  name: "plan.decide",
  endpoint: decidePlanEndpoint,
  permission: "plan:decide",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "approve");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { tx, viewer } = context;
    const lines = await listFullLines(tx, viewer.provinceId, plan.id);
    const people = move.mode === "in_system" ? checkDeciders(context, lines) : ok(null);
    if (!people.ok) return people;
    const decided = await decideOnPlan(context, plan, lines, input);
    if (!decided.ok) return decided;
    const { decisionNumber, decidedOn, signatory, heading } = input;
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: decidedOn,
      facts: { decisionNumber, signatory, approvedDong: decided.value.approvedDong },
    });
    const version = await writePlan(context, plan, to, {
      decision_heading: heading,
      decision_number: decisionNumber,
      decided_on: decidedOn,
      signatory,
    });
    return ok({ id: plan.id, version });
  },
});

/** Whoever appraised a scheme of the list does not approve it. */
function checkDeciders({ viewer }: CommandContext, lines: readonly FullLine[]) {
  const done = lines.flatMap(({ appraiserIds }) =>
    appraiserIds.map((personId) => ({ act: "appraisal:record", personId }) as const),
  );
  return checkDifferentPeople("plan:decide", viewer.accountId, done);
}
