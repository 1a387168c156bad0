import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";

/** Something of the ledger that does not agree with itself. */
export type LedgerFault = {
  readonly fault: string;
  readonly provinceId: number;
  /** The entry, allocation, commitment or request that is wrong. */
  readonly id: string;
  readonly expectedDong: number;
  readonly foundDong: number;
};

type FaultRow = {
  readonly fault: string;
  readonly province_id: number;
  readonly id: string;
  readonly expected: string;
  readonly found: string;
};

/**
 * Checks the whole ledger that the reader sees: every entry has two postings that sum to zero, and every balance column
 * is what the postings give. An empty list is a sound ledger.
 */
export async function findLedgerFaults(db: Reader): Promise<readonly LedgerFault[]> {
  const { rows } = await sql<FaultRow>`${postingSums} ${faults}`.execute(db);
  return rows.map((row) => ({
    fault: row.fault,
    provinceId: row.province_id,
    id: row.id,
    expectedDong: Number(row.expected),
    foundDong: Number(row.found),
  }));
}

/** What the postings say of each entry, allocation, commitment and request. */
const postingSums = sql`
  with side as (
    select e.province_id, e.id as entry_id, e.allocation_id, e.commitment_id, e.payment_request_id,
           e.kind, e.amount_dong as entry_dong, p.account, p.amount_dong
    from ledger_entry e
    left join posting p on p.province_id = e.province_id and p.entry_id = e.id
  ), entry_sum as (
    select province_id, entry_id, entry_dong, count(account) as postings,
           coalesce(sum(amount_dong), 0) as total,
           coalesce(sum(amount_dong) filter (where amount_dong > 0), 0) as gained
    from side group by 1, 2, 3
  ), allocation_sum as (
    select province_id, allocation_id,
      coalesce(sum(amount_dong) filter (where account not in ('estimate', 'contract_value', 'agency_transfer', 'received')), 0) as assigned,
      coalesce(sum(amount_dong) filter (where account = 'received'), 0) as received,
      coalesce(sum(amount_dong) filter (where account in ('advanced', 'paid', 'settled')), 0) as drawn,
      coalesce(sum(amount_dong) filter (where account in ('committed', 'advanced', 'paid', 'settled', 'returned')), 0) as committed,
      coalesce(sum(amount_dong) filter (where account = 'cancelled'), 0) as cancelled,
      coalesce(sum(amount_dong) filter (where account = 'carried_over'), 0) as carried_over
    from side group by 1, 2
  ), commitment_sum as (
    select province_id, commitment_id,
      coalesce(sum(amount_dong) filter (where account in ('committed', 'advanced', 'paid', 'settled', 'returned')), 0) as committed,
      coalesce(sum(amount_dong) filter (where account = 'advanced'), 0) as advanced,
      coalesce(sum(amount_dong) filter (where account = 'paid'), 0) as paid,
      coalesce(sum(amount_dong) filter (where account = 'returned'), 0) as returned,
      coalesce(sum(amount_dong) filter (where account = 'settled'), 0) as settled
    from side where commitment_id is not null group by 1, 2
  ), of_commitments as (
    select province_id, allocation_id, sum(committed_dong) as committed from commitment group by 1, 2
  ), request_sum as (
    select province_id, payment_request_id, sum(entry_dong) as paid
    from (select distinct province_id, entry_id, payment_request_id, kind, entry_dong from side) e
    where kind in ('advance', 'pay') group by 1, 2
  )`;

/** Where they do not agree with the entry or with the balance columns. */
const faults = sql`
  select 'entry-not-balanced' as fault, province_id, entry_id as id, 0::bigint as expected, total::bigint as found
    from entry_sum where total <> 0 or postings <> 2
  union all
  select 'entry-amount', province_id, entry_id, entry_dong, gained::bigint
    from entry_sum where gained <> entry_dong
  union all
  select 'allocation-' || c.name, a.province_id, a.id, c.expected::bigint, c.found
    from allocation a
    left join allocation_sum s on s.province_id = a.province_id and s.allocation_id = a.id
    left join of_commitments k on k.province_id = a.province_id and k.allocation_id = a.id
    cross join lateral (values
      ('assigned', coalesce(s.assigned, 0), a.assigned_dong),
      ('committed', coalesce(s.committed, 0), a.committed_dong),
      ('cancelled', coalesce(s.cancelled, 0), a.cancelled_dong),
      ('carried-over', coalesce(s.carried_over, 0), a.carried_over_dong),
      ('received', coalesce(s.received, 0), a.received_dong),
      ('drawn', case a.funding when 'contract' then coalesce(s.drawn, 0) else 0 end, a.drawn_dong),
      ('commitments', coalesce(k.committed, 0), a.committed_dong)) as c (name, expected, found)
    where c.expected <> c.found
  union all
  select 'commitment-' || c.name, k.province_id, k.id, c.expected::bigint, c.found
    from commitment k
    left join commitment_sum s on s.province_id = k.province_id and s.commitment_id = k.id
    cross join lateral (values
      ('committed', coalesce(s.committed, 0), k.committed_dong),
      ('advanced', coalesce(s.advanced, 0), k.advanced_dong),
      ('paid', coalesce(s.paid, 0), k.paid_dong),
      ('returned', coalesce(s.returned, 0), k.returned_dong),
      ('settled', coalesce(s.settled, 0), k.settled_dong)) as c (name, expected, found)
    where c.expected <> c.found
  union all
  select 'request-paid', r.province_id, r.id, coalesce(s.paid, 0)::bigint, r.paid_dong
    from payment_request r
    left join request_sum s on s.province_id = r.province_id and s.payment_request_id = r.id
    where coalesce(s.paid, 0) <> r.paid_dong`;
