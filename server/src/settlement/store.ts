import { type Dong, keysOf, plainDate } from "@kc/core/kernel";
import { type Voucher, voucherSources, type VoucherSource } from "@kc/core/settlement";
import type { Retest } from "../inspection/store.ts";
import { dongOf } from "../platform/columns.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** The day of the last acceptance that did not fail; undefined before. */
export async function findLastAcceptedOn(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("acceptance")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("verdict", "<>", "failed")
    .select("accepted_on")
    .orderBy("accepted_on", "desc")
    .executeTakeFirst();
  return row && plainDate(row.accepted_on);
}

/** The settlement of a beneficiary; locked when a command asks for it. */
export async function findSettlement(
  db: Reader,
  provinceId: number,
  beneficiaryId: string,
  mode: "read" | "lock",
) {
  const query = db
    .selectFrom("settlement")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .selectAll();
  return mode === "lock" ? query.forUpdate().executeTakeFirst() : query.executeTakeFirst();
}

export type PreparedRow = {
  readonly schemeId: string;
  readonly beneficiaryId: string;
  readonly preparedOn: string;
  readonly preparedBy: string;
  readonly dueOn: string;
  readonly voucherCostDong: Dong;
  readonly eligibleCostDong: Dong;
  readonly settledSupportDong: Dong;
  readonly toRecoverDong: Dong;
  readonly retest: Retest;
  readonly vouchers: readonly Voucher[];
};

/** Writes a settlement that is prepared, in place of one prepared before; gives its id and version. */
export async function writeSettlement(
  tx: Tx,
  provinceId: number,
  prepared: PreparedRow,
  commandId: string,
): Promise<{ readonly id: string; readonly version: number }> {
  const before = await findSettlement(tx, provinceId, prepared.beneficiaryId, "lock");
  const id = before?.id ?? newId();
  const version = (before?.version ?? 0) + 1;
  const figures = {
    version,
    prepared_on: prepared.preparedOn,
    prepared_by: prepared.preparedBy,
    due_on: prepared.dueOn,
    status: "prepared",
    voucher_cost_dong: String(prepared.voucherCostDong),
    eligible_cost_dong: String(prepared.eligibleCostDong),
    settled_support_dong: String(prepared.settledSupportDong),
    to_recover_dong: String(prepared.toRecoverDong),
    retest: JSON.stringify(prepared.retest),
    command_id: commandId,
  };
  if (before) {
    await tx
      .updateTable("settlement")
      .set(figures)
      .where("province_id", "=", provinceId)
      .where("id", "=", id)
      .execute();
    await tx
      .deleteFrom("voucher")
      .where("province_id", "=", provinceId)
      .where("settlement_id", "=", id)
      .execute();
  } else {
    await tx
      .insertInto("settlement")
      .values({
        ...figures,
        province_id: provinceId,
        id,
        scheme_id: prepared.schemeId,
        beneficiary_id: prepared.beneficiaryId,
      })
      .execute();
  }
  await insertVouchers(tx, provinceId, id, prepared.vouchers, commandId);
  return { id, version };
}

async function insertVouchers(
  tx: Tx,
  provinceId: number,
  settlementId: string,
  vouchers: readonly Voucher[],
  commandId: string,
): Promise<void> {
  await tx
    .insertInto("voucher")
    .values(
      vouchers.map((voucher, index) => ({
        province_id: provinceId,
        id: newId(),
        settlement_id: settlementId,
        position: index + 1,
        voucher_number: voucher.voucherNumber,
        voucher_on: voucher.issuedOn,
        content: voucher.content,
        supplier: voucher.issuer,
        amount_dong: String(voucher.amountDong),
        paid_by: voucher.paidBy,
        is_eligible: voucher.isEligible,
        command_id: commandId,
      })),
    )
    .execute();
}

export async function listVouchers(db: Reader, provinceId: number, settlementId: string) {
  const rows = await db
    .selectFrom("voucher")
    .where("province_id", "=", provinceId)
    .where("settlement_id", "=", settlementId)
    .selectAll()
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    voucherNumber: row.voucher_number,
    issuedOn: row.voucher_on,
    issuer: row.supplier,
    content: row.content,
    amountDong: dongOf(row.amount_dong),
    paidBy: parseVoucherSource(row.paid_by),
    isEligible: row.is_eligible,
  }));
}

function parseVoucherSource(text: string): VoucherSource {
  const source = keysOf(voucherSources).find((known) => known === text);
  if (!source) throw new RangeError(`Unknown payer of a voucher: ${text}`);
  return source;
}

export async function markSettlementApproved(
  tx: Tx,
  provinceId: number,
  settled: {
    readonly settlementId: string;
    readonly beneficiaryId: string;
    readonly version: number;
    readonly settledSupportDong: Dong;
    readonly approvedOn: string;
    readonly approvedBy: string;
    readonly documentNumber: string;
    readonly signatory: string;
  },
  commandId: string,
): Promise<void> {
  await tx
    .updateTable("settlement")
    .set({
      status: "approved",
      version: settled.version,
      approved_on: settled.approvedOn,
      approved_by: settled.approvedBy,
      document_number: settled.documentNumber,
      signatory: settled.signatory,
      command_id: commandId,
    })
    .where("province_id", "=", provinceId)
    .where("id", "=", settled.settlementId)
    .execute();
  await tx
    .updateTable("beneficiary")
    .set({ settled_support_dong: String(settled.settledSupportDong), command_id: commandId })
    .where("province_id", "=", provinceId)
    .where("id", "=", settled.beneficiaryId)
    .execute();
}

/** Ends the contracts of a scheme with the minutes of their liquidation. */
export async function markLiquidated(
  tx: Tx,
  provinceId: number,
  schemeId: string,
  minutes: { readonly minutesNumber: string; readonly liquidatedOn: string; readonly note: string },
  commandId: string,
): Promise<void> {
  await tx
    .updateTable("contract")
    .set((eb) => ({
      status: "liquidated",
      version: eb("version", "+", 1),
      liquidated_on: minutes.liquidatedOn,
      liquidation: JSON.stringify({ minutesNumber: minutes.minutesNumber, note: minutes.note }),
      command_id: commandId,
    }))
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "with_beneficiary")
    .where("status", "=", "in_force")
    .execute();
}

export async function findLiquidation(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("contract")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "with_beneficiary")
    .where("liquidated_on", "is not", null)
    .select(["liquidated_on", "liquidation"])
    .executeTakeFirst();
  if (row?.liquidated_on == null) return null;
  const { minutesNumber } = row.liquidation as { readonly minutesNumber: string };
  return { minutesNumber, liquidatedOn: row.liquidated_on };
}

/** The name that an account shows; empty where nobody did it. */
export async function findName(db: Reader, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  const row = await db
    .selectFrom("account")
    .where("id", "=", accountId)
    .select("display_name")
    .executeTakeFirst();
  return row?.display_name ?? null;
}
