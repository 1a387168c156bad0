import { type Dong, ok, refuse, type Result } from "../kernel/index.ts";
import { formatCitation } from "../law/index.ts";
import {
  type AcknowledgementReason,
  requiresAcknowledgement,
  type SupportAssessment,
} from "../norm/index.ts";

/** What the norm assessment found for one beneficiary, as a fact of later decisions. */
export type SupportCeiling = {
  /** Largest support the norm allows, in đồng. */
  readonly maximumDong: Dong;
  /** The norm as a person would cite it. */
  readonly citation: string;
  /** What a person must have seen before the norm is relied on: the national ceiling stands in, not verified, …. */
  readonly mustAcknowledge: readonly AcknowledgementReason[];
};

/** The norm assessed again on what was accepted or has vouchers: only its maximum counts. */
export type RetestedSupport = Pick<SupportCeiling, "maximumDong">;

export type OverNormRefusal = {
  readonly kind: "over-norm";
  readonly requestedDong: Dong;
  /** What would be accepted. */
  readonly acceptableDong: Dong;
  readonly citation: string;
};

/** The ceiling of a support assessment, for the decisions on a scheme. */
export function supportCeilingOf(assessment: SupportAssessment): SupportCeiling {
  return {
    maximumDong: assessment.maximumDong,
    citation: formatCitation(assessment.selected.norm.citation),
    mustAcknowledge: requiresAcknowledgement(assessment),
  };
}

/** Refuses support above what the norm allows, and says what would be accepted; the exact ceiling is allowed. */
export function checkSupportWithinNorm(
  requestedDong: Dong,
  ceiling: SupportCeiling,
): Result<null, OverNormRefusal> {
  if (requestedDong <= ceiling.maximumDong) return ok(null);
  return refuse({
    kind: "over-norm",
    requestedDong,
    acceptableDong: ceiling.maximumDong,
    citation: ceiling.citation,
  });
}
