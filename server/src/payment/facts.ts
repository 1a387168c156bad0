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
  readMoney,
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
  /** The request that is corrected: its own claim does not count. */
  readonly exceptRequestId: string | null;
};

/** All that the decisions on advance and payment ask for; undefined when the scheme has no beneficiary the viewer sees. */
export async function readRequestFacts(
  db: Reader,
  { provinceId, scheme, papers, exceptRequestId }: FactsQuestion,
): Promise<RequestFacts | undefined> {
  const money = await readMoney(db, provinceId, scheme.id);
  if (!money) return undefined;
  const pending = await readPending(db, provinceId, scheme.id, exceptRequestId);
  const work = await readProvedWork(db, provinceId, scheme.id);
  const evidenceIds = [
    ...(await readEvidenceIds(db, provinceId, scheme.id)),
    ...papers.map(({ evidenceId }) => evidenceId),
  ];
  const kind = parseSchemeKind(scheme.kind);
  const rules = schemeKindRulesOfLaw();
  const disbursement = {
    schemeStatus: scheme.status,
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
      totalInvestmentDong: money.totalCostDong,
    },
    payment: {
      ...disbursement,
      rule: paymentRuleOf(rules, kind),
      acceptedSupportDong: money.acceptedSupportDong,
      pendingClearDong: pending.pendingClearDong,
    },
  };
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
