import { type Dong, dong } from "../kernel/index.ts";
import { type SelectedNorm, assessSupport, type SupportAssessment } from "../norm/index.ts";
import type { RetestedSupport } from "../scheme/index.ts";

/** The norm a scheme keeps from the day it was assessed, and whether it is a technology line. */
export type KeptNorm = {
  readonly selected: SelectedNorm;
  readonly technologyLine: "single" | "line";
};

/** The support that may still stand: its ceiling, and the steps behind it; null where the norm gives nothing. */
export type RetestedNorm = RetestedSupport & { readonly assessment: SupportAssessment | null };

/**
 * Assesses the norm that a scheme keeps again, on the eligible cost that was accepted or vouchered: the largest support
 * that may still stand. Nothing stands where nothing eligible was found.
 *
 * Source: TT 36/2013/TT-BCT, Đ.18 k.4, Đ.19; TTLT 26/2014/TTLT-BTC-BCT, Đ.6 k.2.
 */
export function retestSupport(
  { selected, technologyLine }: KeptNorm,
  eligibleCostDong: Dong,
): RetestedNorm {
  const assessed = assessSupport({ selected, technologyLine, eligibleCostDong });
  const assessment = assessed.ok ? assessed.value : null;
  return { assessment, maximumDong: assessment?.maximumDong ?? dong(0) };
}
