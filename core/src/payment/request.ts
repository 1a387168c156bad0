import {
  addDong,
  type Dong,
  dong,
  maxDong,
  minDong,
  ok,
  refuse,
  type Result,
  shareRoundedDown,
  subtractDong,
  sumDong,
} from "../kernel/index.ts";
import type { EvidenceItem } from "../law/index.ts";
import type { SchemeStatus } from "../scheme/index.ts";
import { type AdvanceRule, missingEvidence, type PaymentRule, type TreasuryRule } from "./rules.ts";

/** Money of one beneficiary's contract as it stands, in đồng. Lock it before deciding. */
export type DisbursementFacts = {
  readonly schemeStatus: SchemeStatus;
  /** Support in the contract. */
  readonly grantDong: Dong;
  /** Advanced and not yet cleared or returned (số dư tạm ứng). */
  readonly advanceOutstandingDong: Dong;
  /** Paid, cleared advances included, less what was returned. */
  readonly paidDong: Dong;
  /** New money in requests that the Treasury has not answered yet. */
  readonly pendingDong: Dong;
  /** The papers that are attached, by the ids of the rules. */
  readonly evidenceIds: readonly string[];
};

export type AdvanceFacts = DisbursementFacts & {
  readonly advanceInContract: "allowed" | "not-allowed";
  readonly rule: AdvanceRule;
  readonly treasuryRule: TreasuryRule;
  /** Value of the work done, confirmed in the last progress report, in đồng. */
  readonly workValueDong: Dong;
  /** Total investment of the project (tổng vốn đầu tư của dự án), in đồng. */
  readonly totalInvestmentDong: Dong;
};

export type PaymentFacts = DisbursementFacts & {
  readonly rule: PaymentRule;
  /** Support found right at acceptance, in đồng; null before it. */
  readonly acceptedSupportDong: Dong | null;
  /** Advance that requests not answered yet are to clear. */
  readonly pendingClearDong: Dong;
};

export type RequestRefusal =
  | { readonly kind: "amount-not-positive" }
  | { readonly kind: "not-contracted"; readonly schemeStatus: SchemeStatus }
  | { readonly kind: "advance-not-in-contract" }
  | { readonly kind: "advance-after-acceptance"; readonly schemeStatus: SchemeStatus }
  | {
      readonly kind: "work-value-too-low";
      readonly workValueDong: Dong;
      /** The work must be worth more than this. */
      readonly mustExceedDong: Dong;
      readonly citation: string;
    }
  | {
      readonly kind: "evidence-missing";
      readonly missing: readonly EvidenceItem[];
      readonly citation: string;
    }
  | {
      readonly kind: "over-advance-ceiling";
      readonly ceilingDong: Dong;
      readonly remainingDong: Dong;
      readonly citation: string;
    }
  | { readonly kind: "not-accepted"; readonly schemeStatus: SchemeStatus }
  | {
      readonly kind: "over-accepted-support";
      readonly acceptedSupportDong: Dong;
      readonly disbursedDong: Dong;
      readonly remainingDong: Dong;
    }
  | { readonly kind: "nothing-to-pay"; readonly acceptedSupportDong: Dong };

/** What the people who check a request should know, though it does not stop it. */
export type RequestWarning = {
  readonly kind: "above-treasury-default";
  readonly treasuryCeilingDong: Dong;
  readonly citation: string;
  /** The rule that allows more. */
  readonly exceptionCitation: string;
};

export type AdvanceRequest = {
  readonly kind: "advance";
  readonly amountDong: Dong;
  readonly warnings: readonly RequestWarning[];
};

export type PaymentRequest = {
  readonly kind: "payment";
  /** New money; 0 when the advance already covers the accepted support. */
  readonly amountDong: Dong;
  /** Advance turned into payment (thanh toán tạm ứng). */
  readonly clearAdvanceDong: Dong;
};

/** All that left the Treasury and has not come back, and what is asked for, in đồng. */
function drawnDong(facts: DisbursementFacts): Dong {
  return sumDong([facts.advanceOutstandingDong, facts.paidDong, facts.pendingDong]);
}

/**
 * Decides a request for advance (đề nghị tạm ứng): allowed by the contract, before acceptance, the work done worth
 * more than the gate of its kind, the evidence there, and all advances together within the ceiling.
 *
 * Source: TT 36/2013/TT-BCT, Đ.13 k.2 đ.d; TTLT 26/2014/TTLT-BTC-BCT, Đ.8 k.2 đ.b; TT 17/2024/TT-BTC, Đ.6.
 */
export function requestAdvance(
  facts: AdvanceFacts,
  amountDong: Dong,
): Result<AdvanceRequest, RequestRefusal> {
  const gate = checkAdvanceGate(facts, amountDong);
  if (gate) return refuse(gate);
  const { rule, grantDong } = facts;
  const ceilingDong = shareRoundedDown(grantDong, rule.ceilingBps);
  const drawn = drawnDong(facts);
  const withRequestDong = addDong(drawn, amountDong);
  if (withRequestDong > ceilingDong) {
    return refuse({
      kind: "over-advance-ceiling",
      ceilingDong,
      remainingDong: maxDong(dong(0), subtractDong(ceilingDong, drawn)),
      citation: rule.citation,
    });
  }
  return ok({ kind: "advance", amountDong, warnings: treasuryWarnings(facts, withRequestDong) });
}

/**
 * Decides a request for payment (đề nghị thanh toán) after acceptance: the accepted support less what was drawn.
 * The advance is cleared by the same request, up to the accepted support.
 *
 * Source: TT 36/2013/TT-BCT, Đ.12, Đ.14.
 */
export function requestPayment(
  facts: PaymentFacts,
  amountDong: Dong,
): Result<PaymentRequest, RequestRefusal> {
  const { schemeStatus, acceptedSupportDong, rule } = facts;
  if (amountDong < 0) return refuse({ kind: "amount-not-positive" });
  if (acceptedSupportDong === null || !isPayable(schemeStatus)) {
    return refuse({ kind: "not-accepted", schemeStatus });
  }
  const missing = missingEvidence(rule.evidence, facts.evidenceIds);
  if (missing.length > 0) {
    return refuse({ kind: "evidence-missing", missing, citation: rule.citation });
  }
  const clearAdvanceDong = clearableAdvanceDong(facts, acceptedSupportDong);
  if (amountDong === 0 && clearAdvanceDong === 0) {
    return refuse({ kind: "nothing-to-pay", acceptedSupportDong });
  }
  const drawn = drawnDong(facts);
  if (amountDong > 0 && addDong(drawn, amountDong) > acceptedSupportDong) {
    return refuse({
      kind: "over-accepted-support",
      acceptedSupportDong,
      disbursedDong: drawn,
      remainingDong: maxDong(dong(0), subtractDong(acceptedSupportDong, drawn)),
    });
  }
  return ok({ kind: "payment", amountDong, clearAdvanceDong });
}

/** The most that may be requested now as an advance, in đồng; for the form to say before it is asked. */
export function largestAdvanceDong(facts: AdvanceFacts): Dong {
  if (checkAdvanceGate(facts, dong(1))) return dong(0);
  const ceilingDong = shareRoundedDown(facts.grantDong, facts.rule.ceilingBps);
  return maxDong(dong(0), subtractDong(ceilingDong, drawnDong(facts)));
}

/** The most new money that may be requested now as a payment, in đồng; 0 before acceptance. */
export function largestPaymentDong(facts: PaymentFacts): Dong {
  if (facts.acceptedSupportDong === null || !isPayable(facts.schemeStatus)) return dong(0);
  return maxDong(dong(0), subtractDong(facts.acceptedSupportDong, drawnDong(facts)));
}

/** What must be returned because more was drawn than the support that stands (phải thu hồi), in đồng. */
export function toRecoverDong(
  facts: { readonly advanceOutstandingDong: Dong; readonly paidDong: Dong },
  supportDong: Dong,
): Dong {
  const drawn = addDong(facts.advanceOutstandingDong, facts.paidDong);
  return maxDong(dong(0), subtractDong(drawn, supportDong));
}

function isPayable(status: SchemeStatus): boolean {
  return status === "accepted" || status === "accepted_partially";
}

function clearableAdvanceDong(facts: PaymentFacts, acceptedSupportDong: Dong): Dong {
  const unpaidDong = subtractDong(acceptedSupportDong, facts.paidDong);
  const clearableDong = minDong(facts.advanceOutstandingDong, unpaidDong);
  return maxDong(dong(0), subtractDong(clearableDong, facts.pendingClearDong));
}

const advanceStatuses: readonly SchemeStatus[] = ["contracted", "in_progress", "not_accepted"];
const acceptanceOrLater: readonly SchemeStatus[] = [
  "ready_for_acceptance",
  "accepted",
  "accepted_partially",
  "paid",
  "liquidated",
  "settled",
  "post_monitoring",
  "closed",
];

function checkAdvanceGate(facts: AdvanceFacts, amountDong: Dong): RequestRefusal | null {
  const { schemeStatus, rule, workValueDong } = facts;
  if (amountDong <= 0) return { kind: "amount-not-positive" };
  if (acceptanceOrLater.includes(schemeStatus)) {
    return { kind: "advance-after-acceptance", schemeStatus };
  }
  if (!advanceStatuses.includes(schemeStatus)) return { kind: "not-contracted", schemeStatus };
  if (facts.advanceInContract === "not-allowed") return { kind: "advance-not-in-contract" };
  if (rule.workValueAboveBps !== null) {
    const mustExceedDong = shareRoundedDown(facts.totalInvestmentDong, rule.workValueAboveBps);
    if (workValueDong <= mustExceedDong) {
      return {
        kind: "work-value-too-low",
        workValueDong,
        mustExceedDong,
        citation: rule.citation,
      };
    }
  }
  const missing = missingEvidence(rule.evidence, facts.evidenceIds);
  if (missing.length > 0) return { kind: "evidence-missing", missing, citation: rule.citation };
  return null;
}

function treasuryWarnings(facts: AdvanceFacts, withRequestDong: Dong): readonly RequestWarning[] {
  const { grantDong, treasuryRule, rule } = facts;
  const treasuryCeilingDong = shareRoundedDown(grantDong, treasuryRule.ceilingBps);
  if (grantDong <= treasuryRule.appliesAboveDong || withRequestDong <= treasuryCeilingDong) {
    return [];
  }
  return [
    {
      kind: "above-treasury-default",
      treasuryCeilingDong,
      citation: treasuryRule.citation,
      exceptionCitation: rule.citation,
    },
  ];
}
