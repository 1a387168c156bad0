import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";

/** The record of an entry in the words of its page, and its page. */
export type Subject = { readonly label: string; readonly opens: string };

/** What the records of some entries are called; only kinds that have a page of their own. */
export async function findSubjects(
  db: Reader,
  provinceId: number,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, Subject>> {
  const ids = [...new Set(subjectIds)].filter((id) => /^[0-9a-f-]{36}$/u.test(id));
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; label: string; opens: string }>`
    select id, code || ' · ' || name as label, '/schemes/' || id as opens from scheme
      where province_id = ${provinceId} and id = any(${ids}::uuid[])
    union all select id, name, '/establishments/' || id from establishment
      where province_id = ${provinceId} and id = any(${ids}::uuid[])
    union all select id, name, '/plans/' || id from annual_plan
      where province_id = ${provinceId} and id = any(${ids}::uuid[])
    union all select id, code, '/payment-requests/' || id from payment_request
      where province_id = ${provinceId} and id = any(${ids}::uuid[])
    union all select id, title, '/documents/' || id from document
      where province_id = ${provinceId} and id = any(${ids}::uuid[])
    union all select id, display_name, '/accounts/' || id from account
      where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, label, opens }) => [id, { label, opens }]));
}

/**
 * The records behind a code or number as it is printed: a scheme with its contracts, requests and papers; one request,
 * contract or paper; an establishment by its tax code.
 */
export async function findRecordIds(
  db: Reader,
  provinceId: number,
  printed: string,
): Promise<readonly string[]> {
  const code = printed.trim().toLowerCase();
  const { rows } = await sql<{ id: string }>`
    with asked as (
      select id from scheme where province_id = ${provinceId} and lower(code) = ${code}
    )
    select id from asked
    union select id from contract
      where province_id = ${provinceId} and (lower(contract_number) = ${code} or scheme_id in (select id from asked))
    union select id from payment_request
      where province_id = ${provinceId} and (lower(code) = ${code} or scheme_id in (select id from asked))
    union select id from document
      where province_id = ${provinceId} and (lower(official_number) = ${code} or scheme_id in (select id from asked))
    union select id from establishment where province_id = ${provinceId} and tax_code = ${code}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
