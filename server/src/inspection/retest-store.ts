import { retestSupport } from "@kc/core/inspection";
import type { Dong } from "@kc/core/kernel";
import { formatCitation } from "@kc/core/law";
import { assessmentStepText } from "@kc/core/norm";
import { readAssessment } from "../norm/assessment-store.ts";
import type { Retest } from "./store.ts";

/**
 * The norm of the scheme's own date, assessed again on a cost that was accepted or has vouchers; kept with the words
 * and the article of every step.
 */
export function retestKeptNorm(keptAssessment: unknown, eligibleCostDong: Dong): Retest {
  if (keptAssessment === null) throw new Error("A contracted beneficiary has no norm assessment.");
  const { assessment, technologyLine } = readAssessment(keptAssessment);
  const again = retestSupport({ selected: assessment.selected, technologyLine }, eligibleCostDong);
  const steps = again.assessment?.steps ?? [];
  return {
    eligibleCostDong,
    maximumDong: again.maximumDong,
    steps: steps.map((step) => ({
      text: assessmentStepText(step),
      citation: step.citation === null ? null : formatCitation(step.citation),
      amountDong: step.amountDong,
    })),
  };
}
