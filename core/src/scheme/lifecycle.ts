import { type ActingMode, actingMode, actorsOf, type Role } from "../access/index.ts";
import { ok, refuse, type Result } from "../kernel/index.ts";
import {
  type DrivenAction,
  type SchemeAction,
  schemeActions,
  schemeMoveDefinition,
  type SchemeRoute,
} from "./moves.ts";
import type { SchemeStatus } from "./status.ts";

/** A move that is open: where it leads and whether the role acts itself or records another body's paper. */
export type OpenMove = {
  readonly action: SchemeAction;
  readonly to: SchemeStatus;
  readonly mode: ActingMode;
};

export type MoveRefusal =
  | {
      readonly kind: "move-not-open";
      readonly action: SchemeAction;
      readonly status: SchemeStatus;
      /** The statuses it is open from. */
      readonly openFrom: readonly SchemeStatus[];
    }
  | {
      readonly kind: "move-not-on-route";
      readonly action: SchemeAction;
      readonly route: SchemeRoute;
    }
  | {
      readonly kind: "move-not-yours";
      readonly action: SchemeAction;
      /** The roles that can make it now. */
      readonly roles: readonly Role[];
    };

/**
 * Decides whether a role may make a move of a scheme that stands at `status`.
 * Refuses a move that is not on the route, not open from the status, or another role's.
 */
export function moveScheme(
  status: SchemeStatus,
  action: SchemeAction,
  role: Role,
  route: SchemeRoute = "local",
): Result<OpenMove, MoveRefusal> {
  const { from, to, permission, routes } = schemeMoveDefinition(action);
  if (!routes.includes(route)) return refuse({ kind: "move-not-on-route", action, route });
  if (!from.includes(status))
    return refuse({ kind: "move-not-open", action, status, openFrom: from });
  const mode = actingMode(role, permission);
  if (!mode) {
    return refuse({
      kind: "move-not-yours",
      action,
      roles: actorsOf(permission),
    });
  }
  return ok({ action, to, mode });
}

/**
 * Decides a move that another capability's command drives (the plan's decision, the Treasury's answer). The right to
 * it was checked on that command, so no role is asked.
 */
export function driveScheme(
  status: SchemeStatus,
  action: DrivenAction,
  route: SchemeRoute = "local",
): Result<SchemeStatus, MoveRefusal> {
  const { from, to, routes } = schemeMoveDefinition(action);
  if (!routes.includes(route)) return refuse({ kind: "move-not-on-route", action, route });
  if (!from.includes(status)) {
    return refuse({ kind: "move-not-open", action, status, openFrom: from });
  }
  return ok(to);
}

/** The moves a role may start from the scheme's own screen; those driven by another command are left out. */
export function availableMoves(
  status: SchemeStatus,
  role: Role,
  route: SchemeRoute = "local",
): readonly OpenMove[] {
  return schemeActions.flatMap((action) => {
    if (schemeMoveDefinition(action).drivenBy !== undefined) return [];
    const move = moveScheme(status, action, role, route);
    return move.ok ? [move.value] : [];
  });
}

/** Why a move is not open to a role, with who can make it; null when it is open. */
export function explainBlocked(
  status: SchemeStatus,
  action: SchemeAction,
  role: Role,
  route: SchemeRoute = "local",
): MoveRefusal | null {
  const move = moveScheme(status, action, role, route);
  return move.ok ? null : move.refusal;
}

/** The moves that are next at a status whoever makes them: what the screen shows as waiting for others. */
export function nextMoves(
  status: SchemeStatus,
  route: SchemeRoute = "local",
): readonly SchemeAction[] {
  return schemeActions.filter((action) => {
    const { from, routes } = schemeMoveDefinition(action);
    return from.includes(status) && routes.includes(route);
  });
}
