import { adjustPlan as decideAdjustment, listInPlan, replaceFromReserve } from "@kc/core/budget";
import { dong, ok, plainDate, refuse, type Result } from "@kc/core/kernel";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { defineCommand } from "../platform/command.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { type BindingPaper, commitLine, releaseCommitmentsOfLine } from "./commitment-store.ts";
import { adjustPlanEndpoint } from "./api.ts";
import {
  findAppraised,
  findLineOfScheme,
  type FullLine,
  insertLine,
  listFullLines,
  planLineOf,
  writeApproved,
} from "./plan-line-store.ts";
import { type AnyPlanRefusal, anyPlanRefusalText } from "./plan-refusal-text.ts";
import { driveSchemes, lockSchemes, openPlanMove, routeScheme, schemeIdsOf } from "./plan-step.ts";
import { insertPlanEvent, type LockedPlan, updateLine, writePlan } from "./plan-store.ts";
import { lockAllocation, parseBudgetSource } from "./store.ts";

type Adjustment = {
  readonly plan: LockedPlan;
  readonly lines: readonly FullLine[];
  readonly paper: BindingPaper;
};
type Step = Promise<Result<null, AnyPlanRefusal | CommonRefusal>>;

/**
 * Adjusts an approved plan by a decision (điều chỉnh, bổ sung): schemes taken out release their money first, then those
 * of the reserve and new ones take their place.
 */
export const adjustPlan = defineCommand({
  name: "plan.adjust",
  endpoint: adjustPlanEndpoint,
  permission: "plan:adjust",
  refusalText: anyPlanRefusalText,
  async run(context, input) {
    const opened = await openPlanMove(context, input, "adjust");
    if (!opened.ok) return opened;
    const { plan, move } = opened.value;
    const { tx, viewer, today } = context;
    const { decisionNumber, decidedOn, signatory } = input;
    const approvedOn = plan.decidedOn ?? today;
    const decision = decideAdjustment(
      { approvedOn, today },
      { decisionNumber, decidedOn: plainDate(decidedOn) },
    );
    if (!decision.ok) return decision;
    const lines = await listFullLines(tx, viewer.provinceId, plan.id);
    await lockSchemes(context, schemeIdsOf(lines));
    const adjustment: Adjustment = {
      plan,
      lines,
      paper: {
        enteredOn: decidedOn,
        documentNumber: decisionNumber,
        documentOn: decidedOn,
        note: `Điều chỉnh ${plan.name}`,
      },
    };
    const firstOut = input.changes.toSorted((one, other) => order(one.kind) - order(other.kind));
    for (const change of firstOut) {
      const done =
        change.kind === "take_out"
          ? await takeOut(context, adjustment, change)
          : change.kind === "replace_from_reserve"
            ? await replace(context, adjustment, change)
            : await addScheme(context, adjustment, change);
      if (!done.ok) return done;
    }
    const { action, to, mode } = move;
    await insertPlanEvent(context, plan.id, {
      action,
      from: plan.status,
      to,
      mode,
      happenedOn: decidedOn,
      facts: { decisionNumber, signatory, heading: input.heading, changes: input.changes.length },
    });
    return ok({ id: plan.id, version: await writePlan(context, plan, to) });
  },
});

function order(kind: "take_out" | "replace_from_reserve" | "add_scheme"): number {
  return ["take_out", "replace_from_reserve", "add_scheme"].indexOf(kind);
}

async function takeOut(
  context: CommandContext,
  { lines, paper }: Adjustment,
  { planLineId, reason }: { readonly planLineId: string; readonly reason: string },
): Step {
  const line = lines.find(({ id }) => id === planLineId);
  if (!line) return refuse({ kind: "not-found", what: "dòng của danh mục" });
  if (line.outcome !== "approved" && line.outcome !== "reserved") {
    return refuse({ kind: "line-not-in-plan", title: line.title });
  }
  const details = { reason, happenedOn: paper.enteredOn };
  const driven = await driveSchemes(context, schemeIdsOf([line]), "take_out_of_plan", details);
  if (!driven.ok) return driven;
  const released = await releaseCommitmentsOfLine(context, line.id, paper);
  if (!released.ok) return released;
  if (line.schemeId !== null) {
    const { tx, viewer } = context;
    const { beneficiaries } = await findAppraised(tx, viewer.provinceId, line.schemeId);
    for (const { beneficiaryId } of beneficiaries)
      await writeApproved(context, beneficiaryId, null);
  }
  await updateLine(context, line.id, { outcome: "withdrawn", approved_dong: null, note: reason });
  return ok(null);
}

async function replace(
  context: CommandContext,
  { plan, lines, paper }: Adjustment,
  change: { readonly planLineId: string; readonly approvedDong: number },
): Step {
  const line = lines.find(({ id }) => id === change.planLineId);
  if (!line) return refuse({ kind: "not-found", what: "dòng của danh mục" });
  if (line.outcome !== "reserved")
    return refuse({ kind: "line-not-in-reserve", title: line.title });
  const { tx, viewer } = context;
  const allocation =
    line.allocationId === null
      ? undefined
      : await lockAllocation(tx, viewer.provinceId, line.allocationId);
  if (!allocation) return refuse({ kind: "line-without-allocation", title: line.title });
  const decided = replaceFromReserve(planLineOf(line), allocation.facts, dong(change.approvedDong));
  if (!decided.ok) return decided;
  const details = {
    happenedOn: paper.enteredOn,
    facts: { decisionNumber: paper.documentNumber, approvedDong: change.approvedDong },
  };
  const driven = await driveSchemes(context, schemeIdsOf([line]), "replace_from_reserve", details);
  if (!driven.ok) return driven;
  await updateLine(context, line.id, {
    outcome: "approved",
    list: "main",
    approved_dong: String(change.approvedDong),
  });
  const { schemeId } = line;
  if (schemeId !== null) await routeScheme(context, plan, schemeId);
  return commitLine(context, { ...decided.value, schemeId }, paper);
}

async function addScheme(
  context: CommandContext,
  { plan, lines, paper }: Adjustment,
  change: {
    readonly schemeId: string;
    readonly allocationId: string;
    readonly approvedDong: number;
  },
): Step {
  const { tx, viewer } = context;
  const { provinceId } = viewer;
  const scheme = await lockScheme(tx, provinceId, change.schemeId);
  if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
  const allocation = await lockAllocation(tx, provinceId, change.allocationId);
  if (!allocation) return refuse({ kind: "not-found", what: "dự toán" });
  const { appraisedDong } = await findAppraised(tx, provinceId, scheme.id);
  const amountDong = dong(change.approvedDong);
  const listed = listInPlan(
    {
      plan: { ...plan, status: "draft" },
      scheme: {
        code: scheme.code,
        planYear: scheme.planYear,
        source: parseBudgetSource(scheme.source),
        appraisal: scheme.status === "appraised_pass" ? "passed" : "not-passed",
        appraisedDong,
        listing: lines.some((line) => line.schemeId === scheme.id) ? "listed" : "not-listed",
      },
      allocation,
    },
    amountDong,
  );
  if (!listed.ok) return listed;
  const details = {
    happenedOn: paper.enteredOn,
    facts: { decisionNumber: paper.documentNumber, approvedDong: amountDong },
  };
  for (const action of ["submit_for_approval", "approve_in_plan"] as const) {
    const driven = await driveSchemes(context, [scheme.id], action, details);
    if (!driven.ok) return driven;
  }
  await routeScheme(context, plan, scheme.id);
  const planLineId = await lineFor(context, plan, scheme.id, {
    allocationId: allocation.id,
    amountDong,
    priority: lines.filter(({ line }) => line.list === "main").length + 1,
  });
  return commitLine(
    context,
    { planLineId, schemeId: scheme.id, allocationId: allocation.id, amountDong },
    paper,
  );
}

/** The approved line of a scheme that is added: a new one, or the one it had before it was taken out. */
async function lineFor(
  context: CommandContext,
  plan: LockedPlan,
  schemeId: string,
  given: {
    readonly allocationId: string;
    readonly amountDong: ReturnType<typeof dong>;
    readonly priority: number;
  },
): Promise<string> {
  const { tx, viewer } = context;
  const { allocationId, amountDong, priority } = given;
  const earlier = await findLineOfScheme(tx, viewer.provinceId, plan.id, schemeId);
  const planLineId =
    earlier?.id ??
    (await insertLine(context, {
      planId: plan.id,
      schemeId,
      taskName: null,
      list: "main",
      priority,
      allocationId,
      proposedDong: amountDong,
      priorityFacts: { areas: [], sectors: [] },
      note: "",
    }));
  await updateLine(context, planLineId, {
    list: "main",
    priority,
    allocation_id: allocationId,
    proposed_dong: String(amountDong),
    approved_dong: String(amountDong),
    outcome: "approved",
  });
  return planLineId;
}
