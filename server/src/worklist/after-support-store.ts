import { plainDate } from "@kc/core/kernel";
import { supportCheckDays } from "@kc/core/outcome";
import { sql } from "kysely";
import { supportCheckTerms } from "../outcome/support-term-store.ts";
import { type Asked, queueLimit, type Waiting } from "./store.ts";

/** Supported establishments whose next check after support is open or late: one line a beneficiary. */
export async function supportToCheck({ db, viewer, today }: Asked): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom("beneficiary as b")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "b.province_id").onRef("s.id", "=", "b.scheme_id"),
    )
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .where("b.province_id", "=", viewer.provinceId)
    .where("b.accepted_support_dong", ">", "0")
    .where("s.status", "in", ["paid", "liquidated", "settled", "post_monitoring"])
    .select(["s.id", "s.code", "s.name", "e.name as establishment"])
    .select([
      sql<string | null>`(select max(a.accepted_on) from acceptance a
        where a.province_id = b.province_id and a.beneficiary_id = b.id and a.verdict <> 'failed')`.as(
        "accepted_on",
      ),
      sql<number[] | null>`(select array_agg(k.months_after::int) from support_check k
        where k.province_id = b.province_id and k.beneficiary_id = b.id)`.as("done"),
    ])
    .orderBy("s.code")
    .orderBy("b.id")
    .execute();
  const waiting = rows.flatMap((row): readonly Waiting[] => {
    if (row.accepted_on === null) return [];
    const days = supportCheckDays(plainDate(row.accepted_on), supportCheckTerms());
    const next = days.find(({ months }) => !(row.done ?? []).includes(months));
    if (!next || next.openOn > today) return [];
    return [
      {
        subjectId: row.id,
        label: `${row.code} · ${row.name}`,
        detail: `Sau ${String(next.months)} tháng · ${row.establishment}`,
        since: next.openOn,
        base: null,
        dueOn: next.dueOn,
      },
    ];
  });
  return waiting.slice(0, queueLimit);
}

/** What checks found and nobody has put right yet, by its day. */
export async function findingsToClose({ db, viewer }: Asked): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom("support_finding as f")
    .innerJoin("support_check as k", (join) =>
      join.onRef("k.province_id", "=", "f.province_id").onRef("k.id", "=", "f.check_id"),
    )
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "f.province_id").onRef("s.id", "=", "f.scheme_id"),
    )
    .where("f.province_id", "=", viewer.provinceId)
    .where("f.closed_on", "is", null)
    .select(["s.id", "s.code", "s.name", "f.content", "f.due_on", "k.checked_on"])
    .orderBy("f.due_on")
    .orderBy("f.id")
    .limit(queueLimit)
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    label: `${row.code} · ${row.name}`,
    detail: row.content,
    since: plainDate(row.checked_on),
    base: null,
    dueOn: plainDate(row.due_on),
  }));
}
