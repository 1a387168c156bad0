import { plainDate, sumDong } from "@kc/core/kernel";
import { dongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";
import { rowOf } from "./read-json.ts";

/** The contract above a scheme, of the Cục with the Centre, with every scheme in it; undefined where there is none. */
export async function findUpperContract(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("contract")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "with_implementer")
    .where("status", "<>", "ended")
    .selectAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const milestones = await db
    .selectFrom("milestone")
    .where("province_id", "=", provinceId)
    .where("contract_id", "=", row.id)
    .select(["name", "due_on"])
    .orderBy("position")
    .execute();
  const agreementId = row.agreement_id ?? row.id;
  const listed = await db
    .selectFrom("contract as c")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "c.province_id").onRef("s.id", "=", "c.scheme_id"),
    )
    .where("c.province_id", "=", provinceId)
    .where("c.agreement_id", "=", agreementId)
    .select(["s.name", "c.grant_dong", "c.total_cost_dong"])
    .orderBy("s.code")
    .execute();
  const schemes = listed.map((each) => ({
    name: each.name,
    grantDong: dongOf(each.grant_dong),
    totalCostDong: dongOf(each.total_cost_dong),
  }));
  const endsOn = plainDate(row.ends_on);
  return {
    id: agreementId,
    number: row.contract_number,
    signedOn: plainDate(row.signed_on),
    startsOn: plainDate(row.starts_on),
    endsOn,
    /** Not later than 22 January of the year after (TT 36/2013/TT-BCT, Đ.18 k.2). */
    settleBefore: plainDate(`${String(Number(endsOn.slice(0, 4)) + 1)}-01-22`),
    schemes,
    grantDong: sumDong(schemes.map(({ grantDong }) => grantDong)),
    advanceTerms: row.advance_terms,
    partyA: rowOf(row.party_a),
    partyB: rowOf(row.party_b),
    milestones: milestones.map(({ name, due_on: dueOn }) => ({
      content: name,
      dueOn: plainDate(dueOn),
    })),
  };
}
