import { type Dong, keysOf } from "@kc/core/kernel";
import {
  type PaymentKind,
  paymentKinds,
  parsePaymentStatus,
  type PaymentStatus,
} from "@kc/core/payment";
import { sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { Tx } from "../platform/database.ts";

/** The next code of a payment request: `ĐNTT-2026-0001`, per province and year. */
export async function takeRequestCode(tx: Tx, provinceId: number, year: number): Promise<string> {
  const taken = await sql<{ last_number: number }>`
    insert into scheme_code_counter (province_id, source, year, last_number)
    values (${provinceId}, 'payment_request', ${year}, 1)
    on conflict (province_id, source, year)
      do update set last_number = scheme_code_counter.last_number + 1
    returning last_number`.execute(tx);
  const number = taken.rows[0]?.last_number ?? 0;
  return `ĐNTT-${String(year)}-${String(number).padStart(4, "0")}`;
}

export type Paper = {
  readonly evidenceId: string;
  readonly paperNumber: string;
  readonly paperOn: string;
};

export type NewPaymentRequest = {
  readonly id: string;
  readonly code: string;
  readonly schemeId: string;
  readonly contractId: string;
  readonly beneficiaryId: string;
  readonly commitmentId: string;
  readonly kind: PaymentKind;
  readonly amountDong: Dong;
  readonly clearAdvanceDong: Dong;
  readonly note: string;
  readonly papers: readonly Paper[];
  readonly warnings: readonly string[];
  readonly payee: {
    readonly name: string;
    readonly bankAccount: string;
    readonly bankName: string;
  };
  readonly madeBy: string;
  readonly madeOn: string;
};

export async function insertPaymentRequest(
  tx: Tx,
  provinceId: number,
  request: NewPaymentRequest,
  commandId: string,
): Promise<void> {
  await tx
    .insertInto("payment_request")
    .values({
      province_id: provinceId,
      id: request.id,
      code: request.code,
      scheme_id: request.schemeId,
      contract_id: request.contractId,
      beneficiary_id: request.beneficiaryId,
      commitment_id: request.commitmentId,
      kind: request.kind,
      amount_dong: String(request.amountDong),
      clears_advance_dong: String(request.clearAdvanceDong),
      status: "draft",
      note: request.note,
      evidence: JSON.stringify(request.papers),
      warnings: JSON.stringify(request.warnings),
      payee: JSON.stringify(request.payee),
      made_by: request.madeBy,
      made_on: request.madeOn,
      command_id: commandId,
    })
    .execute();
}

/** One request under lock. */
export async function lockPaymentRequest(tx: Tx, provinceId: number, requestId: string) {
  const row = await tx
    .selectFrom("payment_request")
    .where("province_id", "=", provinceId)
    .where("id", "=", requestId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...row,
    kind: parsePaymentKind(row.kind),
    status: parsePaymentStatus(row.status),
    amountDong: dongOf(row.amount_dong),
    clearAdvanceDong: dongOf(row.clears_advance_dong),
  };
}
export type LockedPaymentRequest = NonNullable<Awaited<ReturnType<typeof lockPaymentRequest>>>;

export function parsePaymentKind(text: string): PaymentKind {
  const kind = keysOf(paymentKinds).find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of payment request: ${text}`);
  return kind;
}

export type PaymentRequestChange = Partial<{
  readonly status: PaymentStatus;
  readonly amount_dong: string;
  readonly clears_advance_dong: string;
  readonly reason: string;
  readonly note: string;
  readonly evidence: string;
  readonly warnings: string;
  readonly payee: string;
  readonly made_by: string;
  readonly made_on: string;
  readonly checked_by: string | null;
  readonly checked_on: string | null;
  readonly approved_by: string | null;
  readonly approved_on: string | null;
  readonly confirmed_by: string | null;
  readonly confirmed_on: string | null;
  readonly sent_on: string | null;
  readonly paid_dong: string;
}>;

/** Changes a locked request; gives its new version. */
export async function updatePaymentRequest(
  tx: Tx,
  request: LockedPaymentRequest,
  change: PaymentRequestChange,
  commandId: string,
): Promise<number> {
  const version = request.version + 1;
  await tx
    .updateTable("payment_request")
    .set({ ...change, version, command_id: commandId })
    .where("province_id", "=", request.province_id)
    .where("id", "=", request.id)
    .execute();
  return version;
}

export type NewAnswer = {
  readonly id: string;
  readonly requestId: string;
  readonly answer: PaymentStatus;
  readonly paidDong: Dong;
  readonly answeredOn: string;
  readonly voucherNumber: string;
  readonly reason: string;
  readonly mode: string;
};

export async function insertTreasuryAnswer(
  tx: Tx,
  provinceId: number,
  answer: NewAnswer,
  commandId: string,
): Promise<void> {
  await tx
    .insertInto("treasury_answer")
    .values({
      province_id: provinceId,
      id: answer.id,
      payment_request_id: answer.requestId,
      answer: answer.answer,
      paid_dong: String(answer.paidDong),
      answered_on: answer.answeredOn,
      voucher_number: answer.voucherNumber,
      reason: answer.reason,
      acting_mode: answer.mode,
      command_id: commandId,
    })
    .execute();
}

export type NewReturn = {
  readonly id: string;
  readonly commitmentId: string;
  readonly schemeId: string;
  readonly kind: "return_advance" | "return_paid" | "return_settled";
  readonly amountDong: Dong;
  readonly returnedOn: string;
  readonly slipNumber: string;
  readonly reason: string;
};

export async function insertMoneyReturn(
  tx: Tx,
  provinceId: number,
  returned: NewReturn,
  commandId: string,
): Promise<void> {
  await tx
    .insertInto("money_return")
    .values({
      province_id: provinceId,
      id: returned.id,
      commitment_id: returned.commitmentId,
      scheme_id: returned.schemeId,
      kind: returned.kind,
      amount_dong: String(returned.amountDong),
      returned_on: returned.returnedOn,
      voucher_number: returned.slipNumber,
      reason: returned.reason,
      command_id: commandId,
    })
    .execute();
}
