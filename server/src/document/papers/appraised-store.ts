import { sql } from "kysely";
import { dongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";
import { beneficiaryNamesOf, countsAsBeneficiary } from "../../scheme/beneficiary-text-store.ts";

/** The schemes of a plan with their last appraisal, in the order of the plan; those without one are left out. */
export async function listAppraisedOfPlan(db: Reader, provinceId: number, planId: string) {
  const rows = await db
    .selectFrom("plan_line as l")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "l.province_id").onRef("s.id", "=", "l.scheme_id"),
    )
    .innerJoin("appraisal as a", (join) =>
      join.onRef("a.province_id", "=", "s.province_id").onRef("a.scheme_id", "=", "s.id"),
    )
    .where("l.province_id", "=", provinceId)
    .where("l.plan_id", "=", planId)
    .distinctOn("l.id")
    .select(["l.id", "l.priority", "s.name", "s.is_demo", "s.requested_dong"])
    .select(["a.appraised_dong", "a.verdict", "a.conclusion"])
    .select([
      beneficiaryNamesOf({ provinceId: sql.ref("s.province_id"), id: sql.ref("s.id") }).as(
        "beneficiary",
      ),
      sql<
        string | null
      >`coalesce((select string_agg(distinct coalesce(c.full_name, b.commune_code), '; ') from beneficiary b
        left join commune c on c.code = b.commune_code and c.valid_to is null
        where b.province_id = s.province_id and b.scheme_id = s.id and ${countsAsBeneficiary}),
        s.narrative ->> 'place')`.as("place"),
    ])
    .orderBy("l.id")
    .orderBy("a.appraised_on", "desc")
    .orderBy("a.id", "desc")
    .execute();
  return rows
    .toSorted((one, other) => one.priority - other.priority)
    .map((row) => ({
      name: row.name,
      beneficiary: row.beneficiary ?? "",
      place: row.place ?? "",
      requestedDong: dongOf(row.requested_dong),
      appraisedDong: dongOf(row.appraised_dong),
      verdict: row.verdict === "pass" ? ("pass" as const) : ("fail" as const),
      note: row.conclusion,
      isDemo: row.is_demo,
    }));
}
