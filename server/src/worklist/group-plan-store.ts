import { groupPlanStatuses } from "@kc/core/scheme";
import { sql } from "kysely";
import { asWaiting, type Asked, dayOf, schemes, schemesAt, type Waiting } from "./store.ts";

/** Schemes of which a group plan (Mẫu số 11) has yet to name the beneficiaries, or was sent back. */
export async function groupPlansToDraw(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .where("s.status", "in", [...groupPlanStatuses])
    .where(
      sql<boolean>`exists (select 1 from beneficiary b where b.province_id = s.province_id
      and b.scheme_id = s.id and b.planned_count is not null and b.approved_dong > 0)`,
    )
    .where(
      sql<boolean>`coalesce((select p.status from group_plan p
      where p.province_id = s.province_id and p.scheme_id = s.id
      order by p.ordinal desc limit 1), 'none') in ('none', 'returned')`,
    )
    .execute();
  return rows.map((row) => asWaiting(row));
}

/** Schemes whose group plan was submitted and waits for Sở. */
export async function groupPlansToDecide(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .innerJoin("group_plan as g", (join) =>
      join.onRef("g.province_id", "=", "s.province_id").onRef("g.scheme_id", "=", "s.id"),
    )
    .where("g.status", "=", "submitted")
    .select(["g.submitted_on", "g.ordinal"])
    .execute();
  return rows.map((row) => ({
    ...asWaiting(row),
    detail: [`Kế hoạch lần ${String(row.ordinal)}`, row.beneficiaries ?? ""].join(" · "),
    since: dayOf(row.submitted_on),
  }));
}

/** Schemes whose contracts may be signed: a group scheme once its plan names who signs. */
export async function schemesToContract(asked: Asked): Promise<readonly Waiting[]> {
  const waiting = await schemesAt(asked, ["task_assigned", "agency_contracted"]);
  const unnamed = new Set((await unnamedGroups(asked)).map(({ id }) => id));
  return waiting.filter(({ subjectId }) => !unnamed.has(subjectId));
}

/** Group schemes of which nobody is named yet. */
function unnamedGroups({ db, viewer }: Asked) {
  return db
    .selectFrom("scheme as s")
    .where("s.province_id", "=", viewer.provinceId)
    .where("s.status", "in", ["task_assigned", "agency_contracted"])
    .where("s.shape", "=", "group")
    .where(
      sql<boolean>`not exists (select 1 from beneficiary b where b.province_id = s.province_id
      and b.scheme_id = s.id and b.establishment_id is not null and b.approved_dong > 0)`,
    )
    .select("s.id")
    .execute();
}
