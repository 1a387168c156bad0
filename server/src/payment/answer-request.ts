import { actingMode } from "@kc/core/access";
import type { LedgerEntry } from "@kc/core/budget";
import { type Dong, dong, ok, plainDate, refuse, type Result } from "@kc/core/kernel";
import { paymentMoveDefinition, recordTreasuryAnswer, type TreasuryAnswer } from "@kc/core/payment";
import { enterInLedger } from "../budget/ledger-store.ts";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import type { Viewer } from "../platform/viewer.ts";
import { lockScheme } from "../scheme/move-store.ts";
import { answerRequestEndpoint } from "./api.ts";
import { completeMoney } from "./complete-money-step.ts";
import { type MoneyRefusal, moneyRefusalText } from "./money-refusal-text.ts";
import {
  insertTreasuryAnswer,
  type LockedPaymentRequest,
  updatePaymentRequest,
} from "./request-store.ts";
import { lockSeenRequest } from "./step-request.ts";
import { contractedMoney, lockCommitments, type MoneyRow, readMoney } from "./store.ts";

type Input = {
  readonly verdict: TreasuryAnswer["verdict"];
  readonly answeredOn: string;
  readonly voucherNumber: string;
  readonly paidDong?: number | undefined;
  readonly reason: string;
};

/** Records the Treasury's answer: by the Treasury itself, or by the accountant from its voucher. Money moves here. */
export const answerRequest = defineCommand({
  name: "payment.record-answer",
  endpoint: answerRequestEndpoint,
  permission: "payment:record-answer",
  refusalText: moneyRefusalText,
  async run(context, input) {
    const { tx, viewer, commandId, today } = context;
    const { provinceId } = viewer;
    const seen = await lockSeenRequest(context, input);
    if (!seen.ok) return seen;
    const request = seen.value;
    const scheme = await lockScheme(tx, provinceId, request.scheme_id);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    await lockCommitments(tx, provinceId, scheme.id);
    const decision = recordTreasuryAnswer(
      { ...request, sentOn: plainDate(request.sent_on ?? request.made_on) },
      answerOf(input),
      today,
    );
    if (!decision.ok) return decision;
    const money = await readMoney(tx, provinceId, scheme.id, request.beneficiary_id);
    if (!money) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const entered = await enterAnswer(context, { request, money, input }, decision.value.entries);
    if (!entered.ok) return entered;
    const { to: status } = paymentMoveDefinition(decision.value.action);
    const paidDong = paidOf(input, request.amountDong);
    const { answeredOn, voucherNumber, reason } = input;
    const requestId = request.id;
    const answer = { id: newId(), requestId, answer: status, paidDong, answeredOn, voucherNumber };
    const mode = modeOf(viewer);
    await insertTreasuryAnswer(tx, provinceId, { ...answer, reason, mode }, commandId);
    const change = { status, reason, paid_dong: String(paidDong) };
    const version = await updatePaymentRequest(tx, request, change, commandId);
    context.about(scheme.id);
    const completed = await completeMoney(context, scheme);
    return ok({ id: request.id, version, status, schemeStatus: completed.status });
  },
});

function answerOf(input: Input): TreasuryAnswer {
  const answeredOn = plainDate(input.answeredOn);
  const { verdict, voucherNumber, reason } = input;
  if (verdict === "paid") return { verdict, voucherNumber, answeredOn };
  if (verdict === "part-paid") {
    return { verdict, voucherNumber, answeredOn, paidDong: dong(input.paidDong ?? 0), reason };
  }
  return { verdict, answeredOn, reason };
}

function paidOf({ verdict, paidDong }: Input, amountDong: Dong): Dong {
  if (verdict === "paid") return amountDong;
  return verdict === "part-paid" ? dong(paidDong ?? 0) : dong(0);
}

function modeOf({ role }: Viewer): "in_system" | "by_document" {
  return role === "system"
    ? "in_system"
    : (actingMode(role, "payment:record-answer") ?? "in_system");
}

type Answered = {
  readonly request: LockedPaymentRequest;
  readonly money: MoneyRow;
  readonly input: Input;
};

/** Enters what the Treasury paid, with its voucher. */
async function enterAnswer(
  context: CommandContext,
  { request, money, input }: Answered,
  entries: readonly LedgerEntry[],
): Promise<Result<null, MoneyRefusal>> {
  for (const entry of entries) {
    const entered = await enterInLedger(context, {
      entry,
      allocationId: contractedMoney(money).allocationId,
      commitmentId: request.commitment_id,
      paymentRequestId: request.id,
      enteredOn: input.answeredOn,
      documentNumber: input.voucherNumber,
      documentOn: input.answeredOn,
    });
    if (!entered.ok) return entered;
  }
  return ok(null);
}
