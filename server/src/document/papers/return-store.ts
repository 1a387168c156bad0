import { keysOf, plainDate } from "@kc/core/kernel";
import { dongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";

const sides = {
  return_advance: "advance",
  return_paid: "paid",
  return_settled: "settled",
} as const;

/** Money that went back, with the beneficiary it was of. */
export async function findReturn(db: Reader, provinces: readonly number[], returnId: string) {
  const row = await db
    .selectFrom("money_return as r")
    .innerJoin("commitment as c", (join) =>
      join.onRef("c.province_id", "=", "r.province_id").onRef("c.id", "=", "r.commitment_id"),
    )
    .where("r.province_id", "in", [...provinces, -1])
    .where("r.id", "=", returnId)
    .selectAll("r")
    .select("c.beneficiary_id")
    .executeTakeFirst();
  if (!row || row.beneficiary_id === null) return undefined;
  const kind = keysOf(sides).find((known) => known === row.kind);
  if (kind === undefined) throw new RangeError(`Unknown return: ${row.kind}`);
  return {
    id: row.id,
    beneficiaryId: row.beneficiary_id,
    from: sides[kind],
    amountDong: dongOf(row.amount_dong),
    returnedOn: plainDate(row.returned_on),
    slipNumber: row.voucher_number,
    reason: row.reason,
  };
}

/** What a payment request has cleared of its advance by now, in đồng. */
export async function findCleared(db: Reader, provinceId: number, requestId: string) {
  const { cleared } = await db
    .selectFrom("ledger_entry")
    .where("province_id", "=", provinceId)
    .where("payment_request_id", "=", requestId)
    .where("kind", "=", "clear_advance")
    .select(({ fn }) => fn.sum<string | null>("amount_dong").as("cleared"))
    .executeTakeFirstOrThrow();
  return dongOf(cleared);
}

/** The returns of a scheme, in the order they were made. */
export async function listReturnSlips(
  db: Reader,
  provinces: readonly number[],
  schemeId: string,
): Promise<readonly { readonly id: string; readonly slipNumber: string }[]> {
  const rows = await db
    .selectFrom("money_return")
    .where("province_id", "in", [...provinces, -1])
    .where("scheme_id", "=", schemeId)
    .select(["id", "voucher_number"])
    .orderBy("returned_on")
    .orderBy("id")
    .execute();
  return rows.map(({ id, voucher_number: slipNumber }) => ({ id, slipNumber }));
}
