import {
  driveScheme,
  type DrivenAction,
  type MoveRefusal,
  moveScheme,
  parseSchemeStatus,
  type SchemeAction,
  schemeRoutes,
  type SchemeRoute,
  type SchemeStatus,
} from "@kc/core/scheme";
import { type Result } from "@kc/core/kernel";
import type { CommandContext } from "../platform/command.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** A scheme under lock: what a move needs to know of it. */
export type LockedScheme = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly status: SchemeStatus;
  readonly route: SchemeRoute;
  readonly source: string;
  readonly kind: string;
  readonly planYear: number;
  readonly shape: "single" | "group";
  readonly implementerId: string;
  readonly drafterAccountId: string | null;
  readonly officerAccountId: string | null;
};

/** Locks one scheme that the viewer sees; undefined when there is none. */
export async function lockScheme(
  tx: Tx,
  provinceId: number,
  schemeId: string,
): Promise<LockedScheme | undefined> {
  const row = await tx
    .selectFrom("scheme")
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    version: row.version,
    status: parseSchemeStatus(row.status),
    route: parseRoute(row.route),
    source: row.source,
    kind: row.kind,
    planYear: row.plan_year,
    shape: row.shape === "group" ? "group" : "single",
    implementerId: row.implementer_id,
    drafterAccountId: row.drafter_account_id,
    officerAccountId: row.officer_account_id,
  };
}

/** Reads a route back from storage; an unknown one throws a RangeError. */
export function parseRoute(text: string): SchemeRoute {
  const route = schemeRoutes.find((known) => known === text);
  if (!route) throw new RangeError(`Unknown route: ${text}`);
  return route;
}

export type MoveDetails = {
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly documentId?: string;
  /** The legal day of the act; the business day when absent. */
  readonly happenedOn?: string;
};

/** Makes a move by a button of the scheme: decides by the table of moves, writes the status and its event. */
export async function makeSchemeMove(
  context: CommandContext,
  scheme: LockedScheme,
  action: SchemeAction,
  details: MoveDetails = {},
): Promise<Result<{ readonly status: SchemeStatus; readonly version: number }, MoveRefusal>> {
  const { role } = context.viewer;
  if (role === "system") throw new Error("A scheme is moved by a person.");
  const decision = moveScheme(scheme.status, action, role, scheme.route);
  if (!decision.ok) return decision;
  const { to, mode } = decision.value;
  const version = await writeMove(context, scheme, action, { to, mode, details });
  return { ok: true, value: { status: to, version } };
}

/** Makes a move that another capability's act brings about: the plan's decision, the Treasury's last payment. */
export async function driveSchemeMove(
  context: CommandContext,
  scheme: LockedScheme,
  action: DrivenAction,
  details: MoveDetails = {},
): Promise<Result<{ readonly status: SchemeStatus; readonly version: number }, MoveRefusal>> {
  const decision = driveScheme(scheme.status, action, scheme.route);
  if (!decision.ok) return decision;
  const to = decision.value;
  const version = await writeMove(context, scheme, action, { to, mode: "in_system", details });
  return { ok: true, value: { status: to, version } };
}

/** Puts a scheme on a route (tuyến); its moves from here on are those of the route. */
export async function writeSchemeRoute(
  { tx, viewer, commandId }: CommandContext,
  schemeId: string,
  route: SchemeRoute,
): Promise<void> {
  await tx
    .updateTable("scheme")
    .set({ route, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", schemeId)
    .execute();
}

type WrittenMove = {
  readonly to: SchemeStatus;
  readonly mode: "in_system" | "by_document";
  readonly details: MoveDetails;
};

async function writeMove(
  { tx, viewer, commandId, today }: CommandContext,
  scheme: LockedScheme,
  action: SchemeAction,
  { to, mode, details }: WrittenMove,
): Promise<number> {
  const happenedOn = details.happenedOn ?? today;
  const version = scheme.version + 1;
  await tx
    .updateTable("scheme")
    .set({ status: to, status_since: happenedOn, version, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", scheme.id)
    .execute();
  await insertSchemeEvent(tx, {
    provinceId: viewer.provinceId,
    schemeId: scheme.id,
    action,
    from: scheme.status,
    to,
    mode,
    happenedOn,
    viewer,
    details,
    commandId,
  });
  return version;
}

export type SchemeEvent = {
  readonly provinceId: number;
  readonly schemeId: string;
  readonly action: string;
  readonly from: SchemeStatus | null;
  readonly to: SchemeStatus;
  readonly mode: "in_system" | "by_document";
  readonly happenedOn: string;
  readonly viewer: CommandContext["viewer"];
  readonly details: MoveDetails;
  readonly commandId: string;
};

/** Adds one sentence to the history of a scheme. */
export async function insertSchemeEvent(tx: Tx, event: SchemeEvent): Promise<void> {
  const { viewer, details } = event;
  const organisation =
    viewer.organisationId === null
      ? undefined
      : await tx
          .selectFrom("organisation")
          .where("province_id", "=", event.provinceId)
          .where("id", "=", viewer.organisationId)
          .select("short_name")
          .executeTakeFirst();
  await tx
    .insertInto("scheme_event")
    .values({
      province_id: event.provinceId,
      id: newId(),
      scheme_id: event.schemeId,
      action: event.action,
      from_status: event.from,
      to_status: event.to,
      happened_on: event.happenedOn,
      acting_mode: event.mode,
      account_id: viewer.accountId,
      actor_name: viewer.displayName,
      actor_role: viewer.role,
      organisation_name: organisation?.short_name ?? "",
      reason: details.reason ?? "",
      facts: JSON.stringify(details.facts ?? {}),
      document_id: details.documentId ?? null,
      command_id: event.commandId,
    })
    .execute();
}
