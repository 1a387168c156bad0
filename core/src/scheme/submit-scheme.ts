import {
  type Dong,
  ok,
  type PlainDate,
  refuse,
  type Result,
  sumDong,
  yearOf,
} from "../kernel/index.ts";
import { findMissing, type MissingItem, type SchemeDraft } from "./dossier.ts";
import { checkEstimate, type EstimateRefusal, type EstimateTotals } from "./estimate.ts";
import { checkMachines, machineCosts, type MachineFault } from "./machines.ts";
import { checkOutcomes, type OutcomeFault } from "./outcome-measures.ts";
import {
  checkSupportWithinNorm,
  type OverNormRefusal,
  type SupportCeiling,
} from "./support-ceiling.ts";

/** What the eligibility check of the beneficiary found for the day, as a fact. */
export type EligibilityFact =
  | { readonly verdict: "eligible" }
  | { readonly verdict: "not"; readonly reason: string; readonly citation: string }
  | { readonly verdict: "unknown"; readonly missing: readonly string[] };

/** What must be known before a scheme can be submitted. */
export type SubmissionFacts = {
  readonly draft: SchemeDraft;
  readonly eligibility: EligibilityFact;
  /** The norm's answer for this draft; null when no norm is in force for its kind. */
  readonly ceiling: SupportCeiling | null;
  /** Whether the person has acknowledged that the national ceiling stands in for the province's own norm. */
  readonly fallback: "acknowledged" | "not-acknowledged";
  readonly today: PlainDate;
};

export type SubmissionRefusal =
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
  | {
      readonly kind: "beneficiary-not-eligible";
      readonly reason: string;
      readonly citation: string;
    }
  | { readonly kind: "eligibility-unknown"; readonly missing: readonly string[] }
  | { readonly kind: "no-norm-in-force"; readonly today: PlainDate }
  | OverNormRefusal
  | { readonly kind: "fallback-not-acknowledged"; readonly citation: string };

export type SubmittedScheme = {
  readonly totals: EstimateTotals;
  readonly requestedSupportDong: Dong;
  readonly ceiling: SupportCeiling;
};

/**
 * Decides whether a scheme may be submitted (nộp hồ sơ): complete, adding up, for an eligible beneficiary,
 * within the norm, and with the fallback norm acknowledged.
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
  const machineFaults = checkMachines(draft.machines, today);
  if (machineFaults.length > 0) return refuse({ kind: "machines-faulty", faults: machineFaults });
  const outcomeFaults = checkOutcomes(draft.outcomes);
  if (outcomeFaults.length > 0) return refuse({ kind: "outcomes-faulty", faults: outcomeFaults });
  const estimate = checkEstimate(draft.estimate, requestedSupportDong);
  if (!estimate.ok) return estimate;
  const other =
    checkSchedule(draft) ?? checkMachinesInEstimate(draft, today) ?? checkEligibility(facts);
  if (other) return refuse(other);
  if (!ceiling) return refuse({ kind: "no-norm-in-force", today });
  const withinNorm = checkSupportWithinNorm(requestedSupportDong, ceiling);
  if (!withinNorm.ok) return withinNorm;
  if (ceiling.level === "national_fallback" && facts.fallback === "not-acknowledged") {
    return refuse({ kind: "fallback-not-acknowledged", citation: ceiling.citation });
  }
  return ok({ totals: estimate.value, requestedSupportDong, ceiling });
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

function checkSchedule({ startsOn, endsOn, budgetYear }: SchemeDraft): SubmissionRefusal | null {
  if (startsOn === null || endsOn === null) return null;
  if (endsOn < startsOn) return { kind: "dates-out-of-order", startsOn, endsOn };
  if (yearOf(startsOn) !== budgetYear) {
    return { kind: "starts-outside-budget-year", startsOn, budgetYear };
  }
  return null;
}

function checkMachinesInEstimate(draft: SchemeDraft, today: PlainDate): SubmissionRefusal | null {
  const { totalDong: machinesDong } = machineCosts(draft.machines, today, "vat-excluded");
  const estimateDong = sumDong(draft.estimate.map(({ totalDong }) => totalDong));
  return machinesDong > estimateDong
    ? { kind: "machines-above-estimate", machinesDong, estimateDong }
    : null;
}

function checkEligibility({ eligibility }: SubmissionFacts): SubmissionRefusal | null {
  switch (eligibility.verdict) {
    case "eligible":
      return null;
    case "not":
      return {
        kind: "beneficiary-not-eligible",
        reason: eligibility.reason,
        citation: eligibility.citation,
      };
    case "unknown":
      return { kind: "eligibility-unknown", missing: eligibility.missing };
  }
}
