import {
  movePlan,
  type OpenPlanMove,
  type PlanAction,
  type PlanMoveRefusal,
  routeInPlan,
} from "@kc/core/budget";
import { ok, refuse, type Result } from "@kc/core/kernel";
import type { DrivenAction, MoveRefusal } from "@kc/core/scheme";
import type { CommandContext, CommonRefusal } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import {
  driveSchemeMove,
  lockScheme,
  type MoveDetails,
  writeSchemeRoute,
} from "../scheme/move-store.ts";
import { type LockedPlan, lockPlan } from "./plan-store.ts";

/** Locks a plan at the version that the person saw. */
export async function openPlan(
  { tx, viewer, about }: CommandContext,
  planId: string,
  expectedVersion: number,
): Promise<Result<LockedPlan, CommonRefusal>> {
  const plan = await lockPlan(tx, viewer.provinceId, planId);
  if (!plan) return refuse({ kind: "not-found", what: "kế hoạch năm" });
  about(planId);
  return plan.version === expectedVersion
    ? ok(plan)
    : refuse({ kind: "stale", currentVersion: plan.version });
}

/** Opens a plan for a move: at the version seen, at a status the move starts from, by a role that may make it. */
export async function openPlanMove(
  context: CommandContext,
  { planId, expectedVersion }: { readonly planId: string; readonly expectedVersion: number },
  action: PlanAction,
): Promise<
  Result<
    { readonly plan: LockedPlan; readonly move: OpenPlanMove },
    CommonRefusal | PlanMoveRefusal
  >
> {
  const plan = await openPlan(context, planId, expectedVersion);
  if (!plan.ok) return plan;
  const move = movePlan(plan.value.status, action, actingRole(context.viewer), plan.value.source);
  return move.ok ? ok({ plan: plan.value, move: move.value }) : move;
}

/**
 * Drives the schemes of a plan through one of its moves, in the order of their ids. `whenOpen` leaves out a scheme that
 * the move does not concern: one not on its route (national schemes ask no opinion) or not at its status.
 */
export async function driveSchemes(
  context: CommandContext,
  schemeIds: readonly string[],
  action: DrivenAction,
  details: MoveDetails,
  concern: "all" | "when-open" = "all",
): Promise<Result<null, MoveRefusal>> {
  for (const schemeId of [...schemeIds].sort()) {
    const scheme = await lockScheme(context.tx, context.viewer.provinceId, schemeId);
    if (!scheme) throw new Error(`A line of a plan names no scheme: ${schemeId}`);
    const moved = await driveSchemeMove(context, scheme, action, details);
    if (!moved.ok && concern === "all") return moved;
  }
  return ok(null);
}

/** Puts a scheme that a plan approves on the route that the plan's approval gives it. */
export async function routeScheme(
  context: CommandContext,
  { source, approval }: LockedPlan,
  schemeId: string,
): Promise<void> {
  await writeSchemeRoute(context, schemeId, routeInPlan(source, approval));
}

/** Locks schemes in the order of their ids, before any allocation, so that two commands never wait for each other. */
export async function lockSchemes(
  { tx, viewer }: CommandContext,
  schemeIds: readonly string[],
): Promise<void> {
  for (const schemeId of [...new Set(schemeIds)].sort()) {
    await lockScheme(tx, viewer.provinceId, schemeId);
  }
}

/** The ids of the schemes in some lines; tasks have none. */
export function schemeIdsOf(
  lines: readonly { readonly schemeId: string | null }[],
): readonly string[] {
  return lines.flatMap(({ schemeId }) => (schemeId === null ? [] : [schemeId]));
}
