import { sumDong } from "@kc/core/kernel";
import { dongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";

/** The contracts with beneficiaries of a plan's schemes, each with where its money stands. */
export async function listContractsOfPlan(db: Reader, provinceId: number, planId: string) {
  const rows = await db
    .selectFrom("contract as k")
    .innerJoin("plan_line as l", (join) =>
      join.onRef("l.province_id", "=", "k.province_id").onRef("l.scheme_id", "=", "k.scheme_id"),
    )
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "k.province_id").onRef("s.id", "=", "k.scheme_id"),
    )
    .leftJoin("commitment as c", (join) =>
      join
        .onRef("c.province_id", "=", "k.province_id")
        .onRef("c.beneficiary_id", "=", "k.beneficiary_id"),
    )
    .where("k.province_id", "=", provinceId)
    .where("k.kind", "=", "with_beneficiary")
    .where("l.plan_id", "=", planId)
    .select(["k.contract_number", "k.grant_dong", "s.name", "s.is_demo", "s.implementer_id"])
    .select(["c.advanced_dong", "c.paid_dong", "c.settled_dong", "c.returned_dong"])
    .orderBy("k.signed_on")
    .orderBy("k.id")
    .execute();
  return rows.map((row) => ({
    contractNumber: row.contract_number,
    schemeName: row.name,
    contractDong: dongOf(row.grant_dong),
    advancedDong: dongOf(row.advanced_dong),
    settledDong: dongOf(row.settled_dong),
    paidDong: sumDong([dongOf(row.advanced_dong), dongOf(row.paid_dong), dongOf(row.settled_dong)]),
    returnedDong: dongOf(row.returned_dong),
    implementerId: row.implementer_id,
    isDemo: row.is_demo,
  }));
}
