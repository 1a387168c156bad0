import type { Dong } from "@kc/core/kernel";
import type { PaymentStatus } from "@kc/core/payment";
import { sql } from "kysely";
import { dongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";

/** What the contracts of a scheme with its beneficiaries grant together. */
export async function sumGrants(db: Reader, provinceId: number, schemeId: string): Promise<Dong> {
  const row = await db
    .selectFrom("contract")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "with_beneficiary")
    .select(({ fn }) => fn.sum<string | null>("grant_dong").as("granted"))
    .executeTakeFirstOrThrow();
  return dongOf(row.granted);
}

/** The requests for money that are neither answered by the Treasury for good nor withdrawn. */
const endedRequests = [
  "accepted",
  "part_paid",
  "treasury_refused",
  "withdrawn",
] as const satisfies readonly PaymentStatus[];

/** What is asked for a beneficiary now and not paid yet, in đồng. */
export async function sumAsked(
  db: Reader,
  provinceId: number,
  beneficiaryId: string,
): Promise<Dong> {
  const row = await db
    .selectFrom("payment_request")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("status", "not in", [...endedRequests])
    .select(({ fn }) => fn.sum<string | null>("amount_dong").as("asked"))
    .executeTakeFirstOrThrow();
  return dongOf(row.asked);
}

/** Who of a scheme must give money back by its settlements, each with how much. */
export async function listToRecover(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("settlement as t")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "t.province_id").onRef("b.id", "=", "t.beneficiary_id"),
    )
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .where("t.province_id", "=", provinceId)
    .where("t.scheme_id", "=", schemeId)
    .where("t.to_recover_dong", ">", "0")
    .select(["t.id", "e.name", "t.to_recover_dong"])
    .orderBy("t.id")
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, dong: dongOf(row.to_recover_dong) }));
}

/** Who of a scheme holds money that was advanced or paid, each with how much. */
export async function listHolders(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("commitment as c")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "c.province_id").onRef("b.id", "=", "c.beneficiary_id"),
    )
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .where("c.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .groupBy(["b.id", "e.name"])
    .select(["b.id", "e.name"])
    .select(sql<string>`sum(c.advanced_dong + c.paid_dong + c.settled_dong)`.as("held"))
    .orderBy("b.id")
    .execute();
  return rows
    .map((row) => ({ id: row.id, name: row.name, dong: dongOf(row.held) }))
    .filter(({ dong }) => dong > 0);
}
