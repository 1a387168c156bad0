import { type Dong, ok, refuse, type Result, subtractDong } from "../kernel/index.ts";
import type { Confidence, LegalCitation } from "../law/index.ts";
import type { SupportAssessment, SupportLimit } from "./assessment.ts";

export type RequestedSupportRefusal =
  | { readonly kind: "request-not-positive"; readonly requestedDong: Dong }
  | {
      readonly kind: "over-norm";
      readonly requestedDong: Dong;
      /** What would be accepted. */
      readonly acceptedDong: Dong;
      readonly excessDong: Dong;
      readonly limitedBy: SupportLimit;
      readonly citation: LegalCitation;
    };

/**
 * Whether a requested support stays within its assessment: exactly the maximum does, one đồng more is refused with what
 * would be accepted. The same test serves submission, appraisal, approval and, on the accepted cost, settlement.
 *
 * Source: TT 28/2018/TT-BTC, Đ.8; TTLT 26/2014/TTLT-BTC-BCT, Đ.6 k.2.
 */
export function checkRequestedSupport(
  requestedDong: Dong,
  assessment: SupportAssessment,
): Result<{ readonly acceptedDong: Dong }, RequestedSupportRefusal> {
  if (requestedDong <= 0) return refuse({ kind: "request-not-positive", requestedDong });
  const acceptedDong = assessment.maximumDong;
  if (requestedDong <= acceptedDong) return ok({ acceptedDong: requestedDong });
  return refuse({
    kind: "over-norm",
    requestedDong,
    acceptedDong,
    excessDong: subtractDong(requestedDong, acceptedDong),
    limitedBy: assessment.limitedBy,
    citation: assessment.selected.norm.citation,
  });
}

/** What an officer must have seen before a norm is relied on. */
export type AcknowledgementReason =
  | {
      readonly kind: "fallback-norm";
      readonly citation: LegalCitation;
      readonly pendingDocument: LegalCitation | null;
    }
  | {
      readonly kind: "norm-not-verified";
      readonly confidence: Exclude<Confidence, "A">;
      readonly citation: LegalCitation;
    }
  | { readonly kind: "vat-not-stated"; readonly citation: LegalCitation }
  | {
      readonly kind: "stated-condition";
      readonly text: string;
      readonly citation: LegalCitation;
    };

/** What must be acknowledged by name before this assessment is relied on; empty when nothing must. */
export function requiresAcknowledgement({
  selected,
}: SupportAssessment): readonly AcknowledgementReason[] {
  const { norm, fallback, pendingDocument } = selected;
  const { citation, confidence, conditions } = norm;
  const reasons: AcknowledgementReason[] = [];
  if (fallback) reasons.push({ kind: "fallback-norm", citation, pendingDocument });
  if (confidence !== "A") reasons.push({ kind: "norm-not-verified", confidence, citation });
  if (norm.vat === "unstated" && isOnCost(norm.rule.kind))
    reasons.push({ kind: "vat-not-stated", citation });
  for (const condition of conditions) {
    if (condition.kind === "stated")
      reasons.push({ kind: "stated-condition", text: condition.text, citation });
  }
  return reasons;
}

function isOnCost(rule: SupportAssessment["selected"]["norm"]["rule"]["kind"]): boolean {
  return rule === "capped-share" || rule === "share" || rule === "first-years";
}
