import { type MeetingKind, meetingDefinition, parseMeetingKind } from "@kc/core/appraisal";
import { parsePlanStatus, type PlanStatus } from "@kc/core/budget";
import { type PlainDate, plainDate } from "@kc/core/kernel";
import { parseSchemeStatus, type SchemeStatus } from "@kc/core/scheme";
import { sql } from "kysely";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

export type NewMeeting = {
  readonly kind: MeetingKind;
  readonly planId: string | null;
  readonly schemeIds: readonly string[];
  readonly heldOn: PlainDate;
  readonly beginsAtMinute: number;
  readonly place: string;
  readonly chairedBy: string;
  readonly invited: readonly string[];
  readonly preparations: readonly string[];
};

export async function insertMeeting(
  { tx, viewer, today, commandId }: CommandContext,
  meeting: NewMeeting,
): Promise<string> {
  const id = newId();
  const of = { province_id: viewer.provinceId, command_id: commandId };
  await tx
    .insertInto("meeting")
    .values({
      ...of,
      id,
      kind: meeting.kind,
      plan_id: meeting.planId,
      held_on: meeting.heldOn,
      begins_at_minute: meeting.beginsAtMinute,
      place: meeting.place,
      chaired_by: meeting.chairedBy,
      invited: JSON.stringify(meeting.invited),
      preparations: JSON.stringify(meeting.preparations),
      called_on: today,
      called_by: viewer.accountId,
    })
    .execute();
  if (meeting.schemeIds.length > 0) {
    await tx
      .insertInto("meeting_scheme")
      .values(
        meeting.schemeIds.map((schemeId, position) => ({
          ...of,
          meeting_id: id,
          scheme_id: schemeId,
          position,
        })),
      )
      .execute();
  }
  return id;
}

/** One meeting under lock; undefined when the viewer sees none. */
export async function lockMeeting(tx: Tx, provinceId: number, meetingId: string) {
  const locked = await tx
    .selectFrom("meeting")
    .where("province_id", "=", provinceId)
    .where("id", "=", meetingId)
    .select("id")
    .forUpdate()
    .executeTakeFirst();
  return locked && findMeeting(tx, [provinceId], meetingId);
}

export async function writeCancelled(
  { tx, viewer, today, commandId }: CommandContext,
  meetingId: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("meeting")
    .set({ cancelled_on: today, cancelled_because: reason, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", meetingId)
    .execute();
}

/** The day of a meeting of a kind that is called for a scheme and not over; null without one. */
export async function findCalledFor(
  db: Reader,
  scheme: { readonly provinceId: number; readonly id: string },
  kind: MeetingKind,
  today: PlainDate,
): Promise<PlainDate | null> {
  const row = await db
    .selectFrom("meeting as m")
    .innerJoin("meeting_scheme as x", (join) =>
      join.onRef("x.province_id", "=", "m.province_id").onRef("x.meeting_id", "=", "m.id"),
    )
    .where("m.province_id", "=", scheme.provinceId)
    .where("x.scheme_id", "=", scheme.id)
    .where("m.kind", "=", kind)
    .where("m.cancelled_on", "is", null)
    .where("m.held_on", ">=", today)
    .select("m.held_on")
    .orderBy("m.held_on")
    .executeTakeFirst();
  return row ? plainDate(row.held_on) : null;
}

/** One meeting; undefined when the viewer sees none. */
export async function findMeeting(db: Reader, provinces: readonly number[], meetingId: string) {
  const row = await meetings(db, provinces).where("m.id", "=", meetingId).executeTakeFirst();
  return row && showMeeting(row);
}

/** The meetings about a scheme, the latest first. */
export async function listMeetingsOfScheme(
  db: Reader,
  provinces: readonly number[],
  schemeId: string,
) {
  const rows = await meetings(db, provinces)
    .where(
      sql<boolean>`exists (select 1 from meeting_scheme x where x.province_id = m.province_id and x.meeting_id = m.id
        and x.scheme_id = ${schemeId})`,
    )
    .execute();
  return rows.map(showMeeting);
}

/** The meetings about the list of a plan, the latest first. */
export async function listMeetingsOfPlan(db: Reader, provinces: readonly number[], planId: string) {
  const rows = await meetings(db, provinces).where("m.plan_id", "=", planId).execute();
  return rows.map(showMeeting);
}

function meetings(db: Reader, provinces: readonly number[]) {
  return db
    .selectFrom("meeting as m")
    .innerJoin("account as a", "a.id", "m.called_by")
    .where("m.province_id", "in", [...provinces, -1])
    .selectAll("m")
    .select("a.display_name")
    .select(
      sql<readonly MeetingScheme[]>`(select coalesce(json_agg(json_build_object(
          'id', s.id, 'code', s.code, 'name', s.name, 'planYear', s.plan_year, 'isDemo', s.is_demo) order by x.position), '[]')
        from meeting_scheme x join scheme s on s.province_id = x.province_id and s.id = x.scheme_id
        where x.province_id = m.province_id and x.meeting_id = m.id)`.as("schemes"),
    )
    .orderBy("m.held_on", "desc")
    .orderBy("m.id", "desc");
}

type MeetingScheme = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly planYear: number;
  readonly isDemo: boolean;
};
type Row = Awaited<ReturnType<ReturnType<typeof meetings>["execute"]>>[number];

function showMeeting(row: Row) {
  return {
    provinceId: row.province_id,
    id: row.id,
    kind: parseMeetingKind(row.kind),
    planId: row.plan_id,
    heldOn: plainDate(row.held_on),
    beginsAtMinute: row.begins_at_minute,
    place: row.place,
    chairedBy: row.chaired_by,
    invited: textsOf(row.invited),
    preparations: textsOf(row.preparations),
    calledBy: row.display_name,
    cancelledOn: row.cancelled_on === null ? null : plainDate(row.cancelled_on),
    cancelledBecause: row.cancelled_because,
    schemes: row.schemes,
  };
}
export type MeetingRecord = ReturnType<typeof showMeeting>;

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The scheme asked for and those of its year and source that wait for the same meeting and are called to none yet. */
export async function listCandidates(
  db: Reader,
  scheme: { readonly provinceId: number; readonly id: string },
  kind: MeetingKind,
  today: PlainDate,
) {
  return db
    .selectFrom("scheme as s")
    .innerJoin("scheme as asked", (join) =>
      join
        .onRef("asked.province_id", "=", "s.province_id")
        .onRef("asked.plan_year", "=", "s.plan_year")
        .onRef("asked.source", "=", "s.source"),
    )
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "s.province_id").onRef("o.id", "=", "s.implementer_id"),
    )
    .where("s.province_id", "=", scheme.provinceId)
    .where("asked.id", "=", scheme.id)
    .where("s.status", "in", [...meetingDefinition(kind).openAt])
    .where(
      sql<boolean>`not exists (select 1 from meeting_scheme x join meeting m on m.province_id = x.province_id and m.id = x.meeting_id
        where x.province_id = s.province_id and x.scheme_id = s.id and m.kind = ${kind}
          and m.cancelled_on is null and m.held_on >= ${today})`,
    )
    .select(["s.id", "s.code", "s.name", "o.name as implementer"])
    .select(partiesOfScheme)
    .orderBy(sql`s.id <> asked.id`)
    .orderBy("s.code")
    .limit(61)
    .execute();
}

const partiesOfScheme = [
  sql<string[]>`array(select e.name from beneficiary b
    join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
    where b.province_id = s.province_id and b.scheme_id = s.id order by e.name)`.as(
    "establishments",
  ),
  sql<string[]>`array(select distinct g.name from beneficiary b
    join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
    join organisation g on g.province_id = b.province_id and g.kind = 'commune_committee' and g.commune_code = e.commune_code
    where b.province_id = s.province_id and b.scheme_id = s.id order by g.name)`.as("committees"),
] as const;

/** The status of a scheme; undefined when the viewer sees none. */
export async function findSchemeStatus(
  db: Reader,
  provinces: readonly number[],
  schemeId: string,
): Promise<SchemeStatus | undefined> {
  const row = await db
    .selectFrom("scheme")
    .where("province_id", "in", [...provinces, -1])
    .where("id", "=", schemeId)
    .select("status")
    .executeTakeFirst();
  return row && parseSchemeStatus(row.status);
}

/** The status of a plan; undefined when the viewer sees none. */
export async function findPlanStatus(
  db: Reader,
  provinces: readonly number[],
  planId: string,
): Promise<PlanStatus | undefined> {
  const row = await db
    .selectFrom("annual_plan")
    .where("province_id", "in", [...provinces, -1])
    .where("id", "=", planId)
    .select("status")
    .executeTakeFirst();
  return row && parsePlanStatus(row.status);
}
