import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";

/** How much there is to check in a province's ledger. */
export async function countLedger(db: Reader, provinceId: number) {
  const { rows } = await sql<{ entries: string; allocations: string; commitments: string }>`
    select (select count(*) from ledger_entry where province_id = ${provinceId}) as entries,
      (select count(*) from allocation where province_id = ${provinceId}) as allocations,
      (select count(*) from commitment where province_id = ${provinceId}) as commitments`.execute(
    db,
  );
  const [row] = rows;
  return {
    entries: Number(row?.entries ?? 0),
    allocations: Number(row?.allocations ?? 0),
    commitments: Number(row?.commitments ?? 0),
  };
}
