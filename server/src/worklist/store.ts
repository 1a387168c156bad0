import { type PlainDate, plainDate } from "@kc/core/kernel";
import type { SchemeStatus } from "@kc/core/scheme";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import { beneficiaryName } from "../scheme/beneficiary-text-store.ts";
import type { Viewer } from "../platform/viewer.ts";

/** Who asks what waits, and on which day. */
export type Asked = { readonly db: Reader; readonly viewer: Viewer; readonly today: PlainDate };

/** One thing that waits for somebody. */
export type Waiting = {
  readonly subjectId: string;
  /** What a person calls it: a code and a name. */
  readonly label: string;
  readonly detail: string;
  readonly since: PlainDate | null;
  /** The day a legal term is counted from, where the queue has one. */
  readonly base: PlainDate | null;
  /** The last day as somebody fixed it, where no rule of the law does. */
  readonly dueOn: PlainDate | null;
};

/** More of one kind than a person reads in a day. */
export const queueLimit = 100;

export function dayOf(value: string | null): PlainDate | null {
  return value === null ? null : plainDate(value.slice(0, 10));
}

/** The schemes that the viewer sees, with the names of their beneficiaries. */
export function schemes({ db, viewer }: Asked) {
  return db
    .selectFrom("scheme as s")
    .where("s.province_id", "=", viewer.provinceId)
    .select(["s.id", "s.code", "s.name", "s.status", "s.status_since", "s.plan_year", "s.route"])
    .select(
      sql<
        string | null
      >`(select string_agg(${beneficiaryName}, ', ' order by e.name) from beneficiary b
        left join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
        where b.province_id = s.province_id and b.scheme_id = s.id
          and b.approved_dong is distinct from 0)`.as("beneficiaries"),
    )
    .orderBy("s.status_since")
    .orderBy("s.id")
    .limit(queueLimit);
}

export type SchemeRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly beneficiaries: string | null;
  readonly status_since: string;
  readonly plan_year: number;
};

export function asWaiting(
  row: SchemeRow,
  days: { readonly base?: PlainDate | null; readonly dueOn?: PlainDate | null } = {},
): Waiting {
  return {
    subjectId: row.id,
    label: `${row.code} · ${row.name}`,
    detail: row.beneficiaries ?? "",
    since: dayOf(row.status_since),
    base: days.base ?? null,
    dueOn: days.dueOn ?? null,
  };
}

/** Schemes that stand at one of some statuses; a legal term about them is counted from their plan's year. */
export async function schemesAt(
  asked: Asked,
  statuses: readonly SchemeStatus[],
  routes?: readonly string[],
): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .where("s.status", "in", [...statuses])
    .$if(routes !== undefined, (query) => query.where("s.route", "in", [...(routes ?? [])]))
    .execute();
  return rows.map((row) => asWaiting(row, { base: plainDate(`${String(row.plan_year)}-01-01`) }));
}

/** Schemes approved in the plan, and by a decision of their own where the route asks for one. */
export async function schemesToAssign(asked: Asked): Promise<readonly Waiting[]> {
  const inPlan = await schemesAt(asked, ["in_plan"], ["local"]);
  return [...inPlan, ...(await schemesAt(asked, ["approved"]))];
}

/** Schemes whose dossier is to be completed, due on the first of the days that were set. */
export async function schemesToSupplement(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .where("s.status", "=", "supplement_requested")
    .select((eb) =>
      eb
        .selectFrom("supplement_request as r")
        .whereRef("r.province_id", "=", "s.province_id")
        .whereRef("r.scheme_id", "=", "s.id")
        .where("r.answered_on", "is", null)
        .select((inner) => inner.fn.min("r.due_on").as("due_on"))
        .as("due_on"),
    )
    .execute();
  return rows.map((row) => asWaiting(row, { dueOn: dayOf(row.due_on) }));
}

/** Schemes at work for which nobody has reported the progress of this month. */
export async function schemesToReport(asked: Asked): Promise<readonly Waiting[]> {
  const month = `${asked.today.slice(0, 7)}-01`;
  const rows = await schemes(asked)
    .where("s.status", "in", ["contracted", "in_progress"])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("progress_report as p")
            .whereRef("p.province_id", "=", "s.province_id")
            .whereRef("p.scheme_id", "=", "s.id")
            .where("p.month", "=", month)
            .select("p.id"),
        ),
      ),
    )
    .execute();
  return rows.map((row) => asWaiting(row, { base: asked.today }));
}

/** Schemes with a month's progress that Sở has not yet confirmed. */
export async function schemesToConfirm(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .innerJoin("progress_report as p", (join) =>
      join.onRef("p.province_id", "=", "s.province_id").onRef("p.scheme_id", "=", "s.id"),
    )
    .where("p.confirmed_by", "is", null)
    .where("s.status", "in", ["contracted", "in_progress"])
    .select(["p.month", "p.reported_on"])
    .execute();
  return rows.map((row) => ({
    ...asWaiting(row),
    detail: `Tháng ${row.month.slice(5, 7)}/${row.month.slice(0, 4)} · ${row.beneficiaries ?? ""}`,
    since: dayOf(row.reported_on),
  }));
}

/** Schemes at work whose contract ends within thirty days or has ended. */
export async function schemesToEnd(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .innerJoin("contract as c", (join) =>
      join.onRef("c.province_id", "=", "s.province_id").onRef("c.scheme_id", "=", "s.id"),
    )
    .where("s.status", "in", ["contracted", "in_progress"])
    .where("c.kind", "=", "with_beneficiary")
    .where("c.status", "=", "in_force")
    .where("c.ends_on", "<=", sql<string>`(${asked.today}::date + 30)::text::date`)
    .select("c.ends_on")
    .execute();
  return rows.map((row) => asWaiting(row, { dueOn: dayOf(row.ends_on) }));
}

/** Schemes accepted and not yet settled, with the day of their last acceptance. */
export async function schemesToSettle(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .where("s.status", "in", ["accepted", "accepted_partially", "paid", "liquidated"])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("settlement as t")
            .whereRef("t.province_id", "=", "s.province_id")
            .whereRef("t.scheme_id", "=", "s.id")
            .select("t.id"),
        ),
      ),
    )
    .select((eb) =>
      eb
        .selectFrom("acceptance as a")
        .whereRef("a.province_id", "=", "s.province_id")
        .whereRef("a.scheme_id", "=", "s.id")
        .select((inner) => inner.fn.max("a.accepted_on").as("accepted_on"))
        .as("accepted_on"),
    )
    .execute();
  return rows.map((row) => ({
    ...asWaiting(row, { base: dayOf(row.accepted_on) }),
    since: dayOf(row.accepted_on ?? row.status_since),
  }));
}

/** Settlements of national schemes that wait for the paper of the Cục. */
export async function settlementsOfAgency(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .innerJoin("settlement as t", (join) =>
      join.onRef("t.province_id", "=", "s.province_id").onRef("t.scheme_id", "=", "s.id"),
    )
    .where("t.status", "=", "prepared")
    .where("s.route", "=", "national")
    .execute();
  return rows.map((row) => asWaiting(row, { base: plainDate(`${String(row.plan_year)}-01-01`) }));
}

/** Settled national schemes whose contract with the Cục is still in force. */
export async function agencyContractsToEnd(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .innerJoin("contract as c", (join) =>
      join.onRef("c.province_id", "=", "s.province_id").onRef("c.scheme_id", "=", "s.id"),
    )
    .where("s.status", "in", ["settled", "post_monitoring"])
    .where("c.kind", "=", "with_implementer")
    .where("c.status", "=", "in_force")
    .execute();
  return rows.map((row) => asWaiting(row, { base: plainDate(`${String(row.plan_year)}-01-01`) }));
}

/** Settlements prepared by somebody else that wait for approval by Sở. */
export async function settlementsToApprove(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .innerJoin("settlement as t", (join) =>
      join.onRef("t.province_id", "=", "s.province_id").onRef("t.scheme_id", "=", "s.id"),
    )
    .where("t.status", "=", "prepared")
    .where("s.route", "<>", "national")
    .where("t.prepared_by", "<>", asked.viewer.accountId)
    .select("t.prepared_on")
    .execute();
  return rows.map((row) => ({ ...asWaiting(row), since: dayOf(row.prepared_on) }));
}

/** Accepted schemes for which no payment is on its way. */
export async function schemesToPay(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .where("s.status", "in", ["accepted", "accepted_partially"])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("payment_request as r")
            .whereRef("r.province_id", "=", "s.province_id")
            .whereRef("r.scheme_id", "=", "s.id")
            .where("r.kind", "=", "payment")
            .where("r.status", "not in", ["treasury_refused", "withdrawn"])
            .select("r.id"),
        ),
      ),
    )
    .execute();
  return rows.map((row) => asWaiting(row, { base: plainDate(`${String(row.plan_year)}-01-01`) }));
}
