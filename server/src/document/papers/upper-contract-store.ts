import { plainDate } from "@kc/core/kernel";
import { dongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";
import { rowOf } from "./read-json.ts";

/** The contract above a scheme: of the Cục with the Centre; undefined where there is none. */
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
  const endsOn = plainDate(row.ends_on);
  return {
    id: row.id,
    number: row.contract_number,
    signedOn: plainDate(row.signed_on),
    startsOn: plainDate(row.starts_on),
    endsOn,
    /** Not later than 22 January of the year after (TT 36/2013/TT-BCT, Đ.18 k.2). */
    settleBefore: plainDate(`${String(Number(endsOn.slice(0, 4)) + 1)}-01-22`),
    grantDong: dongOf(row.grant_dong),
    totalCostDong: dongOf(row.total_cost_dong),
    advanceTerms: row.advance_terms,
    partyA: rowOf(row.party_a),
    partyB: rowOf(row.party_b),
    milestones: milestones.map(({ name, due_on: dueOn }) => ({
      content: name,
      dueOn: plainDate(dueOn),
    })),
  };
}
