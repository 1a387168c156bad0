import { type PlainDate, plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import { question } from "../platform/ask.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { beneficiaryNamesOf } from "../scheme/beneficiary-text-store.ts";

/** The months for which visits of a scheme are planned and not dropped, first of the month. */
export async function listPlannedMonths(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("planned_visit")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("dropped_on", "is", null)
    .select("month")
    .execute();
  return rows.map(({ month }) => plainDate(month));
}

export async function insertPlannedVisit(
  { tx, viewer, commandId }: CommandContext,
  planned: { readonly schemeId: string; readonly month: PlainDate; readonly note: string },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("planned_visit")
    .values({
      province_id: viewer.provinceId,
      id,
      scheme_id: planned.schemeId,
      month: planned.month,
      note: planned.note,
      planned_by: viewer.accountId,
      command_id: commandId,
    })
    .execute();
  return id;
}

/** A regular visit of Sở makes the earliest planned one of the scheme that is due by its month. */
export async function markVisitMade(
  { tx, viewer, commandId }: CommandContext,
  schemeId: string,
  visit: { readonly id: string; readonly visitedOn: PlainDate },
): Promise<void> {
  const planned = await tx
    .selectFrom("planned_visit")
    .where("province_id", "=", viewer.provinceId)
    .where("scheme_id", "=", schemeId)
    .where("visit_id", "is", null)
    .where("dropped_on", "is", null)
    .where("month", "<=", `${visit.visitedOn.slice(0, 7)}-01`)
    .select("id")
    .orderBy("month")
    .forUpdate()
    .executeTakeFirst();
  if (!planned) return;
  await tx
    .updateTable("planned_visit")
    .set({ visit_id: visit.id, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", planned.id)
    .execute();
}

/** One planned visit under lock; undefined when the viewer sees none. */
export async function lockPlannedVisit(tx: Tx, provinceId: number, plannedVisitId: string) {
  const locked = await tx
    .selectFrom("planned_visit")
    .where("province_id", "=", provinceId)
    .where("id", "=", plannedVisitId)
    .select("id")
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return undefined;
  const [row] = await plannedVisits(tx, provinceId).where("p.id", "=", plannedVisitId).execute();
  return row && showPlanned(row);
}

export async function writeDrop(
  { tx, viewer, today, commandId }: CommandContext,
  plannedVisitId: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("planned_visit")
    .set({ dropped_on: today, dropped_because: reason, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", plannedVisitId)
    .execute();
}

/** The planned visits of a year, by month. */
export async function listPlanned(db: Reader, provinceId: number, year: number) {
  const rows = await plannedVisits(db, provinceId)
    .where("p.month", ">=", `${String(year)}-01-01`)
    .where("p.month", "<=", `${String(year)}-12-31`)
    .execute();
  return rows.map(showPlanned);
}

/** The planned visits of one scheme that are neither made nor dropped. */
export function plannedVisitsOf(db: Reader, provinceId: number, schemeId: string) {
  return question(
    plannedVisits(db, provinceId)
      .where("p.scheme_id", "=", schemeId)
      .where("p.visit_id", "is", null)
      .where("p.dropped_on", "is", null),
    (rows) => rows.map(showPlanned),
  );
}

function plannedVisits(db: Reader, provinceId: number) {
  return db
    .selectFrom("planned_visit as p")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "p.province_id").onRef("s.id", "=", "p.scheme_id"),
    )
    .innerJoin("account as a", "a.id", "p.planned_by")
    .leftJoin("supervision_visit as v", (join) =>
      join.onRef("v.province_id", "=", "p.province_id").onRef("v.id", "=", "p.visit_id"),
    )
    .where("p.province_id", "=", provinceId)
    .select(["p.id", "p.scheme_id", "p.month", "p.note", "p.dropped_on", "p.dropped_because"])
    .select(["s.code", "s.name", "a.display_name", "v.visited_on"])
    .select(
      beneficiaryNamesOf({ provinceId: sql.ref("s.province_id"), id: sql.ref("s.id") }).as(
        "beneficiaries",
      ),
    )
    .orderBy("p.month")
    .orderBy("s.code")
    .orderBy("p.id");
}

type PlannedRow = Awaited<ReturnType<ReturnType<typeof plannedVisits>["execute"]>>[number];

function showPlanned(row: PlannedRow) {
  return {
    id: row.id,
    schemeId: row.scheme_id,
    schemeCode: row.code,
    schemeName: row.name,
    beneficiaries: row.beneficiaries ?? "",
    month: plainDate(row.month),
    note: row.note,
    plannedBy: row.display_name,
    visitedOn: row.visited_on === null ? null : plainDate(row.visited_on),
    droppedOn: row.dropped_on === null ? null : plainDate(row.dropped_on),
    droppedBecause: row.dropped_because,
  };
}
