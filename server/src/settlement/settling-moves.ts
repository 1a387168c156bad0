import {
  explainBlocked,
  type MoveRefusal,
  type SchemeAction,
  schemeMoveDefinition,
  type SchemeRoute,
  type SchemeStatus,
} from "@kc/core/scheme";

/** The move by which a route settles: approved by Sở, or recorded from the paper of the Cục. */
export const settlingMoves = {
  local: "settle",
  local_own_decision: "settle",
  national: "settle_with_agency",
} as const satisfies Record<SchemeRoute, SchemeAction>;

/** Whether a scheme stands where its settlement is drawn up and approved. */
export function isSettlementOpen(status: SchemeStatus, route: SchemeRoute): boolean {
  return schemeMoveDefinition(settlingMoves[route]).from.includes(status);
}

/** Why the settlement of a scheme is not open; null when it is. */
export function explainSettlement(status: SchemeStatus, route: SchemeRoute): MoveRefusal | null {
  return isSettlementOpen(status, route)
    ? null
    : explainBlocked(status, settlingMoves[route], "department_head", route);
}
