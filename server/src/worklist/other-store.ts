import { addMonths } from "@kc/core/outcome";
import { addDays, dong, formatDongUnit, keysOf, plainDate, yearOf } from "@kc/core/kernel";
import { confirmationOf, paymentKinds, type PaymentStatus } from "@kc/core/payment";
import { isDocumentKind, documentKinds } from "@kc/core/document";
import { type BudgetSource, budgetSources, type PlanStatus } from "@kc/core/budget";
import { sql } from "kysely";
import { parsePaymentKind } from "../payment/request-store.ts";
import { parseRoute } from "../scheme/move-store.ts";
import { asWaiting, type Asked, dayOf, queueLimit, schemes, type Waiting } from "./store.ts";

const nothing = { base: null, dueOn: null } as const;

/** Payment requests at a status that this person has not yet had a hand in. */
export async function paymentsAt(
  asked: Asked,
  statuses: readonly PaymentStatus[],
): Promise<readonly Waiting[]> {
  return (await requestsAt(asked, statuses)).map(({ waiting }) => waiting);
}

/** Approved requests that Sở is to confirm before they leave the Centre. */
export async function paymentsToConfirm(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await requestsAt(asked, ["approved"]);
  return rows.flatMap(({ waiting, confirmation }) => (confirmation === "asked" ? [waiting] : []));
}

/** Requests that may go to the Treasury: confirmed by Sở, or approved where nobody is asked to confirm. */
export async function paymentsToSend(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await requestsAt(asked, ["approved", "confirmed"]);
  return rows.flatMap(({ waiting, confirmation, status }) =>
    status === "confirmed" || confirmation === "not_asked" ? [waiting] : [],
  );
}

async function requestsAt({ db, viewer }: Asked, statuses: readonly PaymentStatus[]) {
  const rows = await db
    .selectFrom("payment_request as r")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "r.province_id").onRef("s.id", "=", "r.scheme_id"),
    )
    .where("r.province_id", "=", viewer.provinceId)
    .where("r.status", "in", [...statuses])
    .select(["r.id", "r.code", "r.kind", "r.amount_dong", "s.name", "s.plan_year", "s.route"])
    .select(["r.made_by", "r.checked_by", "r.status"])
    .select(sql<string>`coalesce(r.sent_on, r.approved_on, r.checked_on, r.made_on)`.as("since"))
    .orderBy("since")
    .orderBy("r.id")
    .limit(queueLimit)
    .execute();
  return rows.map((row) => {
    const kind = parsePaymentKind(row.kind);
    return {
      status: row.status,
      confirmation: confirmationOf(parseRoute(row.route), kind),
      waiting: {
        subjectId: row.id,
        label: `${row.code} · ${paymentKinds[kind]} ${formatDongUnit(dong(Number(row.amount_dong)))}`,
        detail: row.name,
        since: dayOf(row.since),
        base: plainDate(`${String(row.plan_year)}-01-01`),
        dueOn: null,
      },
    };
  });
}

/** Year's plans at one of some statuses; those without a line have nothing to be sent. */
export async function plansAt(
  { db, viewer }: Asked,
  statuses: readonly PlanStatus[],
  sources: readonly BudgetSource[] = keysOf(budgetSources),
): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom("annual_plan as p")
    .where("p.province_id", "=", viewer.provinceId)
    .where("p.status", "in", [...statuses])
    .where("p.source", "in", [...sources])
    .select(["p.id", "p.name", "p.plan_year"])
    .select((eb) => [
      eb
        .selectFrom("plan_line as l")
        .whereRef("l.province_id", "=", "p.province_id")
        .whereRef("l.plan_id", "=", "p.id")
        .select((inner) => inner.fn.countAll<string>().as("lines"))
        .as("lines"),
      eb
        .selectFrom("plan_event as v")
        .whereRef("v.province_id", "=", "p.province_id")
        .whereRef("v.plan_id", "=", "p.id")
        .select((inner) => inner.fn.max("v.happened_on").as("since"))
        .as("since"),
    ])
    .orderBy("p.plan_year")
    .limit(queueLimit)
    .execute();
  return rows
    .filter((row) => Number(row.lines) > 0)
    .map((row) => ({
      subjectId: row.id,
      label: row.name,
      detail: `${String(Number(row.lines))} đề án, nhiệm vụ`,
      since: dayOf(row.since),
      base: plainDate(`${String(row.plan_year)}-01-01`),
      dueOn: null,
    }));
}

/** Norms of the province that somebody else has loaded and nobody has approved. */
export async function normsToApprove({ db, viewer }: Asked): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom("norm")
    .where("province_id", "=", viewer.provinceId)
    .where("status", "=", "draft")
    .where("loaded_by", "<>", viewer.accountId)
    .select(["id", "activity", "loaded_on"])
    .select(sql<string | null>`content ->> 'label'`.as("label"))
    .orderBy("loaded_on")
    .limit(queueLimit)
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    label: row.label ?? row.id,
    detail: "",
    since: dayOf(row.loaded_on),
    ...nothing,
  }));
}

/** Papers issued by the viewer's own body that have no number yet. */
export async function documentsToNumber({ db, viewer }: Asked): Promise<readonly Waiting[]> {
  if (viewer.organisationId === null) return [];
  const rows = await db
    .selectFrom("document")
    .where("province_id", "=", viewer.provinceId)
    .where("issuer_id", "=", viewer.organisationId)
    .where("direction", "=", "issued")
    .where("status", "=", "issued")
    .where("official_number", "is", null)
    .select(["id", "kind", "title", "issued_on"])
    .orderBy("issued_on")
    .orderBy("id")
    .limit(queueLimit)
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    label: row.title,
    detail: isDocumentKind(row.kind) ? documentKinds[row.kind].label : "",
    since: dayOf(row.issued_on),
    ...nothing,
  }));
}

/** The accounts of staff that have no second factor, those idle too long, and those locked: one line each. */
export async function accountsToReview({ db, viewer }: Asked): Promise<readonly Waiting[]> {
  const idleSince = new Date(Date.now() - 45 * 86_400_000);
  const { rows } = await sql<{ without: string; idle: string; locked: string }>`
    select
      count(*) filter (where a.status = 'active' and not a.totp_confirmed and m.is_staff) as without,
      count(*) filter (where a.status = 'active' and coalesce(a.last_seen_at, a.created_at) < ${idleSince}) as idle,
      count(*) filter (where a.status = 'locked') as locked
    from account a
    join (select account_id, bool_or(role <> 'establishment') as is_staff from membership
      where province_id = ${viewer.provinceId} and (valid_to is null or valid_to > current_date)
      group by account_id) m on m.account_id = a.id`.execute(db);
  const [found] = rows;
  return [
    accountLine("without-second-factor", "chưa cài xác thực hai lớp", found?.without),
    accountLine("idle", "không đăng nhập từ 45 ngày", found?.idle),
    accountLine("locked", "tự khóa do nhập sai nhiều lần", found?.locked),
  ].flatMap((line) => line ?? []);
}

function accountLine(state: string, what: string, count = "0"): Waiting | null {
  const label = `${count} tài khoản ${what}`;
  return count === "0" ? null : { subjectId: state, label, detail: "", since: null, ...nothing };
}

/** Active establishments whose figures of last year nobody has given; for one establishment, its own. */
export async function yearsToGive({ db, viewer, today }: Asked): Promise<readonly Waiting[]> {
  const year = yearOf(today) - 1;
  const rows = await db
    .selectFrom("establishment as e")
    .where("e.province_id", "=", viewer.provinceId)
    .where("e.status", "=", "active")
    .where((eb) =>
      eb.or([eb("e.founded_on", "is", null), eb("e.founded_on", "<=", `${String(year)}-12-31`)]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("establishment_year as y")
            .whereRef("y.province_id", "=", "e.province_id")
            .whereRef("y.establishment_id", "=", "e.id")
            .where("y.year", "=", year)
            .select("y.year"),
        ),
      ),
    )
    .select(["e.id", "e.name"])
    .orderBy("e.id")
    .limit(queueLimit)
    .execute();
  return rows.map((row) => ({
    subjectId: row.id,
    label: row.name,
    detail: `Doanh thu, lao động năm ${String(year)}`,
    since: null,
    ...nothing,
  }));
}

/** Months after acceptance at which the result of a scheme is looked at again. */
const checkedAfterMonths = [6, 12, 24] as const;

/** Supported schemes whose result at 6, 12 or 24 months is due within thirty days or was, and is not recorded. */
export async function outcomesToRecord(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .where("s.status", "in", ["settled", "post_monitoring"])
    .select((eb) => [
      eb
        .selectFrom("acceptance as a")
        .whereRef("a.province_id", "=", "s.province_id")
        .whereRef("a.scheme_id", "=", "s.id")
        .select((inner) => inner.fn.max("a.accepted_on").as("accepted_on"))
        .as("accepted_on"),
      sql<number[] | null>`(select array_agg(distinct o.months_after::int) from outcome_measure o
        join beneficiary b on b.province_id = o.province_id and b.id = o.beneficiary_id
        where b.province_id = s.province_id and b.scheme_id = s.id and o.measured is not null)`.as(
        "measured",
      ),
    ])
    .execute();
  return rows.flatMap((row) => {
    const acceptedOn = dayOf(row.accepted_on);
    if (acceptedOn === null) return [];
    const months = checkedAfterMonths.find((after) => !(row.measured ?? []).includes(after));
    if (months === undefined) return [];
    const dueOn = addMonths(acceptedOn, months);
    if (dueOn > addDays(asked.today, 30)) return [];
    const detail = `Kết quả sau ${String(months)} tháng · ${row.beneficiaries ?? ""}`;
    return [{ ...asWaiting(row, { dueOn }), detail }];
  });
}

/** Schemes with results that were claimed or evidenced and that Sở has not verified. */
export async function outcomesToVerify(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .where(
      sql<boolean>`exists (select 1 from outcome_measure o
        join beneficiary b on b.province_id = o.province_id and b.id = o.beneficiary_id
        where b.province_id = s.province_id and b.scheme_id = s.id
          and o.months_after > 0 and o.evidence_grade in ('claimed', 'evidenced'))`,
    )
    .execute();
  return rows.map((row) => asWaiting(row));
}
