import { leftPlanStatuses, parseSchemeStatus } from "@kc/core/scheme";
import { sql } from "kysely";
import { askTogether, question } from "../platform/ask.ts";
import { dongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";

/** The years that have an allocation, a plan or a scheme, newest first. */
export async function listYears(db: Reader, provinceId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select budget_year as year from allocation where province_id = ${provinceId}
    union select plan_year from annual_plan where province_id = ${provinceId}
    union select plan_year from scheme where province_id = ${provinceId}
    order by year desc`.execute(db);
  return rows.map(({ year }) => year);
}

/** The money of a year by commune, sources together; `none` is what group schemes have not named a beneficiary for. */
export async function listCommuneMoney(db: Reader, provinceId: number, year: number) {
  const rows = await db
    .selectFrom("report_commune_money as r")
    .leftJoin("commune as c", (join) =>
      join.onRef("c.code", "=", "r.commune_code").on("c.valid_to", "is", null),
    )
    .where("r.province_id", "=", provinceId)
    .where("r.budget_year", "=", year)
    .groupBy(["r.commune_code", "c.full_name"])
    .select([
      "r.commune_code",
      "c.full_name",
      sql<string>`sum(r.schemes)`.as("schemes"),
      sql<string>`sum(r.establishments)`.as("establishments"),
      sql<string>`sum(r.committed_dong)`.as("committed"),
      sql<string>`sum(r.advanced_dong)`.as("advanced"),
      sql<string>`sum(r.paid_dong)`.as("paid"),
      sql<string>`sum(r.settled_dong)`.as("settled"),
      sql<string>`sum(r.returned_dong)`.as("returned"),
    ])
    .orderBy(sql`sum(r.committed_dong)`, "desc")
    .orderBy("r.commune_code")
    .execute();
  return rows.map((row) => ({
    communeCode: row.commune_code ?? "none",
    communeName: row.full_name ?? row.commune_code ?? "Chưa nêu đơn vị thụ hưởng",
    schemes: Number(row.schemes),
    establishments: Number(row.establishments),
    committed: dongOf(row.committed),
    advanced: dongOf(row.advanced),
    paid: dongOf(row.paid),
    settled: dongOf(row.settled),
    returned: dongOf(row.returned),
  }));
}

/** The schemes of a year by status, and what is still committed for those that left its plan, in one statement. */
export function countSchemes(db: Reader, provinceId: number, year: number) {
  return askTogether(db, {
    counted: countByStatus(db, provinceId, year),
    left: sumLeftPlan(db, provinceId, year),
  });
}

/** How many schemes of a year stand at each status. */
function countByStatus(db: Reader, provinceId: number, year: number) {
  const counted = db
    .selectFrom("report_scheme_status")
    .where("province_id", "=", provinceId)
    .where("plan_year", "=", year)
    .groupBy("status")
    .select([
      "status",
      sql<string>`sum(schemes)`.as("schemes"),
      sql<string>`sum(requested_dong)`.as("requested"),
      sql<string>`sum(approved_dong)`.as("approved"),
    ]);
  return question(counted, (rows) =>
    rows.map((row) => ({
      status: parseSchemeStatus(row.status ?? ""),
      schemes: Number(row.schemes),
      requestedDong: dongOf(row.requested),
      approvedDong: dongOf(row.approved),
    })),
  );
}

/** What is still committed in a year for schemes that left its plan, in đồng. */
function sumLeftPlan(db: Reader, provinceId: number, year: number) {
  const left = db
    .selectFrom("commitment as k")
    .innerJoin("allocation as a", (join) =>
      join.onRef("a.province_id", "=", "k.province_id").onRef("a.id", "=", "k.allocation_id"),
    )
    .innerJoin("plan_line as l", (join) =>
      join.onRef("l.province_id", "=", "k.province_id").onRef("l.id", "=", "k.plan_line_id"),
    )
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "l.province_id").onRef("s.id", "=", "l.scheme_id"),
    )
    .where("k.province_id", "=", provinceId)
    .where("a.budget_year", "=", year)
    .where("s.status", "in", [...leftPlanStatuses])
    .select(sql<string>`coalesce(sum(k.committed_dong), 0)`.as("sum"));
  return question(left, ([row]) => dongOf(row?.sum ?? 0));
}
