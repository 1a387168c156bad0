import { checkDifferentPeople } from "@kc/core/access";
import { type DecidedPlan, decidePlan as decide, type PlanDecision } from "@kc/core/budget";
import { asId, dong, ok, type PlanLineId, plainDate, type Result } from "@kc/core/kernel";
import type { CommandContext } from "../platform/command.ts";
import { defineCommand } from "../platform/command.ts";
import { type BindingPaper, commitLine } from "./commitment-store.ts";
import { decidePlanEndpoint } from "./api.ts";
import { type FullLine, listFullLines, planLineOf } from "./plan-line-store.ts";
import { type AnyPlanRefusal, anyPlanRefusalText } from "./plan-refusal-text.ts";
import { driveSchemes, lockSchemes, openPlanMove, routeScheme, schemeIdsOf } from "./plan-step.ts";
import { insertPlanEvent, type LockedPlan, updateLine, writePlan } from "./plan-store.ts";
import { lockAllocations } from "./store.ts";

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
    const { tx, viewer, today } = context;
    const lines = await listFullLines(tx, viewer.provinceId, plan.id);
    const people = move.mode === "in_system" ? checkDeciders(context, lines) : ok(null);
    if (!people.ok) return people;
    await lockSchemes(context, schemeIdsOf(lines));
    const allocations = await lockAllocations(tx, viewer.provinceId, allocationIdsOf(lines));
    const decision: PlanDecision = {
      decisionNumber: input.decisionNumber,
      decidedOn: plainDate(input.decidedOn),
      verdicts: input.verdicts.map((verdict) => ({
        planLineId: asId<PlanLineId>(verdict.planLineId),
        verdict: verdict.verdict,
        approvedDong: dong(verdict.approvedDong),
      })),
    };
    const facts = {
      submittedOn: plan.submittedOn ?? today,
      today,
      lines: lines.map(planLineOf),
      allocations: allocations.map((allocation) => allocation.facts),
    };
    const decided = decide(facts, decision);
    if (!decided.ok) return decided;

    const { decisionNumber, decidedOn, signatory, heading } = input;
    const reasons = new Map(input.verdicts.map((each) => [each.planLineId, each.reason]));
    const written = await writeDecision(context, decided.value, lines, {
      plan,
      reasons,
      paper: {
        enteredOn: decidedOn,
        documentNumber: decisionNumber,
        documentOn: decidedOn,
        note: plan.name,
      },
    });
    if (!written.ok) return written;
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

function allocationIdsOf(lines: readonly FullLine[]): readonly string[] {
  return lines.flatMap(({ allocationId }) => (allocationId === null ? [] : [allocationId]));
}

type DecisionDetails = {
  readonly plan: LockedPlan;
  readonly reasons: ReadonlyMap<string, string>;
  readonly paper: BindingPaper;
};

async function writeDecision(
  context: CommandContext,
  decided: DecidedPlan,
  lines: readonly FullLine[],
  { plan, reasons, paper }: DecisionDetails,
): Promise<Result<null, AnyPlanRefusal>> {
  const lineOf = (id: string) => lines.find((line) => line.id === id);
  const happenedOn = paper.enteredOn;
  const facts = { planName: plan.name, decisionNumber: paper.documentNumber };
  for (const { planLineId, amountDong, allocationId } of decided.commitments) {
    const schemeId = lineOf(planLineId)?.schemeId ?? null;
    const details = { happenedOn, facts: { ...facts, approvedDong: amountDong } };
    const driven = await driveSchemes(context, idsIn(schemeId), "approve_in_plan", details);
    if (!driven.ok) return driven;
    if (schemeId !== null) await routeScheme(context, plan, schemeId);
    await updateLine(context, planLineId, {
      outcome: "approved",
      list: "main",
      approved_dong: String(amountDong),
    });
    const bound = await commitLine(
      context,
      { planLineId, schemeId, allocationId, amountDong },
      paper,
    );
    if (!bound.ok) return bound;
  }
  for (const { planLineId, approvedDong } of decided.reserve) {
    const schemeId = lineOf(planLineId)?.schemeId ?? null;
    const driven = await driveSchemes(context, idsIn(schemeId), "put_in_reserve", {
      happenedOn,
      facts,
    });
    if (!driven.ok) return driven;
    await updateLine(context, planLineId, {
      outcome: "reserved",
      list: "reserve",
      approved_dong: String(approvedDong),
    });
  }
  for (const { planLineId } of decided.notApproved) {
    const reason = reasons.get(planLineId) ?? "";
    const driven = await driveSchemes(
      context,
      idsIn(lineOf(planLineId)?.schemeId ?? null),
      "not_approve",
      { happenedOn, facts, reason },
    );
    if (!driven.ok) return driven;
    await updateLine(context, planLineId, { outcome: "not_approved", note: reason });
  }
  return ok(null);
}

function idsIn(schemeId: string | null): readonly string[] {
  return schemeIdsOf([{ schemeId }]);
}
