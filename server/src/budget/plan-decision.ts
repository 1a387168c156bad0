import {
  type DecidedPlan,
  decidePlan as decide,
  type Funding,
  fundingOf,
  type PlanDecision,
} from "@kc/core/budget";
import {
  asId,
  dong,
  type Dong,
  ok,
  type PlanLineId,
  plainDate,
  type Result,
} from "@kc/core/kernel";
import type { DrivenAction } from "@kc/core/scheme";
import type { CommandContext } from "../platform/command.ts";
import { approveShares, type BindingPaper, commitLine } from "./commitment-store.ts";
import { type FullLine, planLineOf } from "./plan-line-store.ts";
import type { AnyPlanRefusal } from "./plan-refusal-text.ts";
import { driveSchemes, lockSchemes, routeScheme, schemeIdsOf } from "./plan-step.ts";
import { type LockedPlan, updateLine } from "./plan-store.ts";
import { lockAllocations } from "./store.ts";

/** The decision on a plan as its paper says: of UBND tỉnh or its Chủ tịch on a local one, of the Minister on a national one. */
export type DecisionInput = {
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly verdicts: readonly {
    readonly planLineId: string;
    readonly verdict: "approve" | "reserve" | "not_approve";
    readonly approvedDong: number;
    readonly reason: string;
  }[];
};

type Verdict = DecisionInput["verdicts"][number]["verdict"];

/** The move that a verdict makes of a scheme, by how the money of its plan is held. */
const schemeMoves: Readonly<Record<Funding, Readonly<Record<Verdict, DrivenAction>>>> = {
  estimate: {
    approve: "approve_in_plan",
    reserve: "put_in_reserve",
    not_approve: "not_approve",
  },
  contract: {
    approve: "approve_in_ministry_plan",
    reserve: "put_in_reserve",
    not_approve: "leave_out_of_ministry_plan",
  },
};

type Decided = Promise<Result<{ readonly approvedDong: Dong }, AnyPlanRefusal>>;

/** Decides a plan under lock and writes the decision: lines, schemes, and the money that it binds at once. */
export async function decideOnPlan(
  context: CommandContext,
  plan: LockedPlan,
  lines: readonly FullLine[],
  input: DecisionInput,
): Decided {
  const { tx, viewer, today } = context;
  await lockSchemes(context, schemeIdsOf(lines));
  const allocations = await lockAllocations(tx, viewer.provinceId, allocationIdsOf(lines));
  const decided = decide(
    {
      submittedOn: plan.submittedOn ?? today,
      today,
      lines: lines.map(planLineOf),
      allocations: allocations.map((allocation) => allocation.facts),
      funding: fundingOf(plan.source),
    },
    decisionOf(input),
  );
  if (!decided.ok) return decided;
  const written = await writeDecision(context, decided.value, lines, {
    plan,
    reasons: new Map(input.verdicts.map((each) => [each.planLineId, each.reason])),
    paper: {
      enteredOn: input.decidedOn,
      documentNumber: input.decisionNumber,
      documentOn: input.decidedOn,
      note: plan.name,
    },
  });
  return written.ok ? ok({ approvedDong: decided.value.approvedDong }) : written;
}

function decisionOf({ decisionNumber, decidedOn, verdicts }: DecisionInput): PlanDecision {
  return {
    decisionNumber,
    decidedOn: plainDate(decidedOn),
    verdicts: verdicts.map(({ planLineId, verdict, approvedDong }) => ({
      planLineId: asId<PlanLineId>(planLineId),
      verdict,
      approvedDong: dong(approvedDong),
    })),
  };
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
  const moves = schemeMoves[fundingOf(plan.source)];
  const happenedOn = paper.enteredOn;
  const facts = { planName: plan.name, decisionNumber: paper.documentNumber };
  for (const { planLineId, amountDong } of decided.approved) {
    const schemeId = lineOf(planLineId)?.schemeId ?? null;
    const details = { happenedOn, facts: { ...facts, approvedDong: amountDong } };
    const driven = await driveSchemes(context, idsIn(schemeId), moves.approve, details);
    if (!driven.ok) return driven;
    if (schemeId !== null) await routeScheme(context, plan, schemeId);
    await updateLine(context, planLineId, {
      outcome: "approved",
      list: "main",
      approved_dong: String(amountDong),
    });
    const commitment = decided.commitments.find((each) => each.planLineId === planLineId);
    if (commitment) {
      const bound = await commitLine(context, { ...commitment, schemeId }, paper);
      if (!bound.ok) return bound;
    } else if (schemeId !== null) {
      await approveShares(context, schemeId, amountDong);
    }
  }
  for (const { planLineId, approvedDong } of decided.reserve) {
    const schemeId = lineOf(planLineId)?.schemeId ?? null;
    const driven = await driveSchemes(context, idsIn(schemeId), moves.reserve, {
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
      moves.not_approve,
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
