import { dongOf, optionalDongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";
import { countsAsBeneficiary } from "../../scheme/beneficiary-text-store.ts";

/** Where the money of a scheme stands, of one beneficiary or of all together. */
export async function findMoney(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId?: string,
) {
  // One beneficiary may have money bound in several allocations: its own amounts count once.
  const bound = db
    .selectFrom("commitment")
    .where("province_id", "=", provinceId)
    .groupBy("beneficiary_id")
    .select(({ fn }) => [
      "beneficiary_id",
      fn.sum<string>("advanced_dong").as("advanced_dong"),
      fn.sum<string>("paid_dong").as("paid_dong"),
      fn.sum<string>("settled_dong").as("settled_dong"),
    ])
    .as("c");
  const row = await db
    .selectFrom("beneficiary as b")
    .leftJoin(bound, "c.beneficiary_id", "b.id")
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .$if(beneficiaryId !== undefined, (query) => query.where("b.id", "=", beneficiaryId ?? ""))
    .select(({ fn }) => [
      fn.sum<string | null>("b.approved_dong").as("approved"),
      fn.sum<string | null>("b.accepted_support_dong").as("accepted"),
      fn.sum<string | null>("b.settled_support_dong").as("support_settled"),
      fn.sum<string | null>("c.advanced_dong").as("advanced"),
      fn.sum<string | null>("c.paid_dong").as("paid"),
      fn.sum<string | null>("c.settled_dong").as("settled"),
    ])
    .executeTakeFirstOrThrow();
  return {
    approvedDong: optionalDongOf(row.approved),
    acceptedSupportDong: optionalDongOf(row.accepted),
    settledSupportDong: optionalDongOf(row.support_settled),
    advancedDong: dongOf(row.advanced),
    paidDong: dongOf(Number(row.paid ?? 0) + Number(row.settled ?? 0)),
  };
}

/** The beneficiaries of a scheme with their establishments, in the order they came; a group has several. */
export async function listBeneficiaries(
  db: Reader,
  provinces: readonly number[],
  schemeId: string,
) {
  const rows = await db
    .selectFrom("beneficiary as b")
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .leftJoin("commune as c", (join) =>
      join.onRef("c.code", "=", "b.commune_code").on("c.valid_to", "is", null),
    )
    .where("b.province_id", "in", [...provinces, -1])
    .where("b.scheme_id", "=", schemeId)
    .where(countsAsBeneficiary)
    .select(["b.id", "e.name", "c.full_name", "b.requested_dong", "b.appraised_dong"])
    .orderBy("b.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    place: row.full_name ?? "",
    requestedDong: dongOf(row.requested_dong),
    appraisedDong: dongOf(row.appraised_dong),
  }));
}

/** The scheme of a beneficiary that a paper names; undefined where the id is of something else. */
export async function findSchemeOfBeneficiary(
  db: Reader,
  provinces: readonly number[],
  id: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("beneficiary")
    .where("province_id", "in", [...provinces, -1])
    .where("id", "=", id)
    .select("scheme_id")
    .executeTakeFirst();
  return row?.scheme_id;
}
