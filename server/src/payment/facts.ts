import { sumDong } from "@kc/core/kernel";
import {
  advanceRuleOf,
  type AdvanceFacts,
  type PaymentFacts,
  paymentRuleOf,
  treasuryGeneralRule,
} from "@kc/core/payment";
import type { SchemeStatus } from "@kc/core/scheme";
import type { Reader } from "../platform/database.ts";
import { schemeKindRulesOfLaw } from "./rules.ts";
import type { Paper } from "./request-store.ts";
import {
  type MoneyRow,
  parseSchemeKind,
  readEvidenceIds,
  listMoney,
  readPending,
  readProvedWork,
} from "./store.ts";

export type RequestFacts = {
  readonly money: MoneyRow;
  /** Null where a body sets the ratio of each scheme. */
  readonly advance: AdvanceFacts | null;
  readonly payment: PaymentFacts;
};

export type FactsQuestion = {
  readonly provinceId: number;
  readonly scheme: { readonly id: string; readonly kind: string; readonly status: SchemeStatus };
  /** Papers of the request itself, handed in beside what is attached. */
  readonly papers: readonly Paper[];
  /** Whose money of a group scheme; the first beneficiary's when absent. */
  readonly beneficiaryId?: string | undefined;
  /** The request that is corrected: its own claim does not count. */
  readonly exceptRequestId: string | null;
};

/** All that the decisions on advance and payment ask for; undefined when the scheme has no beneficiary the viewer sees. */
export async function readRequestFacts(
  db: Reader,
  { provinceId, scheme, beneficiaryId, papers, exceptRequestId }: FactsQuestion,
): Promise<RequestFacts | undefined> {
  const group = await listMoney(db, provinceId, scheme.id);
  const money =
    beneficiaryId === undefined
      ? group[0]
      : group.find((row) => row.beneficiaryId === beneficiaryId);
  if (!money) return undefined;
  const pending = await readPending(
    db,
    provinceId,
    { schemeId: scheme.id, beneficiaryId: money.beneficiaryId },
    exceptRequestId,
  );
  const work = await readProvedWork(db, provinceId, scheme.id);
  const evidenceIds = [
    ...(await readEvidenceIds(db, provinceId, scheme.id)),
    ...papers.map(({ evidenceId }) => evidenceId),
  ];
  const kind = parseSchemeKind(scheme.kind);
  const rules = schemeKindRulesOfLaw();
  const disbursement = {
    schemeStatus: statusFor(scheme.status, money),
    grantDong: money.grantDong,
    advanceOutstandingDong: money.advancedDong,
    paidDong: money.paidDong,
    pendingDong: pending.pendingDong,
    evidenceIds,
  };
  const advanceRule = advanceRuleOf(rules, kind);
  return {
    money,
    advance: advanceRule && {
      ...disbursement,
      advanceInContract: money.allowsAdvance ? "allowed" : "not-allowed",
      rule: advanceRule,
      treasuryRule: treasuryGeneralRule,
      workValueDong: work.workValueDong,
      totalInvestmentDong: sumDong(group.map(({ totalCostDong }) => totalCostDong)),
    },
    payment: {
      ...disbursement,
      rule: paymentRuleOf(rules, kind),
      acceptedSupportDong: money.acceptedSupportDong,
      pendingClearDong: pending.pendingClearDong,
    },
  };
}

/** A beneficiary that was accepted may be paid while others of its group still wait for their acceptance. */
function statusFor(status: SchemeStatus, money: MoneyRow): SchemeStatus {
  const isWaitingForOthers = status === "ready_for_acceptance" || status === "not_accepted";
  return isWaitingForOthers && money.acceptedSupportDong !== null ? "accepted" : status;
}

/** The labels of the evidence a kind of scheme may be asked for, by id. */
export function evidenceLabels(kind: string): ReadonlyMap<string, string> {
  const rules = schemeKindRulesOfLaw();
  const schemeKind = parseSchemeKind(kind);
  const items = [
    ...(advanceRuleOf(rules, schemeKind)?.evidence ?? []),
    ...paymentRuleOf(rules, schemeKind).evidence,
  ];
  return new Map(items.map(({ id, label }) => [id, label]));
}

export type PayeeInput = { readonly bankAccount: string; readonly bankName: string };

/** Who is paid, as the request states it. */
export function payeeOf(money: MoneyRow, { bankAccount, bankName }: PayeeInput) {
  return { name: money.establishmentName, bankAccount, bankName };
}
