import {
  type BudgetSource,
  cutOff,
  fundingOf,
  isPlanEditable,
  movePlan,
  planActions,
  planMoveDefinition,
  planRefusalText,
  type PlanStatus,
} from "@kc/core/budget";
import { type AllocationId, asId, dong, ok, refuse } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { isPermitted, type Viewer } from "../platform/viewer.ts";
import { figuresOf } from "./figure-store.ts";
import type { Act } from "./api.ts";
import { findPlanEndpoint, planLineOutcomes, type PlanLine } from "./api.ts";
import { acceptableDongOf, type FullLine, listFullLines, planLineOf } from "./plan-line-store.ts";
import {
  findPlanRow,
  listPlanCandidates,
  listPlanEvents,
  listPlanSchemes,
} from "./plan-read-store.ts";
import { schemeIdsOf } from "./plan-step.ts";
import { yearTerm } from "./term-store.ts";
import { type AllocationWithSums, listAllocationsWithSums } from "./store.ts";

type Scheme = Awaited<ReturnType<typeof listPlanSchemes>>[number];

export const findPlan = defineQuery({
  name: "plan.find",
  endpoint: findPlanEndpoint,
  permission: "plan:read",
  async run({ db, viewer }, { planId }) {
    const { provinceId } = viewer;
    const plan = await findPlanRow(db, provinceId, planId);
    if (!plan) return refuse({ kind: "not-found", what: "kế hoạch năm" });
    const lines = await listFullLines(db, provinceId, planId);
    const schemes = await listPlanSchemes(db, provinceId, schemeIdsOf(lines));
    const allocations = await listAllocationsWithSums(db, provinceId, {
      year: plan.planYear,
      source: plan.source,
    });
    const isDecided = plan.status === "approved" || plan.status === "adjusted";
    const listed = lines.filter(({ outcome }) => outcome !== "not_approved");
    const mayList = isPermitted(viewer, "plan:draft") || isPermitted(viewer, "plan:adjust");
    return ok({
      plan,
      lines: lines.map((line) =>
        shownLine(line, schemes, isDecided ? undefined : places(listed, allocations)),
      ),
      sums: {
        lines: lines.length,
        mainDong: sumOf(listed.filter(({ line }) => line.list === "main")),
        reserveDong: sumOf(listed.filter(({ line }) => line.list === "reserve")),
        approvedDong: lines
          .filter(({ outcome }) => outcome === "approved")
          .reduce((sum, { approvedDong }) => sum + (approvedDong ?? 0), 0),
      },
      allocations: allocations.map((allocation) => shownAllocation(allocation, listed, isDecided)),
      candidates: mayList ? await listPlanCandidates(db, provinceId, plan) : [],
      acts: actsOf(plan, viewer),
      isEditable: isPlanEditable(plan.status) && isPermitted(viewer, "plan:draft"),
      agencyDue: agencyDueOf(plan),
      events: await listPlanEvents(db, provinceId, planId),
    });
  },
});

/** When a national list is to reach the Cục, while it has not been sent. */
function agencyDueOf({
  source,
  status,
  planYear,
}: {
  readonly source: BudgetSource;
  readonly status: PlanStatus;
  readonly planYear: number;
}) {
  if (fundingOf(source) !== "contract" || !isPlanEditable(status)) return null;
  return yearTerm("national-registration", planYear);
}

function sumOf(lines: readonly FullLine[]): number {
  return lines.reduce((sum, { line }) => sum + line.proposedDong, 0);
}

function remainingOf({ sums }: AllocationWithSums): number {
  return sums.assigned - sums.committed - sums.cancelled - sums.carriedOver;
}

type Place = { readonly isWithin: boolean; readonly leftDong: number };

/** Where each line of the main list falls when the money is taken by priority. */
function places(
  lines: readonly FullLine[],
  allocations: readonly AllocationWithSums[],
): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  const main = lines.filter(({ line }) => line.list === "main");
  for (const allocation of allocations) {
    const own = main.filter(({ allocationId }) => allocationId === allocation.id);
    const remaining = remainingOf(allocation);
    const { fits } = cutOff(own.map(planLineOf), {
      allocationId: asId<AllocationId>(allocation.id),
      assignedDong: dong(remaining),
      committedDong: dong(0),
    });
    let leftDong = remaining;
    for (const { id, line } of own) {
      leftDong -= line.proposedDong;
      found.set(id, { isWithin: fits.includes(line.planLineId), leftDong });
    }
  }
  return found;
}

function shownLine(
  full: FullLine,
  schemes: readonly Scheme[],
  placed: ReadonlyMap<string, Place> | undefined,
): PlanLine {
  const { line } = full;
  const scheme = schemes.find(({ id }) => id === full.schemeId);
  const place = line.list === "main" ? placed?.get(full.id) : undefined;
  return {
    id: full.id,
    scheme:
      scheme === undefined || full.schemeStatus === null
        ? null
        : { ...scheme, status: full.schemeStatus },
    title: full.title,
    list: line.list,
    priority: line.priority,
    reasons: [...full.reasons],
    areas: [...full.priorityFacts.areas],
    sectors: [...full.priorityFacts.sectors],
    allocationId: full.allocationId,
    proposedDong: line.proposedDong,
    appraisedDong: line.appraisedDong,
    normMaximumDong: line.normMaximumDong,
    agencyDong: line.agencyDong,
    agencyNote: full.agencyNote,
    acceptableDong: acceptableDongOf(full),
    opinionDong: full.opinionDong,
    approvedDong: full.approvedDong,
    outcome: planLineOutcomes.find((known) => known === full.outcome) ?? "listed",
    note: full.note,
    isWithinBudget: place?.isWithin ?? null,
    leftDong: place?.leftDong ?? null,
  };
}

function shownAllocation(
  allocation: AllocationWithSums,
  lines: readonly FullLine[],
  isDecided: boolean,
) {
  const own = lines.filter(
    ({ allocationId, line }) => allocationId === allocation.id && line.list === "main",
  );
  const listedDong = sumOf(own);
  const remaining = remainingOf(allocation);
  return {
    id: allocation.id,
    content: allocation.content,
    fundHolderName: allocation.fundHolderName,
    figures: figuresOf(allocation.sums, { allocationId: allocation.id }),
    listedDong,
    leftDong: isDecided ? remaining : remaining - listedDong,
  };
}

/** The moves of the plan that are next, each open to who asks or with who can make it. */
function actsOf(
  { status, source }: { readonly status: PlanStatus; readonly source: BudgetSource },
  viewer: Viewer,
): Act[] {
  const { role } = viewer;
  if (role === "system") return [];
  return planActions
    .filter((action) => {
      const { from, sources } = planMoveDefinition(action);
      return from.includes(status) && sources.includes(source);
    })
    .map((action) => {
      const move = movePlan(status, action, role, source);
      return {
        act: action,
        label: planMoveDefinition(action).label,
        isOpen: move.ok,
        mode: move.ok ? move.value.mode : null,
        why: move.ok ? null : planRefusalText(move.refusal),
      };
    });
}
