import { formatCount, formatDay, plainDate } from "@kc/core/kernel";
import { periodKinds, periodName, type ReportStatus } from "@kc/core/report";
import { sql } from "kysely";
import { type Asked, dayOf, type Waiting } from "./store.ts";

function nameOf(row: {
  readonly kind: string;
  readonly year: number;
  readonly part: number;
  readonly subject: string;
}): string {
  const kind = periodKinds.find((known) => known === row.kind);
  if (kind === undefined) throw new RangeError(`Unknown period: ${row.kind}`);
  return `Báo cáo ${periodName({ ...row, kind })}`;
}

/** The viewer's own body's reports of open periods that stand at one of some statuses. */
export async function reportsAt(
  { db, viewer }: Asked,
  statuses: readonly ReportStatus[],
): Promise<readonly Waiting[]> {
  if (viewer.organisationId === null) return [];
  const rows = await db
    .selectFrom("report as r")
    .innerJoin("report_period as p", (join) =>
      join.onRef("p.province_id", "=", "r.province_id").onRef("p.id", "=", "r.period_id"),
    )
    .where("r.province_id", "=", viewer.provinceId)
    .where("r.organisation_id", "=", viewer.organisationId)
    .where("r.status", "in", [...statuses])
    .where("p.status", "=", "open")
    .select(["r.id", "p.kind", "p.year", "p.part", "p.subject", "p.opened_on", "r.reminded_on"])
    .select(sql<string>`coalesce(r.due_on, p.due_on)`.as("due_on"))
    .orderBy("due_on")
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    label: nameOf(row),
    detail:
      row.reminded_on === null
        ? "Gửi Sở Công Thương"
        : `Sở Công Thương đôn đốc ngày ${formatDay(plainDate(row.reminded_on))}`,
    since: dayOf(row.opened_on),
    base: null,
    dueOn: plainDate(row.due_on),
  }));
}

/** Open periods that all have reported in, or whose due day has passed. */
export async function periodsToLock({ db, viewer, today }: Asked): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom("report_period as p")
    .innerJoin("report as r", (join) =>
      join.onRef("r.province_id", "=", "p.province_id").onRef("r.period_id", "=", "p.id"),
    )
    .where("p.province_id", "=", viewer.provinceId)
    .where("p.status", "=", "open")
    .groupBy(["p.id", "p.kind", "p.year", "p.part", "p.subject", "p.due_on"])
    .select(["p.id", "p.kind", "p.year", "p.part", "p.subject", "p.due_on"])
    .select([
      sql<string>`count(*)`.as("bodies"),
      sql<string>`count(*) filter (where r.status in ('submitted', 'resubmitted'))`.as("sent"),
      sql<string>`count(*) filter (where r.first_sent_on is null and coalesce(r.due_on, p.due_on) < ${today})`.as(
        "late",
      ),
    ])
    .orderBy("p.due_on")
    .execute();
  return rows
    .filter((row) => row.bodies === row.sent || row.due_on < today)
    .map((row) => ({
      subjectId: row.id,
      label: nameOf(row),
      detail: `${formatCount(Number(row.sent))}/${formatCount(Number(row.bodies))} đơn vị đã gửi${lateText(Number(row.late))}`,
      since: dayOf(row.due_on),
      base: null,
      dueOn: null,
    }));
}

function lateText(late: number): string {
  return late === 0 ? "" : `, ${formatCount(late)} đơn vị quá hạn`;
}
