import { question } from "../platform/ask.ts";
import { dongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";

/** State money that the establishment had by other schemes: one row a machine, for the check of double funding. */
export function supportReceivedOf(
  db: Reader,
  provinceId: number,
  {
    establishmentId,
    exceptSchemeId,
  }: { readonly establishmentId: string; readonly exceptSchemeId: string },
) {
  const received = db
    .selectFrom("beneficiary as b")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "b.province_id").onRef("s.id", "=", "b.scheme_id"),
    )
    .leftJoin("machine_line as m", (join) =>
      join.onRef("m.province_id", "=", "b.province_id").onRef("m.beneficiary_id", "=", "b.id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.establishment_id", "=", establishmentId)
    .where("b.scheme_id", "<>", exceptSchemeId)
    .where("b.approved_dong", ">", "0")
    .where("s.status", "not in", ["withdrawn", "not_approved"])
    .select(["s.code", "s.kind", "s.source", "s.plan_year", "s.name", "b.approved_dong"])
    .select("m.name as machine_name")
    .orderBy("s.plan_year", "desc")
    .orderBy("s.code");
  return question(received, (rows) =>
    rows.map((row) => ({
      code: row.code,
      kind: row.kind,
      source: row.source,
      year: row.plan_year,
      itemName: row.machine_name ?? row.name,
      amountDong: dongOf(row.approved_dong),
    })),
  );
}
