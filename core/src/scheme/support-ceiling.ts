import { type Dong, ok, refuse, type Result } from "../kernel/index.ts";
import { formatCitation } from "../law/index.ts";
import type { SupportAssessment } from "../norm/index.ts";

/** What the norm assessment found for one beneficiary, as a fact of later decisions. */
export type SupportCeiling = {
  /** Largest support the norm allows, in đồng. */
  readonly maximumDong: Dong;
  /** The norm as a person would cite it. */
  readonly citation: string;
  /** Whose norm it is: the province's own, or the national ceiling where the province's is not loaded. */
  readonly level: "provincial" | "national_fallback";
};

export type OverNormRefusal = {
  readonly kind: "over-norm";
  readonly requestedDong: Dong;
  /** What would be accepted. */
  readonly acceptableDong: Dong;
  readonly citation: string;
};

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

/** What later decisions need of an assessment: the maximum, its citation, and whose norm it is. */
export function supportCeilingOf({ maximumDong, selected }: SupportAssessment): SupportCeiling {
  return {
    maximumDong,
    citation: formatCitation(selected.norm.citation),
    level: selected.fallback ? "national_fallback" : "provincial",
  };
}
