import type { ActingMode } from "../access/index.ts";
import { ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import type { SchemeAction, SchemeRoute } from "./moves.ts";
import type { SchemeStatus } from "./status.ts";

/** The paper of a body that does not work in the system (văn bản đến), by which its act is recorded. */
export type IncomingPaper = {
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly signatory: string;
};

/** The acts on a national scheme that the ministry decides; in the province they are only recorded. */
const ministryDecides: readonly SchemeAction[] = ["stop", "suspend", "resume"];

export type ActRefusal =
  | { readonly kind: "act-in-future"; readonly actOn: PlainDate; readonly today: PlainDate }
  | { readonly kind: "act-before"; readonly actOn: PlainDate; readonly earliest: PlainDate }
  | { readonly kind: "paper-missing"; readonly action: SchemeAction }
  | { readonly kind: "dossier-closed"; readonly status: SchemeStatus };

/** Whether the day of an act is one that has come, and not before what it rests on. */
export function checkActDay(
  actOn: PlainDate,
  { today, earliest }: { readonly today: PlainDate; readonly earliest: PlainDate | null },
): Result<null, ActRefusal> {
  if (actOn > today) return refuse({ kind: "act-in-future", actOn, today });
  if (earliest !== null && actOn < earliest) return refuse({ kind: "act-before", actOn, earliest });
  return ok(null);
}

export type RouteBodyRefusal = {
  readonly kind: "ministry-decides";
  readonly action: SchemeAction;
};

/**
 * Whether the body of the route decides an act: to suspend or stop a national scheme is the ministry's, so it is recorded
 * from its paper and is no button of the province's leaders.
 *
 * Source: TT 36/2013/TT-BCT, Đ.11.
 */
export function checkRouteBody(
  action: SchemeAction,
  route: SchemeRoute,
  mode: ActingMode,
): Result<null, RouteBodyRefusal> {
  return route === "national" && mode === "in_system" && ministryDecides.includes(action)
    ? refuse({ kind: "ministry-decides", action })
    : ok(null);
}

/** Whether an act that is recorded for another body says by which paper: number, day and who signed. */
export function checkPaper(
  action: SchemeAction,
  mode: ActingMode,
  paper: IncomingPaper | null,
): Result<null, ActRefusal> {
  return mode === "by_document" && paper === null
    ? refuse({ kind: "paper-missing", action })
    : ok(null);
}

/** The statuses in which the dossier is being written: while it is drafted, and while it is completed on request. */
export const dossierOpenStatuses = [
  "draft",
  "supplement_requested",
] as const satisfies readonly SchemeStatus[];

/** Whether the dossier may be changed at a status of the scheme. */
export function checkDossierOpen(status: SchemeStatus): Result<null, ActRefusal> {
  return dossierOpenStatuses.some((open) => open === status)
    ? ok(null)
    : refuse({ kind: "dossier-closed", status });
}
