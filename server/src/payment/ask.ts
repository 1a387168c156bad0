import { dong } from "@kc/core/kernel";
import type { EvidenceItem } from "@kc/core/law";
import {
  largestAdvanceDong,
  largestPaymentDong,
  type PaymentKind,
  paymentRefusalText,
  requestAdvance,
  requestPayment,
} from "@kc/core/payment";
import type { RequestFacts } from "./facts.ts";

/** What may be asked for now: the most, why nothing, and the papers that go with it. */
export type Ask = {
  readonly largestDong: number;
  /** Advance that the request turns into payment by itself. */
  readonly clearAdvanceDong: number;
  readonly blockedBecause: string | null;
  readonly evidence: { id: string; label: string; isGiven: boolean }[];
  readonly citation: string;
};

/** What may be asked of either kind; missing papers do not block, since the request itself hands them in. */
export function askOf(kind: PaymentKind, facts: RequestFacts): Ask {
  return kind === "advance" ? askAdvance(facts) : askPayment(facts);
}

function askAdvance({ advance }: RequestFacts): Ask {
  if (!advance) {
    const blockedBecause = paymentRefusalText({ kind: "advance-not-in-contract" });
    return { largestDong: 0, clearAdvanceDong: 0, blockedBecause, evidence: [], citation: "" };
  }
  const withPapers = { ...advance, evidenceIds: advance.rule.evidence.map(({ id }) => id) };
  const largestDong = largestAdvanceDong(withPapers);
  const decision = requestAdvance(withPapers, largestDong === 0 ? dong(1) : largestDong);
  return {
    largestDong,
    clearAdvanceDong: 0,
    blockedBecause: decision.ok ? null : paymentRefusalText(decision.refusal),
    evidence: showEvidence(advance.rule.evidence, advance.evidenceIds),
    citation: advance.rule.citation,
  };
}

function askPayment({ payment }: RequestFacts): Ask {
  const withPapers = { ...payment, evidenceIds: payment.rule.evidence.map(({ id }) => id) };
  const largestDong = largestPaymentDong(withPapers);
  const decision = requestPayment(withPapers, largestDong);
  return {
    largestDong,
    clearAdvanceDong: decision.ok ? decision.value.clearAdvanceDong : 0,
    blockedBecause: decision.ok ? null : paymentRefusalText(decision.refusal),
    evidence: showEvidence(payment.rule.evidence, payment.evidenceIds),
    citation: payment.rule.citation,
  };
}

function showEvidence(asked: readonly EvidenceItem[], givenIds: readonly string[]) {
  return asked
    .filter(({ condition }) => condition === null)
    .map(({ id, label }) => ({ id, label, isGiven: givenIds.includes(id) }));
}
