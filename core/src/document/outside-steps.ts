import type { Permission } from "../access/index.ts";
import { keysOf } from "../kernel/index.ts";
import type { AttachmentSubject, generalEvidence } from "./attachment.ts";

/** What the paper of a step says, without which the step cannot be recorded. */
export type PaperPart = "number" | "day" | "signatory" | "reason";

export type OutsideStep = {
  /** Whose act it is, in Vietnamese. */
  readonly body: string;
  readonly permission: Permission;
  /** The record on whose page the scan is opened again; `register` where it is the register of incoming papers. */
  readonly record: AttachmentSubject | "register";
  readonly paper: readonly PaperPart[];
  /** What the scan is among the files of the record. */
  readonly evidence: keyof typeof generalEvidence;
};

const signedPaper = ["number", "day", "signatory"] as const;
const signedWithReason = ["number", "day", "signatory", "reason"] as const;
const voucher = ["number", "day"] as const;

/**
 * Every step that can be recorded from a paper (bước làm bằng văn bản), by the name of its command: the acts of bodies that
 * do not work in the system, and those of the bodies that do, entered for them by who received the paper.
 *
 * Source: QĐ 2036/QĐ-UBND, VII.
 */
export const outsideSteps = {
  "plan.register": {
    body: "UBND cấp xã, sở, ngành",
    permission: "plan:register",
    record: "register",
    paper: signedPaper,
    evidence: "decision",
  },
  "scheme.confirm-commune": {
    body: "UBND cấp xã",
    permission: "scheme:confirm-commune",
    record: "scheme",
    paper: signedPaper,
    evidence: "decision",
  },
  "budget.assign": {
    body: "UBND tỉnh, Sở Tài chính",
    permission: "budget:assign",
    record: "register",
    paper: voucher,
    evidence: "decision",
  },
  "budget.adjust": {
    body: "UBND tỉnh, Sở Tài chính",
    permission: "budget:assign",
    record: "register",
    paper: voucher,
    evidence: "decision",
  },
  "plan.give-opinion": {
    body: "Sở Tài chính",
    permission: "plan:give-opinion",
    record: "plan",
    paper: signedWithReason,
    evidence: "decision",
  },
  "plan.send-back": {
    body: "UBND tỉnh",
    permission: "plan:decide",
    record: "plan",
    paper: signedWithReason,
    evidence: "decision",
  },
  "plan.decide": {
    body: "Chủ tịch UBND tỉnh",
    permission: "plan:decide",
    record: "plan",
    paper: signedPaper,
    evidence: "decision",
  },
  "plan.adjust": {
    body: "Chủ tịch UBND tỉnh",
    permission: "plan:adjust",
    record: "plan",
    paper: signedPaper,
    evidence: "decision",
  },
  "contract.approve-scheme": {
    body: "Chủ tịch UBND tỉnh",
    permission: "scheme:decide",
    record: "scheme",
    paper: signedPaper,
    evidence: "decision",
  },
  "contract.assign-task": {
    body: "Sở Công Thương",
    permission: "task:assign",
    record: "scheme",
    paper: voucher,
    evidence: "decision",
  },
  "contract.sign": {
    body: "Trung tâm và cơ sở",
    permission: "contract:sign",
    record: "scheme",
    paper: signedPaper,
    evidence: "signed_contract",
  },
  "scheme.decide-group-plan": {
    body: "Sở Công Thương",
    permission: "group-plan:decide",
    record: "scheme",
    paper: signedPaper,
    evidence: "decision",
  },
  "scheme.withdraw": {
    body: "Cơ sở",
    permission: "scheme:withdraw",
    record: "scheme",
    paper: signedWithReason,
    evidence: "decision",
  },
  "scheme.suspend": {
    body: "Sở Công Thương; Cục (đề án quốc gia)",
    permission: "scheme:suspend",
    record: "scheme",
    paper: signedWithReason,
    evidence: "decision",
  },
  "scheme.resume": {
    body: "Sở Công Thương; Cục (đề án quốc gia)",
    permission: "scheme:suspend",
    record: "scheme",
    paper: signedPaper,
    evidence: "decision",
  },
  "scheme.stop": {
    body: "Chủ tịch UBND tỉnh; Bộ Công Thương (đề án quốc gia)",
    permission: "scheme:stop",
    record: "scheme",
    paper: signedWithReason,
    evidence: "decision",
  },
  "amendment.decide": {
    body: "UBND tỉnh, Sở Công Thương; Cục, Bộ Công Thương (đề án quốc gia)",
    permission: "amendment:decide",
    record: "amendment",
    paper: signedPaper,
    evidence: "decision",
  },
  "amendment.sign-annex": {
    body: "Trung tâm và cơ sở",
    permission: "contract:sign",
    record: "amendment",
    paper: voucher,
    evidence: "signed_contract",
  },
  "payment.record-answer": {
    body: "Kho bạc Nhà nước",
    permission: "payment:record-answer",
    record: "payment_request",
    paper: voucher,
    evidence: "invoice",
  },
  "settlement.liquidate": {
    body: "Trung tâm và cơ sở",
    permission: "liquidation:record",
    record: "scheme",
    paper: voucher,
    evidence: "signed_minutes",
  },
  "plan.returned-by-agency": {
    body: "Cục",
    permission: "plan:record-ministry",
    record: "plan",
    paper: signedWithReason,
    evidence: "decision",
  },
  "plan.record-agency-answer": {
    body: "Cục",
    permission: "plan:record-ministry",
    record: "plan",
    paper: signedPaper,
    evidence: "decision",
  },
  "plan.record-ministry-decision": {
    body: "Bộ trưởng Bộ Công Thương",
    permission: "plan:record-ministry",
    record: "plan",
    paper: signedPaper,
    evidence: "decision",
  },
  "contract.record-agency": {
    body: "Cục và Trung tâm",
    permission: "contract:sign",
    record: "scheme",
    paper: signedPaper,
    evidence: "signed_contract",
  },
  "contract.record-agency-transfer": {
    body: "Cục",
    permission: "payment:record-receipt",
    record: "scheme",
    paper: voucher,
    evidence: "invoice",
  },
  "settlement.record-agency": {
    body: "Cục",
    permission: "settlement:record-agency",
    record: "scheme",
    paper: signedPaper,
    evidence: "decision",
  },
  "contract.liquidate-agency": {
    body: "Cục và Trung tâm",
    permission: "liquidation:record",
    record: "scheme",
    paper: voucher,
    evidence: "signed_minutes",
  },
} as const satisfies Record<string, OutsideStep>;

export type OutsideStepName = keyof typeof outsideSteps;

/** Every step that can be recorded from a paper, in the order of the routes. */
export const outsideStepNames: readonly OutsideStepName[] = keysOf(outsideSteps);
