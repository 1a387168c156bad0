import {
  type Dong,
  type PlainDate,
  readDay,
  readDong,
  readOneOf,
  readOptional,
  readRecord,
} from "@kc/core/kernel";
import {
  confidenceLabel,
  formatCitation,
  formatCitationLong,
  type LegalCitation,
  readCitation,
} from "@kc/core/law";
import {
  acknowledgementText,
  assessmentStepText,
  assessSupport,
  type Norm,
  normRuleText,
  parseNorm,
  requiresAcknowledgement,
  type SelectedNorm,
  type SupportAssessment,
  supportLimitText,
} from "@kc/core/norm";
import type { NormAssessmentView } from "./api.ts";

/**
 * An assessment as a scheme keeps it: the norm itself and what it was applied to, on its day. The steps are worked out
 * again from these, so that a scheme keeps the norm of its date whatever the register says later.
 */
export type KeptAssessment = {
  readonly on: PlainDate;
  readonly assessment: SupportAssessment;
  readonly eligibleCostDong: Dong;
  readonly technologyLine: "single" | "line";
};

/** The kept form, ready for a jsonb column. */
export function keepAssessment(kept: KeptAssessment): string {
  const { norm, fallback, pendingDocument } = kept.assessment.selected;
  return JSON.stringify({
    on: kept.on,
    normId: norm.code,
    norm,
    fallback,
    pendingDocument,
    eligibleCostDong: kept.eligibleCostDong,
    technologyLine: kept.technologyLine,
    maximumDong: kept.assessment.maximumDong,
  });
}

/** Reads a kept assessment back; throws a RangeError where it is not in form. */
export function readAssessment(value: unknown): KeptAssessment {
  const row = readRecord(value, "norm_assessment");
  const on = readDay(row["on"], "norm_assessment.on");
  const selected: SelectedNorm = {
    norm: parseNorm(row["norm"], "norm_assessment.norm"),
    fallback: row["fallback"] === true,
    pendingDocument: readOptional(row["pendingDocument"], "pendingDocument", readCitation),
  };
  const technologyLine = readOneOf(row["technologyLine"], "technologyLine", ["single", "line"]);
  const eligibleCostDong = readDong(row["eligibleCostDong"], "norm_assessment.eligibleCostDong");
  const assessed = assessSupport({ selected, eligibleCostDong, technologyLine });
  if (!assessed.ok)
    throw new RangeError(`A kept assessment no longer works out: ${assessed.refusal.kind}`);
  return { on, assessment: assessed.value, eligibleCostDong, technologyLine };
}

/** An assessment as it is shown, every step with its words and its article. */
export function showAssessment({
  on,
  assessment,
  eligibleCostDong,
}: KeptAssessment): NormAssessmentView {
  const { norm, fallback, pendingDocument } = assessment.selected;
  return {
    on,
    normId: norm.code,
    normLabel: norm.label,
    rule: normRuleText(norm),
    citation: formatCitation(norm.citation),
    citationLong: formatCitationLong(norm.citation),
    levelLabel: levelLabel(norm),
    confidence: norm.confidence,
    confidenceLabel: confidenceLabel(norm.confidence),
    isFallback: fallback,
    pendingDocument: pendingDocument === null ? null : formatCitation(pendingDocument),
    eligibleCostDong,
    maximumDong: assessment.maximumDong,
    limitedBy: supportLimitText(assessment.limitedBy),
    steps: assessment.steps.map((step) => ({
      kind: step.kind,
      text: assessmentStepText(step),
      amountDong: step.amountDong,
      citation: citationText(step.citation),
    })),
    mustAcknowledge: requiresAcknowledgement(assessment).map(acknowledgementText),
  };
}

function citationText(citation: LegalCitation | null): string | null {
  return citation === null ? null : formatCitation(citation);
}

/** Whose norm it is, as a person names it. */
export function levelLabel(norm: Norm): string {
  return norm.level.kind === "national" ? "Trung ương" : `Tỉnh ${norm.level.provinceName}`;
}
