import { answersFor, supervisingBodyOf } from "@kc/core/inspection";
import { plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import { actingRole } from "../platform/viewer.ts";
import { type Asked, queueLimit, type Waiting } from "./store.ts";

/** Findings of visits that the viewer has to answer, by their day. */
export async function findingsToAnswer(asked: Asked): Promise<readonly Waiting[]> {
  const parties = answersFor(actingRole(asked.viewer));
  const rows = await findings(asked)
    .where("f.status", "=", "open")
    .where("f.answering_party", "in", [...parties])
    .execute();
  return rows.map(showFinding);
}

/** Findings that were answered and wait for the body that found them. */
export async function findingsToConclude(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await findings(asked)
    .where("f.status", "=", "answered")
    .where("v.led_by", "=", supervisingBodyOf(actingRole(asked.viewer)))
    .execute();
  return rows.map((row) => ({ ...showFinding(row), since: dayOf(row.answered_on), dueOn: null }));
}

/** Findings whose last day is past without an answer: the body that found them asks for it. */
export async function findingsToUrge(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await findings(asked)
    .where("f.status", "=", "open")
    .where("f.due_on", "<", asked.today)
    .where("v.led_by", "=", supervisingBodyOf(actingRole(asked.viewer)))
    .execute();
  return rows.map(showFinding);
}

/** Visits of the year's plan that are due this month or were not made in theirs. */
export async function visitsToMake({ db, viewer, today }: Asked): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom("planned_visit as p")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "p.province_id").onRef("s.id", "=", "p.scheme_id"),
    )
    .where("p.province_id", "=", viewer.provinceId)
    .where("p.visit_id", "is", null)
    .where("p.dropped_on", "is", null)
    .where("p.month", "<=", `${today.slice(0, 7)}-01`)
    .select(["s.id", "s.code", "s.name", "p.month", "p.note"])
    .select(
      sql<string>`(p.month + interval '1 month' - interval '1 day')::date::text`.as("last_day"),
    )
    .orderBy("p.month")
    .orderBy("p.id")
    .limit(queueLimit)
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    label: `${row.code} · ${row.name}`,
    detail: [`Tháng ${row.month.slice(5, 7)}/${row.month.slice(0, 4)}`, row.note]
      .filter((part) => part !== "")
      .join(" · "),
    since: plainDate(row.month),
    base: null,
    dueOn: plainDate(row.last_day),
  }));
}

function findings({ db, viewer }: Asked) {
  return db
    .selectFrom("supervision_finding as f")
    .innerJoin("supervision_visit as v", (join) =>
      join.onRef("v.province_id", "=", "f.province_id").onRef("v.id", "=", "f.visit_id"),
    )
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "f.province_id").onRef("s.id", "=", "f.scheme_id"),
    )
    .where("f.province_id", "=", viewer.provinceId)
    .select(["s.id", "s.code", "s.name", "f.demand", "f.due_on", "f.answered_on", "v.visited_on"])
    .orderBy("f.due_on")
    .orderBy("f.id")
    .limit(queueLimit);
}

type FindingRow = Awaited<ReturnType<ReturnType<typeof findings>["execute"]>>[number];

function showFinding(row: FindingRow): Waiting {
  return {
    subjectId: row.id,
    label: `${row.code} · ${row.name}`,
    detail: row.demand,
    since: plainDate(row.visited_on),
    base: null,
    dueOn: plainDate(row.due_on),
  };
}

function dayOf(value: string | null) {
  return value === null ? null : plainDate(value);
}
