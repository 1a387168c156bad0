import { type LedgerEntry, ledgerEntry } from "../budget/index.ts";
import {
  type Dong,
  ok,
  type PlainDate,
  refuse,
  type Result,
  unreachable,
} from "../kernel/index.ts";
import type { PaymentAction, PaymentKind, PaymentStatus } from "./payment-status.ts";

/** A request that lies at the Treasury. */
export type SentRequest = {
  readonly kind: PaymentKind;
  readonly status: PaymentStatus;
  readonly amountDong: Dong;
  readonly clearAdvanceDong: Dong;
  readonly sentOn: PlainDate;
};

/** What the Treasury (Kho bạc) answered. */
export type TreasuryAnswer =
  | {
      readonly verdict: "paid";
      readonly voucherNumber: string;
      readonly answeredOn: PlainDate;
    }
  | {
      readonly verdict: "part-paid";
      readonly voucherNumber: string;
      readonly answeredOn: PlainDate;
      readonly paidDong: Dong;
      readonly reason: string;
    }
  | {
      readonly verdict: "returned" | "refused";
      readonly answeredOn: PlainDate;
      readonly reason: string;
    };

export type TreasuryAnswerRefusal =
  | { readonly kind: "not-at-treasury"; readonly status: PaymentStatus }
  | { readonly kind: "answered-before-sent"; readonly sentOn: PlainDate }
  | { readonly kind: "answered-in-future"; readonly today: PlainDate }
  | { readonly kind: "voucher-number-missing" }
  | { readonly kind: "answer-reason-missing" }
  | { readonly kind: "part-paid-out-of-range"; readonly amountDong: Dong };

export type RecordedAnswer = {
  readonly action: PaymentAction;
  readonly entries: readonly LedgerEntry[];
};

/**
 * Decides what the Treasury's answer does: the move of the request and the ledger entries. A part payment pays less
 * than was asked; the rest needs a new request. A return or a refusal moves no money.
 */
export function recordTreasuryAnswer(
  request: SentRequest,
  answer: TreasuryAnswer,
  today: PlainDate,
): Result<RecordedAnswer, TreasuryAnswerRefusal> {
  if (request.status !== "at_treasury") {
    return refuse({ kind: "not-at-treasury", status: request.status });
  }
  if (answer.answeredOn < request.sentOn) {
    return refuse({ kind: "answered-before-sent", sentOn: request.sentOn });
  }
  if (answer.answeredOn > today) return refuse({ kind: "answered-in-future", today });
  switch (answer.verdict) {
    case "paid":
      if (answer.voucherNumber.trim() === "") return refuse({ kind: "voucher-number-missing" });
      return ok({ action: "record_paid", entries: entriesOf(request, request.amountDong) });
    case "part-paid":
      if (answer.voucherNumber.trim() === "") return refuse({ kind: "voucher-number-missing" });
      if (answer.reason.trim() === "") return refuse({ kind: "answer-reason-missing" });
      if (answer.paidDong <= 0 || answer.paidDong >= request.amountDong) {
        return refuse({ kind: "part-paid-out-of-range", amountDong: request.amountDong });
      }
      return ok({ action: "record_part_paid", entries: entriesOf(request, answer.paidDong) });
    case "returned":
    case "refused":
      if (answer.reason.trim() === "") return refuse({ kind: "answer-reason-missing" });
      return ok({
        action: answer.verdict === "returned" ? "record_returned" : "record_refused",
        entries: [],
      });
    default:
      return unreachable(answer);
  }
}

/** Whether a contract is fully paid: the accepted support is paid and no advance is open. Drives `complete_payment`. */
export function isFullyPaid(facts: {
  readonly acceptedSupportDong: Dong;
  readonly paidDong: Dong;
  readonly advanceOutstandingDong: Dong;
}): boolean {
  return facts.advanceOutstandingDong === 0 && facts.paidDong === facts.acceptedSupportDong;
}

function entriesOf(request: SentRequest, paidDong: Dong): readonly LedgerEntry[] {
  if (request.kind === "advance") return [ledgerEntry("advance", paidDong)];
  return [
    ...(request.clearAdvanceDong > 0
      ? [ledgerEntry("clear_advance", request.clearAdvanceDong)]
      : []),
    ...(paidDong > 0 ? [ledgerEntry("pay", paidDong)] : []),
  ];
}
