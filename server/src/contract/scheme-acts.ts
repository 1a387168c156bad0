import {
  moveRefusalText,
  moveScheme,
  type SchemeAction,
  schemeMoveDefinition,
  type SchemeRoute,
  type SchemeStatus,
} from "@kc/core/scheme";
import type { Act } from "../budget/api.ts";
import type { Viewer } from "../platform/viewer.ts";

/** Some moves of a scheme as they stand for a viewer: open, or closed with the reason; those not next at all are left out. */
export function schemeActs(
  { status, route }: { readonly status: SchemeStatus; readonly route: SchemeRoute },
  viewer: Viewer,
  actions: readonly SchemeAction[],
): Act[] {
  const { role } = viewer;
  if (role === "system") return [];
  return actions
    .filter((action) => {
      const { from, routes } = schemeMoveDefinition(action);
      return from.includes(status) && routes.includes(route);
    })
    .map((action) => {
      const move = moveScheme(status, action, role, route);
      return {
        act: action,
        label: schemeMoveDefinition(action).label,
        isOpen: move.ok,
        mode: move.ok ? move.value.mode : null,
        why: move.ok ? null : moveRefusalText(move.refusal),
      };
    });
}
