import { planStatuses } from "@kc/core/budget";
import { dong, plainDate } from "@kc/core/kernel";
import { paymentStatuses } from "@kc/core/payment";
import { parseSchemeStatus, type SchemeRoute, schemeRoutes } from "@kc/core/scheme";
import { sql } from "kysely";
import { type Asked, schemes } from "./store.ts";

const ended = ["withdrawn", "stopped", "money_recovered", "closed", "post_monitoring"] as const;

/** Schemes that the viewer sees and that are still on their way, those that moved last first. */
export async function listOpenSchemes(asked: Asked) {
  const rows = await schemes(asked)
    .where("s.status", "not in", [...ended])
    .select((eb) => [
      eb
        .selectFrom("plan_line as l")
        .innerJoin("annual_plan as p", (join) =>
          join.onRef("p.province_id", "=", "l.province_id").onRef("p.id", "=", "l.plan_id"),
        )
        .whereRef("l.province_id", "=", "s.province_id")
        .whereRef("l.scheme_id", "=", "s.id")
        .where("l.outcome", "<>", "withdrawn")
        .select("p.status")
        .orderBy("l.id", "desc")
        .limit(1)
        .as("plan_status"),
      eb
        .selectFrom("payment_request as r")
        .whereRef("r.province_id", "=", "s.province_id")
        .whereRef("r.scheme_id", "=", "s.id")
        .where("r.kind", "=", "payment")
        .select("r.status")
        .orderBy("r.id", "desc")
        .limit(1)
        .as("payment_status"),
    ])
    .clearOrderBy()
    .orderBy("s.status_since", "desc")
    .orderBy("s.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    beneficiaries: row.beneficiaries ?? "",
    status: parseSchemeStatus(row.status),
    route: parseRoute(row.route),
    since: plainDate(row.status_since),
    planStatus: planStatuses.find((known) => known === row.plan_status) ?? null,
    paymentStatus: paymentStatuses.find((known) => known === row.payment_status) ?? null,
  }));
}

function parseRoute(text: string): SchemeRoute {
  const route = schemeRoutes.find((known) => known === text);
  if (!route) throw new RangeError(`Unknown route: ${text}`);
  return route;
}

/** How many schemes of the year's plan stand at each status, of those the viewer sees. */
export async function countByStatus({ db, viewer }: Asked, year: number) {
  const rows = await db
    .selectFrom("scheme")
    .where("province_id", "=", viewer.provinceId)
    .where("plan_year", "=", year)
    .groupBy("status")
    .select(["status", (eb) => eb.fn.countAll<string>().as("count")])
    .execute();
  return rows.map((row) => ({ status: parseSchemeStatus(row.status), count: Number(row.count) }));
}

/** Active establishments that the viewer sees, and those for which money was ever approved. */
export async function countEstablishments({ db, viewer }: Asked) {
  const active = await db
    .selectFrom("establishment")
    .where("province_id", "=", viewer.provinceId)
    .where("status", "=", "active")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  const supported = await db
    .selectFrom("beneficiary")
    .where("province_id", "=", viewer.provinceId)
    .where("approved_dong", ">", "0")
    .select((eb) => eb.fn.count<string>("establishment_id").distinct().as("count"))
    .executeTakeFirstOrThrow();
  return { active: Number(active.count), supported: Number(supported.count) };
}

/** What was bound for schemes of a year and where it stands, of the commitments the viewer sees. */
export async function sumCommitments({ db, viewer }: Asked, year: number) {
  const row = await db
    .selectFrom("commitment as c")
    .innerJoin("plan_line as l", (join) =>
      join.onRef("l.province_id", "=", "c.province_id").onRef("l.id", "=", "c.plan_line_id"),
    )
    .innerJoin("annual_plan as p", (join) =>
      join.onRef("p.province_id", "=", "l.province_id").onRef("p.id", "=", "l.plan_id"),
    )
    .where("c.province_id", "=", viewer.provinceId)
    .where("p.plan_year", "=", year)
    .select((eb) => [
      eb.fn.sum<string | null>("c.committed_dong").as("committed"),
      eb.fn.sum<string | null>("c.advanced_dong").as("advanced"),
      // What was settled was paid before: the same figure as on the pages of the budget.
      sql<string | null>`sum(c.paid_dong + c.settled_dong)`.as("paid"),
      eb.fn.sum<string | null>("c.settled_dong").as("settled"),
    ])
    .executeTakeFirstOrThrow();
  const amount = (value: string | null) => dong(Number(value ?? 0));
  return {
    committedDong: amount(row.committed),
    advancedDong: amount(row.advanced),
    paidDong: amount(row.paid),
    settledDong: amount(row.settled),
  };
}

/** What was assigned for a year, of every source. */
export async function sumAssigned({ db, viewer }: Asked, year: number) {
  const row = await db
    .selectFrom("allocation")
    .where("province_id", "=", viewer.provinceId)
    .where("budget_year", "=", year)
    .select((eb) => eb.fn.sum<string | null>("assigned_dong").as("assigned"))
    .executeTakeFirstOrThrow();
  return dong(Number(row.assigned ?? 0));
}
