import {
  type Dong,
  ok,
  type PlainDate,
  refuse,
  type Result,
  sumDong,
  yearOf,
} from "../kernel/index.ts";
import type { AcknowledgementReason } from "../norm/index.ts";
import { type EligibilityAssessment, eligibilityReasonText } from "../party/index.ts";
import { findMissing, type MissingItem, requestedOfScheme, type SchemeDraft } from "./dossier.ts";
import { checkEstimate, type EstimateRefusal, type EstimateTotals } from "./estimate.ts";
import { checkMachines, type MachineFault, machinesTotalDong } from "./machines.ts";
import { checkOutcomes, type OutcomeFault } from "./outcome-measures.ts";
import {
  checkSupportWithinNorm,
  type OverNormRefusal,
  type SupportCeiling,
} from "./support-ceiling.ts";

/** What the eligibility check of the beneficiary found for the day, as a fact. */
export type EligibilityFact = Pick<EligibilityAssessment, "verdict" | "reasons">;

/** What must be known before a scheme can be submitted. */
export type SubmissionFacts = {
  readonly draft: SchemeDraft;
  readonly eligibility: EligibilityFact;
  /** The norm's answer for this draft; null when no norm is in force for its kind. */
  readonly ceiling: SupportCeiling | null;
  /** Whether a person has acknowledged what the norm asks to be known, as that the national ceiling stands in. */
  readonly acknowledgement: "given" | "not-given";
  readonly today: PlainDate;
};

/** One thing that stands in the way of submitting. */
export type SubmissionFault =
  | { readonly kind: "dossier-incomplete"; readonly missing: readonly MissingItem[] }
  | { readonly kind: "machines-faulty"; readonly faults: readonly MachineFault[] }
  | { readonly kind: "outcomes-faulty"; readonly faults: readonly OutcomeFault[] }
  | EstimateRefusal
  | {
      readonly kind: "machines-above-estimate";
      readonly machinesDong: Dong;
      readonly estimateDong: Dong;
    }
  | {
      readonly kind: "dates-out-of-order";
      readonly startsOn: PlainDate;
      readonly endsOn: PlainDate;
    }
  | {
      readonly kind: "starts-outside-budget-year";
      readonly startsOn: PlainDate;
      readonly budgetYear: number;
    }
  | { readonly kind: "beneficiary-not-eligible"; readonly reasons: readonly string[] }
  | { readonly kind: "eligibility-unknown"; readonly missing: readonly string[] }
  | { readonly kind: "no-norm-in-force"; readonly today: PlainDate }
  | OverNormRefusal
  | {
      readonly kind: "norm-not-acknowledged";
      readonly reasons: readonly AcknowledgementReason[];
    };

/** Why a dossier may not be submitted; all of it at once where several things stand in the way. */
export type SubmissionRefusal =
  | SubmissionFault
  | { readonly kind: "several-faults"; readonly faults: readonly SubmissionFault[] };

export type SubmittedScheme = {
  readonly totals: EstimateTotals;
  readonly requestedSupportDong: Dong;
  readonly ceiling: SupportCeiling;
};

/**
 * Decides whether a scheme may be submitted (nộp hồ sơ): complete, adding up, for an eligible beneficiary,
 * within the norm, with what the norm asks to be known acknowledged.
 *
 * Source: TT 36/2013/TT-BCT, Đ.5, Đ.10; TTLT 26/2014/TTLT-BTC-BCT, Đ.6, Đ.7.
 */
export function submitScheme(facts: SubmissionFacts): Result<SubmittedScheme, SubmissionRefusal> {
  const { draft, ceiling, today } = facts;
  const missing = findMissing(draft);
  const { requestedSupportDong } = draft;
  if (missing.length > 0 || requestedSupportDong === null) {
    return refuse({ kind: "dossier-incomplete", missing });
  }
  const estimate = checkEstimate(draft.estimate, requestedOfScheme(draft) ?? requestedSupportDong);
  const faults = [
    ...faultsOfParts(draft, today),
    ...(estimate.ok ? [] : [estimate.refusal]),
    ...[checkSchedule(draft), checkMachinesInEstimate(draft), checkEligibility(facts)],
    ...faultsOfNorm(facts, requestedSupportDong),
  ].filter((fault) => fault !== null);
  const [first, ...others] = faults;
  if (first) return refuse(others.length === 0 ? first : { kind: "several-faults", faults });
  if (!estimate.ok || !ceiling) throw new Error("A dossier without faults has estimate and norm.");
  return ok({ totals: estimate.value, requestedSupportDong, ceiling });
}

function faultsOfParts(draft: SchemeDraft, today: PlainDate): readonly SubmissionFault[] {
  const machines = draft.planned ? [] : checkMachines(draft.machines, today);
  const outcomes = checkOutcomes(draft.outcomes);
  return [
    ...(machines.length > 0 ? [{ kind: "machines-faulty", faults: machines } as const] : []),
    ...(outcomes.length > 0 ? [{ kind: "outcomes-faulty", faults: outcomes } as const] : []),
  ];
}

/** What the norm holds against the amount; a note to be acknowledged counts only once the amount fits. */
function faultsOfNorm(
  { ceiling, acknowledgement, today }: SubmissionFacts,
  requestedSupportDong: Dong,
): readonly SubmissionFault[] {
  if (!ceiling) return [{ kind: "no-norm-in-force", today }];
  const within = checkSupportWithinNorm(requestedSupportDong, ceiling);
  if (!within.ok) return [within.refusal];
  return ceiling.mustAcknowledge.length > 0 && acknowledgement === "not-given"
    ? [{ kind: "norm-not-acknowledged", reasons: ceiling.mustAcknowledge }]
    : [];
}

/** What a draft should be told while it is being written, without stopping it: over the norm, and by how much. */
export function warnDraft(
  draft: SchemeDraft,
  ceiling: SupportCeiling | null,
): OverNormRefusal | null {
  if (!ceiling || draft.requestedSupportDong === null) return null;
  const check = checkSupportWithinNorm(draft.requestedSupportDong, ceiling);
  return check.ok ? null : check.refusal;
}

function checkSchedule({ startsOn, endsOn, budgetYear }: SchemeDraft): SubmissionFault | null {
  if (startsOn === null || endsOn === null) return null;
  if (endsOn < startsOn) return { kind: "dates-out-of-order", startsOn, endsOn };
  if (yearOf(startsOn) !== budgetYear) {
    return { kind: "starts-outside-budget-year", startsOn, budgetYear };
  }
  return null;
}

function checkMachinesInEstimate(draft: SchemeDraft): SubmissionFault | null {
  const machinesDong = sumDong([
    machinesTotalDong(draft.machines),
    ...(draft.othersInGroup ? [draft.othersInGroup.machinesDong] : []),
  ]);
  const estimateDong = sumDong(draft.estimate.map(({ totalDong }) => totalDong));
  return machinesDong > estimateDong
    ? { kind: "machines-above-estimate", machinesDong, estimateDong }
    : null;
}

/** Why an establishment is not eligible, or not known to be, in Vietnamese. */
export function eligibilityReasonTexts(
  { reasons }: EligibilityFact,
  met: "no" | "unknown",
): readonly string[] {
  return reasons.filter((reason) => reason.met === met).map(eligibilityReasonText);
}

/** Why the establishment may not be supported; null when it may, or when a group plan names it and it is judged then. */
export function checkEligibility({ draft, eligibility }: SubmissionFacts): SubmissionFault | null {
  if (draft.planned) return null;
  switch (eligibility.verdict) {
    case "eligible":
      return null;
    case "not":
      return {
        kind: "beneficiary-not-eligible",
        reasons: eligibilityReasonTexts(eligibility, "no"),
      };
    case "unknown":
      return {
        kind: "eligibility-unknown",
        missing: eligibilityReasonTexts(eligibility, "unknown"),
      };
  }
}
