import { formatCount, plainDate } from "@kc/core/kernel";
import { periodKindLabels, type ReportStatus } from "@kc/core/report";
import { sql } from "kysely";
import { type Asked, dayOf, type Waiting } from "./store.ts";

function nameOf(kind: string, year: number): string {
  const label = kind === "year" ? periodKindLabels.year : periodKindLabels.half_year;
  return `Báo cáo ${label} ${String(year)}`;
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
    .select(["r.id", "p.kind", "p.year", "p.opened_on", "p.due_on", "p.ends_on"])
    .orderBy("p.due_on")
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    label: nameOf(row.kind, row.year),
    detail: "Gửi Sở Công Thương",
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
    .groupBy(["p.id", "p.kind", "p.year", "p.due_on"])
    .select(["p.id", "p.kind", "p.year", "p.due_on"])
    .select([
      sql<string>`count(*)`.as("bodies"),
      sql<string>`count(*) filter (where r.status in ('submitted', 'resubmitted'))`.as("sent"),
    ])
    .orderBy("p.due_on")
    .execute();
  return rows
    .filter((row) => row.bodies === row.sent || row.due_on < today)
    .map((row) => ({
      subjectId: row.id,
      label: nameOf(row.kind, row.year),
      detail: `${formatCount(Number(row.sent))}/${formatCount(Number(row.bodies))} đơn vị đã gửi`,
      since: dayOf(row.due_on),
      base: null,
      dueOn: null,
    }));
}
