import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";

export type RawQuery = "list" | "detail" | "nation" | "search";

type Asked = Pick<pg.Pool | pg.Client, "query">;

const from = `
  from scheme s
  join beneficiary b on b.province_id = s.province_id and b.scheme_id = s.id
  join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
  left join commune c on c.code = b.commune_code and c.valid_to is null
  left join (select province_id, beneficiary_id, sum(paid_dong + settled_dong) as paid from commitment group by 1, 2) m
    on m.province_id = b.province_id and m.beneficiary_id = b.id`;

const rows = `select s.id, s.code, s.name, s.status, s.plan_year, e.name as establishment, c.full_name as commune,
  b.requested_dong, b.appraised_dong, b.approved_dong, m.paid ${from}`;

const sums = `select s.status, count(*), sum(b.requested_dong) as requested, sum(b.appraised_dong) as appraised,
  sum(b.approved_dong) as approved, sum(m.paid) as paid ${from}`;

/** What any server has to ask the database at least, as hand-written SQL without session, scope or row-level security. */
export const rawQueries: Readonly<Record<RawQuery, (db: Asked) => Promise<unknown>>> = {
  /** 50 schemes of a province and year, with how many and how much there are of each status. */
  list: async (db: Asked) => [
    (
      await db.query(
        `${rows} where s.province_id = 4 and s.plan_year = 2026 order by s.code limit 50`,
      )
    ).rows,
    (await db.query(`${sums} where s.province_id = 4 and s.plan_year = 2026 group by 1`)).rows,
  ],
  /** One scheme with its beneficiary, machines, estimate, history and money. */
  detail: async (db: Asked): Promise<readonly unknown[]> =>
    (
      await db.query<Record<string, unknown>>(
        `select to_jsonb(s) as scheme, to_jsonb(e) as establishment,
           (select jsonb_agg(b) from beneficiary b where b.province_id = s.province_id and b.scheme_id = s.id) as beneficiaries,
           (select jsonb_agg(l) from estimate_line l where l.province_id = s.province_id and l.scheme_id = s.id) as estimate,
           (select jsonb_agg(v) from scheme_event v where v.province_id = s.province_id and v.scheme_id = s.id) as history,
           (select jsonb_agg(m) from machine_line m join beneficiary b on b.province_id = m.province_id
              and b.id = m.beneficiary_id where b.province_id = s.province_id and b.scheme_id = s.id) as machines
         from scheme s
         join beneficiary b on b.province_id = s.province_id and b.scheme_id = s.id
         join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
         where s.province_id = 4 and s.code = 'KCĐP-2026-0004'`,
      )
    ).rows,
  /** The same list, of the schemes of a province whose name, code or beneficiary has the words, without accents. */
  search: async (db: Asked) => {
    const found = `where s.province_id = 4 and (s.name_folded like '%may so 12%' or e.name_folded like '%may so 12%')`;
    return [
      (await db.query(`${rows} ${found} order by s.status_since desc, s.id desc limit 50`)).rows,
      (await db.query(`${sums} ${found} group by 1`)).rows,
    ];
  },
  /** The same list over all provinces, all years: heavy in the database itself. */
  nation: async (db: Asked) => [
    (await db.query(`${rows} order by s.code, s.id limit 50`)).rows,
    (await db.query(`${sums} group by 1`)).rows,
  ],
};

/**
 * One transaction that writes what the product writes for money on an allocation: the attempt, the balance by one
 * conditional UPDATE, the entry with its two postings, the outcome, and the link of the chain with its head.
 */
export async function rawAdjustment(
  client: pg.PoolClient,
  allocationId: string,
  accountId: string,
) {
  const [command, entry] = [randomUUID(), randomUUID()];
  await client.query("begin");
  await client.query(
    `insert into command_attempt (account_id, idempotency_key, command_name, fingerprint, command_id)
     values ($1, $2, 'bench', $3, $4)`,
    [accountId, command, createHash("sha256").update(command).digest(), command],
  );
  await client.query(
    `update allocation set assigned_dong = assigned_dong + 1000, version = version + 1, command_id = $2
     where province_id = 4 and id = $1 and assigned_dong + 1000 >= committed_dong`,
    [allocationId, command],
  );
  await client.query(
    `insert into ledger_entry (province_id, id, kind, allocation_id, amount_dong, entered_on, document_number, command_id)
     values (4, $1, 'adjust_up', $2, 1000, '2026-06-24', 'bench', $3)`,
    [entry, allocationId, command],
  );
  await client.query(
    `insert into posting (province_id, entry_id, account, amount_dong) values (4, $1, 'estimate', -1000), (4, $1, 'assigned', 1000)`,
    [entry],
  );
  await client.query(
    `update command_attempt set outcome = '{"ok": true}' where account_id = $1 and idempotency_key = $2`,
    [accountId, command],
  );
  const head = await client.query<{ seq: string; hash: Buffer }>(
    "select seq, hash from chain_head where province_id = 4 for update",
  );
  const { seq = "0", hash = Buffer.alloc(32) } = head.rows[0] ?? {};
  const text = JSON.stringify({ name: "bench", accountId, subjectId: allocationId, seq });
  const next = createHash("sha256").update(hash).update(text).digest();
  await client.query(
    `insert into command_log (province_id, seq, command_id, entry, prev_hash, hash, recorded_at)
     values (4, $1, $2, $3, $4, $5, now())`,
    [String(Number(seq) + 1), command, text, hash, next],
  );
  await client.query("update chain_head set seq = $1, hash = $2 where province_id = 4", [
    String(Number(seq) + 1),
    next,
  ]);
  await client.query("commit");
}
