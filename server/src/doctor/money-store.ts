import { sql } from "kysely";
import type { CheckFinding } from "../document/document-check-store.ts";
import type { Reader } from "../platform/database.ts";

type Checked = { readonly line: string | null };

/** One row for each record looked at; a line only where it is a breach. */
function findingOf(rows: readonly Checked[]): CheckFinding {
  return { checked: rows.length, faults: rows.flatMap(({ line }) => line ?? []) };
}

/** No allocation has more committed, cancelled and carried over than was assigned to it. */
export async function checkBudgets(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    select case when committed_dong + cancelled_dong + carried_over_dong > assigned_dong or committed_dong < 0
      then format('Dự toán %s “%s” (%s): bố trí %s, được giao %s', budget_year, content, id,
                  committed_dong + cancelled_dong + carried_over_dong, assigned_dong) end as line
    from allocation where province_id = ${provinceId}`.execute(db);
  return findingOf(rows);
}

/** Each later amount of a beneficiary is no more than the one before it. */
export async function checkSupport(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    select case
        when b.appraised_dong > (b.norm_assessment ->> 'maximumDong')::bigint * coalesce(b.planned_count, 1)
          then format('%s: thẩm định %s, mức tối đa %s', s.code, b.appraised_dong, b.norm_assessment ->> 'maximumDong')
        when b.approved_dong > b.appraised_dong
          then format('%s: phê duyệt %s, thẩm định %s', s.code, b.approved_dong, b.appraised_dong)
        when b.accepted_support_dong > b.approved_dong
          then format('%s: nghiệm thu %s, phê duyệt %s', s.code, b.accepted_support_dong, b.approved_dong)
        when b.settled_support_dong > b.accepted_support_dong
          then format('%s: quyết toán %s, nghiệm thu %s', s.code, b.settled_support_dong, b.accepted_support_dong)
      end as line
    from beneficiary b
    join scheme s on s.province_id = b.province_id and s.id = b.scheme_id
    where b.province_id = ${provinceId}`.execute(db);
  return findingOf(rows);
}

/** No contract with an establishment grants more than was approved for it. */
export async function checkContracts(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    select case when c.grant_dong > b.approved_dong
      then format('Hợp đồng %s của %s: hỗ trợ %s, phê duyệt %s', c.contract_number, s.code, c.grant_dong, b.approved_dong)
      end as line
    from contract c
    join beneficiary b on b.province_id = c.province_id and b.id = c.beneficiary_id
    join scheme s on s.province_id = c.province_id and s.id = c.scheme_id
    where c.province_id = ${provinceId} and c.kind = 'with_beneficiary'`.execute(db);
  return findingOf(rows);
}

/** What went out for a beneficiary is within its contract, and after acceptance within what was accepted. */
export async function checkPayments(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    with gone as (
      select beneficiary_id, sum(advanced_dong) as advanced, sum(paid_dong + settled_dong) as paid
      from commitment where province_id = ${provinceId} and beneficiary_id is not null group by 1
    ), agreed as (
      select beneficiary_id, max(grant_dong) as granted
      from contract where province_id = ${provinceId} and kind = 'with_beneficiary' group by 1
    )
    select case
        when g.advanced + g.paid > coalesce(a.granted, 0)
          then format('%s: đã tạm ứng, thanh toán %s, hợp đồng %s', s.code, g.advanced + g.paid, coalesce(a.granted, 0))
        when g.paid > b.accepted_support_dong
          then format('%s: đã thanh toán %s, nghiệm thu %s', s.code, g.paid, b.accepted_support_dong)
      end as line
    from gone g
    join beneficiary b on b.province_id = ${provinceId} and b.id = g.beneficiary_id
    join scheme s on s.province_id = b.province_id and s.id = b.scheme_id
    left join agreed a on a.beneficiary_id = g.beneficiary_id`.execute(db);
  return findingOf(rows);
}

/** The Treasury pays a request once in full, and no more than it asks. */
export async function checkRequests(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    select case
        when r.paid_dong > r.amount_dong
          then format('Đề nghị %s: đã trả %s, đề nghị %s', r.code, r.paid_dong, r.amount_dong)
        when coalesce(a.paid, 0) <> r.paid_dong
          then format('Đề nghị %s: đã trả %s, Kho bạc báo %s', r.code, r.paid_dong, coalesce(a.paid, 0))
        when a.times > 1 then format('Đề nghị %s: Kho bạc báo trả xong %s lần', r.code, a.times)
      end as line
    from payment_request r
    left join lateral (
      select sum(paid_dong) as paid, count(*) filter (where answer = 'accepted') as times
      from treasury_answer t where t.province_id = r.province_id and t.payment_request_id = r.id) a on true
    where r.province_id = ${provinceId}`.execute(db);
  return findingOf(rows);
}

/**
 * The figures of the dashboard, each worked out a second time: money by commune from the postings of the ledger, and
 * schemes by status from the schemes themselves.
 */
export async function checkFigures(db: Reader, provinceId: number): Promise<CheckFinding> {
  const { rows } = await sql<Checked>`
    with shown as (
      select budget_year, source, coalesce(commune_code, 'chưa xác định') as commune_code, f.figure, f.dong
      from report_commune_money
      cross join lateral (values ('bố trí', committed_dong), ('tạm ứng', advanced_dong), ('thanh toán', paid_dong),
        ('quyết toán', settled_dong), ('nộp trả', returned_dong)) as f (figure, dong)
      where province_id = ${provinceId}
    ), posted as (
      select a.budget_year, a.source, coalesce(b.commune_code, 'chưa xác định') as commune_code, f.figure,
        sum(p.amount_dong) filter (where p.account = any (f.accounts)) as dong
      from ledger_entry e
      join posting p on p.province_id = e.province_id and p.entry_id = e.id
      join commitment k on k.province_id = e.province_id and k.id = e.commitment_id
      join allocation a on a.province_id = k.province_id and a.id = k.allocation_id
      join beneficiary b on b.province_id = k.province_id and b.id = k.beneficiary_id
      cross join lateral (values
        ('bố trí', array['committed', 'advanced', 'paid', 'settled', 'returned']), ('tạm ứng', array['advanced']),
        ('thanh toán', array['paid', 'settled']), ('quyết toán', array['settled']), ('nộp trả', array['returned'])
      ) as f (figure, accounts)
      where e.province_id = ${provinceId} group by 1, 2, 3, 4
    ), counted as (
      select plan_year, source, status, count(*) as schemes from scheme where province_id = ${provinceId} group by 1, 2, 3
    )
    select case when coalesce(s.dong, 0) <> coalesce(p.dong, 0)
      then format('Kinh phí %s năm %s của xã %s: bảng tổng hợp %s, sổ %s', figure, budget_year, commune_code,
                  coalesce(s.dong, 0), coalesce(p.dong, 0)) end as line
    from shown s full join posted p using (budget_year, source, commune_code, figure)
    union all
    select case when coalesce(r.schemes, 0) <> coalesce(c.schemes, 0)
      then format('Số đề án %s năm %s: bảng tổng hợp %s, đếm được %s', status, plan_year, coalesce(r.schemes, 0),
                  coalesce(c.schemes, 0)) end
    from (select plan_year, source, status, schemes from report_scheme_status where province_id = ${provinceId}) r
    full join counted c using (plan_year, source, status)`.execute(db);
  return findingOf(rows);
}
