import { checkDifferentPeople, type DoneAct, accessRefusalText } from "@kc/core/access";
import { type AccountId, asId } from "@kc/core/kernel";
import {
  availableMoves,
  checkRouteBody,
  explainBlocked,
  type MoveDriver,
  moveRefusalText,
  nextMoves,
  type OpenMove,
  type SchemeAction,
  schemeMoveDefinition,
  type SchemeRoute,
  type SchemeStatus,
  schemeStatusLabel,
} from "@kc/core/scheme";
import type { Viewer } from "../platform/viewer.ts";
import { isWithdrawnByEstablishment } from "./withdrawal-store.ts";

export type MovesOf = {
  readonly status: SchemeStatus;
  readonly route: SchemeRoute;
  readonly planYear: number;
  readonly done: readonly DoneAct<AccountId>[];
};

/** What the viewer can do with a scheme now, and what is next but another's, with why and whose it is. */
export function showMoves(scheme: MovesOf, viewer: Viewer) {
  const { role } = viewer;
  if (role === "system") return { moves: [], blocked: [] };
  const open = availableMoves(scheme.status, role, scheme.route).filter(
    ({ action, mode }) =>
      checkRouteBody(action, scheme.route, mode).ok &&
      (action !== "withdraw" ||
        viewer.reach !== "party" ||
        isWithdrawnByEstablishment(scheme.status)),
  );
  const own = open.filter((move) => reasonAgainst(move, scheme, viewer) === null);
  const blocked = nextMoves(scheme.status, scheme.route)
    .filter((action) => !own.some((move) => move.action === action))
    .filter((action) => schemeMoveDefinition(action).needsReason !== true)
    .map((action) => {
      const move = open.find((one) => one.action === action);
      const against = move ? reasonAgainst(move, scheme, viewer) : null;
      return {
        action,
        label: schemeMoveDefinition(action).label,
        why: against ?? whyBlocked(action, scheme, role),
      };
    });
  return { moves: own.map(showMove), blocked };
}

function showMove({ action, to, mode }: OpenMove) {
  const { label, needsReason } = schemeMoveDefinition(action);
  return {
    action,
    label,
    to,
    toLabel: schemeStatusLabel(to),
    mode,
    needsReason: needsReason === true,
  };
}

/** Why a person who has the right may still not do it: an earlier act on this scheme was theirs. */
function reasonAgainst(
  { action }: OpenMove,
  { done }: MovesOf,
  { accountId }: Viewer,
): string | null {
  const { permission } = schemeMoveDefinition(action);
  const people = checkDifferentPeople(permission, asId<AccountId>(accountId), done);
  return people.ok ? null : accessRefusalText(people.refusal);
}

const driverTexts: Readonly<Record<MoveDriver, (planYear: number) => string>> = {
  plan: (planYear) => `Thực hiện ở Kế hoạch năm ${String(planYear)}, cho cả danh mục.`,
  amendment: () => "Tự chuyển khi đề nghị bất khả kháng được chấp thuận.",
  payment: () => "Tự chuyển khi Kho bạc đã thanh toán hoặc kinh phí đã được nộp trả.",
};

function whyBlocked(
  action: SchemeAction,
  { status, route, planYear }: MovesOf,
  role: Exclude<Viewer["role"], "system">,
): string {
  const { drivenBy } = schemeMoveDefinition(action);
  if (drivenBy !== undefined) return driverTexts[drivenBy](planYear);
  const refusal = explainBlocked(status, action, role, route);
  return refusal === null ? "" : moveRefusalText(refusal);
}
