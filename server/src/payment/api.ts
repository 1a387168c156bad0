import { keysOf } from "@kc/core/kernel";
import { paymentKinds, paymentStatuses } from "@kc/core/payment";
import * as z from "zod/mini";
import {
  day,
  dongAmount,
  endpoint,
  id,
  optionalText,
  pageOf,
  pageQuestion,
  personal,
  positiveDong,
  text,
  version,
  workbookOf,
} from "../platform/api.ts";

const paymentKind = z.enum(keysOf(paymentKinds));
const paymentStatus = z.enum(paymentStatuses);

/** A paper that was handed in: which evidence it is, with its number and day. */
export const EvidencePaper = z.object({
  evidenceId: text(80),
  paperNumber: text(80),
  paperOn: day,
});

const requestInput = {
  schemeId: id,
  /** Of a group scheme: who is paid; the first beneficiary when absent. */
  beneficiaryId: z.optional(id),
  papers: z.array(EvidencePaper).check(z.maxLength(30)),
  bankAccount: personal(text(40)),
  bankName: text(200),
  note: optionalText(1000),
};

const RequestMade = z.object({
  id,
  version: z.int(),
  code: z.string(),
  clearAdvanceDong: z.int(),
  warnings: z.array(z.string()),
});

export const requestAdvanceEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/advance-requests",
  summary: "Lập đề nghị tạm ứng kinh phí",
  input: z.object({ ...requestInput, amountDong: positiveDong }),
  output: RequestMade,
});

export const requestPaymentEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/payment-requests",
  summary: "Lập đề nghị thanh toán kinh phí sau nghiệm thu",
  input: z.object({ ...requestInput, amountDong: dongAmount }),
  output: RequestMade,
});

const stepInput = z.object({ paymentRequestId: id, expectedVersion: version });
const stepWithReason = z.object({
  paymentRequestId: id,
  expectedVersion: version,
  reason: text(1000),
});
const Stepped = z.object({ id, version: z.int(), status: paymentStatus });

export const checkRequestEndpoint = endpoint({
  method: "POST",
  path: "/payment-requests/:paymentRequestId/check",
  summary: "Kế toán trưởng kiểm soát đề nghị",
  input: stepInput,
  output: Stepped,
  ifMatch: true,
});
export const approveRequestEndpoint = endpoint({
  method: "POST",
  path: "/payment-requests/:paymentRequestId/approve",
  summary: "Thủ trưởng đơn vị duyệt đề nghị",
  input: stepInput,
  output: Stepped,
  ifMatch: true,
});
export const sendBackRequestEndpoint = endpoint({
  method: "POST",
  path: "/payment-requests/:paymentRequestId/send-back",
  summary: "Trả đề nghị lại người lập",
  input: stepWithReason,
  output: Stepped,
  ifMatch: true,
});
export const confirmRequestEndpoint = endpoint({
  method: "POST",
  path: "/payment-requests/:paymentRequestId/confirm",
  summary: "Sở xác nhận đề nghị tạm ứng kinh phí khuyến công quốc gia",
  input: stepInput,
  output: Stepped,
  ifMatch: true,
});
export const declineConfirmationEndpoint = endpoint({
  method: "POST",
  path: "/payment-requests/:paymentRequestId/decline-confirmation",
  summary: "Sở không xác nhận đề nghị tạm ứng, trả lại người lập",
  input: stepWithReason,
  output: Stepped,
  ifMatch: true,
});
export const sendRequestEndpoint = endpoint({
  method: "POST",
  path: "/payment-requests/:paymentRequestId/send",
  summary: "Gửi hồ sơ Kho bạc",
  input: z.object({ paymentRequestId: id, expectedVersion: version, sentOn: day }),
  output: Stepped,
  ifMatch: true,
});

export const withdrawRequestEndpoint = endpoint({
  method: "POST",
  path: "/payment-requests/:paymentRequestId/withdraw",
  summary: "Hủy đề nghị tạm ứng, thanh toán",
  input: stepWithReason,
  output: Stepped,
  ifMatch: true,
});

/** A returned or sent-back request is corrected as a whole. */
export const reviseRequestEndpoint = endpoint({
  method: "POST",
  path: "/payment-requests/:paymentRequestId/revise",
  summary: "Hoàn thiện lại đề nghị",
  input: z.object({
    paymentRequestId: id,
    expectedVersion: version,
    amountDong: dongAmount,
    papers: requestInput.papers,
    bankAccount: requestInput.bankAccount,
    bankName: requestInput.bankName,
    note: requestInput.note,
  }),
  output: Stepped,
  ifMatch: true,
});

export const answerRequestEndpoint = endpoint({
  method: "POST",
  path: "/payment-requests/:paymentRequestId/treasury-answer",
  summary: "Cập nhật kết quả của Kho bạc",
  input: z.object({
    paymentRequestId: id,
    expectedVersion: version,
    verdict: z.enum(["paid", "part-paid", "returned", "refused"]),
    answeredOn: day,
    voucherNumber: optionalText(80),
    paidDong: z.optional(positiveDong),
    reason: optionalText(1000),
  }),
  output: z.object({ id, version: z.int(), status: paymentStatus, schemeStatus: z.string() }),
  ifMatch: true,
});

export const returnMoneyEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/returns",
  summary: "Thu hồi tạm ứng, nộp trả ngân sách",
  input: z.object({
    schemeId: id,
    beneficiaryId: z.optional(id),
    from: z.enum(["advance", "paid"]),
    amountDong: positiveDong,
    slipNumber: optionalText(80),
    returnedOn: day,
    reason: text(1000),
  }),
  output: z.object({ id, schemeStatus: z.string() }),
});

const Person = z.nullable(z.object({ name: z.string(), on: z.nullable(day) }));

export const PaymentRequestRow = z.object({
  id,
  version: z.int(),
  code: z.string(),
  kind: paymentKind,
  kindLabel: z.string(),
  status: paymentStatus,
  statusLabel: z.string(),
  amountDong: z.int(),
  clearAdvanceDong: z.int(),
  paidDong: z.int(),
  madeOn: day,
  schemeId: id,
  schemeCode: z.string(),
  schemeName: z.string(),
  payeeName: z.string(),
});

export const listPaymentRequestsEndpoint = endpoint({
  method: "GET",
  path: "/payment-requests",
  summary: "Danh sách đề nghị tạm ứng, thanh toán",
  input: z.object({
    ...pageQuestion,
    status: z.optional(paymentStatus),
    kind: z.optional(paymentKind),
    schemeId: z.optional(id),
    year: z.optional(z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2100))),
    /** Only those that wait for the viewer's role. */
    waiting: z.optional(z.literal("mine")),
  }),
  output: z.extend(pageOf(PaymentRequestRow), {
    sums: z.object({ amountDong: z.int(), paidDong: z.int() }),
  }),
});

const Evidence = z.object({ id: z.string(), label: z.string(), isGiven: z.boolean() });
const Ask = z.object({
  /** The most that may be asked now, in đồng. */
  largestDong: z.int(),
  /** Advance that the request turns into payment by itself. */
  clearAdvanceDong: z.int(),
  /** Why nothing may be asked now; null when it may. */
  blockedBecause: z.nullable(z.string()),
  evidence: z.array(Evidence),
  citation: z.string(),
});
const PermittedAsk = z.extend(Ask, { isPermitted: z.boolean() });

const OpenStep = z.object({ action: z.string(), label: z.string(), mode: z.string() });
const BlockedStep = z.object({ action: z.string(), label: z.string(), why: z.string() });

export const findPaymentRequestEndpoint = endpoint({
  method: "GET",
  path: "/payment-requests/:paymentRequestId",
  summary: "Một đề nghị tạm ứng, thanh toán: ba người ký, hồ sơ, kết quả của Kho bạc",
  input: z.object({ paymentRequestId: id }),
  output: z.extend(PaymentRequestRow, {
    note: z.string(),
    reason: z.string(),
    payee: z.object({ name: z.string(), bankAccount: z.string(), bankName: z.string() }),
    papers: z.array(z.extend(EvidencePaper, { label: z.string() })),
    warnings: z.array(z.string()),
    maker: Person,
    checker: Person,
    approver: Person,
    /** Who confirmed it for Sở; null while nobody has, or where nobody is asked to. */
    confirmedBy: Person,
    confirmation: z.enum(["asked", "not_asked"]),
    sentOn: z.nullable(day),
    answers: z.array(
      z.object({
        answer: z.string(),
        answerLabel: z.string(),
        paidDong: z.int(),
        answeredOn: day,
        voucherNumber: z.string(),
        reason: z.string(),
        byDocument: z.boolean(),
      }),
    ),
    open: z.array(OpenStep),
    blocked: z.array(BlockedStep),
    /** What a correction may ask for, without this request's own claim; null where it cannot be corrected now. */
    correction: z.nullable(Ask),
  }),
});

export const findSchemePaymentsEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/payments",
  summary: "Kinh phí của một đề án: đã bố trí, tạm ứng, thanh toán, nộp trả và việc làm được",
  input: z.object({ schemeId: id, beneficiaryId: z.optional(id) }),
  output: z.object({
    grantDong: z.int(),
    acceptedSupportDong: z.nullable(z.int()),
    committedDong: z.int(),
    advancedDong: z.int(),
    paidDong: z.int(),
    settledDong: z.int(),
    returnedDong: z.int(),
    toRecoverDong: z.int(),
    /** Paid and not settled: what may go back from it. */
    returnableDong: z.int(),
    payee: z.object({ name: z.string(), bankAccount: z.string(), bankName: z.string() }),
    advance: PermittedAsk,
    payment: PermittedAsk,
    mayReturn: z.boolean(),
    requests: z.array(PaymentRequestRow),
    returns: z.array(
      z.object({
        id,
        kindLabel: z.string(),
        amountDong: z.int(),
        returnedOn: day,
        slipNumber: z.string(),
        reason: z.string(),
      }),
    ),
  }),
});

export const exportPaymentRequestsEndpoint = workbookOf(listPaymentRequestsEndpoint);
