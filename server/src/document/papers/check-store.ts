import { plainDate } from "@kc/core/kernel";
import type { Reader } from "../../platform/database.ts";
import { rowsOf } from "./read-json.ts";

/** The last check of a beneficiary after support, with what it found; undefined while there is none. */
export async function findLastCheck(db: Reader, provinceId: number, beneficiaryId: string) {
  const row = await db
    .selectFrom("support_check as k")
    .innerJoin("account as a", "a.id", "k.recorded_by")
    .where("k.province_id", "=", provinceId)
    .where("k.beneficiary_id", "=", beneficiaryId)
    .selectAll("k")
    .select("a.display_name")
    .orderBy("k.months_after", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  const findings = await db
    .selectFrom("support_finding")
    .where("province_id", "=", provinceId)
    .where("check_id", "=", row.id)
    .select(["content", "due_on"])
    .orderBy("id")
    .execute();
  const months = [6, 12, 24].find((known) => known === row.months_after);
  return {
    id: row.id,
    months: months === 12 ? (12 as const) : months === 24 ? (24 as const) : (6 as const),
    checkedOn: plainDate(row.checked_on),
    metWith: row.met_with,
    machines: rowsOf(row.machines),
    note: row.note,
    recordedBy: row.display_name,
    findings: findings.map(({ content, due_on: dueOn }) => ({
      request: content,
      dueOn: plainDate(dueOn),
    })),
  };
}

/** What was measured of a beneficiary's outcomes by a month after acceptance. */
export async function listMeasuredBy(
  db: Reader,
  provinceId: number,
  beneficiaryId: string,
  months: number,
): Promise<ReadonlyMap<string, { readonly measured: number; readonly grade: string }>> {
  const rows = await db
    .selectFrom("outcome_measure")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("months_after", "=", months)
    .where("measured", "is not", null)
    .select(["indicator", "measured", "evidence_grade"])
    .execute();
  return new Map(
    rows.map((row) => [
      row.indicator,
      { measured: Number(row.measured), grade: row.evidence_grade ?? "" },
    ]),
  );
}
