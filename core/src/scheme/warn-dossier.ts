import { addDays, type PlainDate, unreachable, yearOf } from "../kernel/index.ts";
import {
  type AcknowledgementReason,
  requiresAcknowledgement,
  type SupportAssessment,
} from "../norm/index.ts";
import { type DossierField, requestedOfScheme, type SchemeDraft } from "./dossier.ts";
import type { DoubleFundingWarning } from "./double-funding.ts";
import { checkEstimate, type EstimateFault } from "./estimate.ts";
import { checkMachines, type MachineFault } from "./machines.ts";
import { checkOutcomes, type OutcomeFault } from "./outcome-measures.ts";
import { type EligibilityFact, eligibilityReasonTexts } from "./submit-scheme.ts";
import {
  checkSupportWithinNorm,
  type OverNormRefusal,
  supportCeilingOf,
} from "./support-ceiling.ts";

export type DossierNotice =
  | MachineFault
  | EstimateFault
  | OutcomeFault
  | OverNormRefusal
  | AcknowledgementReason
  | {
      readonly kind: "quotation-ends-soon";
      readonly name: string;
      readonly supplier: string;
      readonly validUntil: PlainDate;
    }
  | {
      readonly kind: "schedule-outside-year";
      readonly startsOn: PlainDate;
      readonly budgetYear: number;
    }
  | {
      readonly kind: "schedule-out-of-order";
      readonly startsOn: PlainDate;
      readonly endsOn: PlainDate;
    }
  | { readonly kind: "eligibility-not"; readonly reasons: readonly string[] }
  | { readonly kind: "eligibility-open"; readonly missing: readonly string[] }
  | { readonly kind: "may-be-funded-twice"; readonly warning: DoubleFundingWarning };

/** One thing a person is told of a dossier. `stops` would be refused at submission; `note` is to be known. */
export type DossierWarning = {
  readonly field: DossierField;
  readonly grade: "stops" | "note";
  readonly notice: DossierNotice;
};

export type DossierFacts = {
  readonly draft: SchemeDraft;
  readonly eligibility: EligibilityFact;
  readonly assessment: SupportAssessment | null;
  readonly doubleFunding: readonly DoubleFundingWarning[];
  readonly today: PlainDate;
};

/**
 * What to tell of a dossier while it is being written, what would stop its submission first. It refuses nothing. What is
 * simply missing is told by `findMissing`.
 */
export function warnDossier(facts: DossierFacts): readonly DossierWarning[] {
  const warnings = [
    ...warnMachines(facts),
    ...warnEstimate(facts),
    ...checkOutcomes(facts.draft.outcomes).map(stops("outcomes")),
    ...warnSchedule(facts.draft),
    ...warnNorm(facts),
    ...warnBeneficiary(facts),
  ];
  return warnings.sort((first, second) => gradeOrder[first.grade] - gradeOrder[second.grade]);
}

const gradeOrder = { stops: 0, note: 1 } as const;

function stops(field: DossierField) {
  return (notice: DossierNotice): DossierWarning => ({ field, grade: "stops", notice });
}

function note(field: DossierField) {
  return (notice: DossierNotice): DossierWarning => ({ field, grade: "note", notice });
}

/** How many days before its end a quotation is worth a word. */
const daysBeforeEnd = 15;

function warnMachines({ draft: { machines }, today }: DossierFacts): readonly DossierWarning[] {
  if (machines.length === 0) return [];
  const soon = addDays(today, daysBeforeEnd);
  const ending = machines.flatMap(({ name, quotations }) =>
    quotations.flatMap(({ supplier, validUntil }) =>
      validUntil !== null && validUntil >= today && validUntil <= soon
        ? [{ kind: "quotation-ends-soon", name, supplier, validUntil } as const]
        : [],
    ),
  );
  return [
    ...checkMachines(machines, today).map(stops("machines")),
    ...ending.map(note("machines")),
  ];
}

function warnEstimate({ draft }: DossierFacts): readonly DossierWarning[] {
  const requestedDong = requestedOfScheme(draft);
  if (draft.estimate.length === 0 || requestedDong === null) return [];
  const checked = checkEstimate(draft.estimate, requestedDong);
  return checked.ok ? [] : checked.refusal.faults.map(stops("estimate"));
}

function warnSchedule({ startsOn, endsOn, budgetYear }: SchemeDraft): readonly DossierWarning[] {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return [stops("endsOn")({ kind: "schedule-out-of-order", startsOn, endsOn })];
  if (startsOn !== null && yearOf(startsOn) !== budgetYear)
    return [stops("startsOn")({ kind: "schedule-outside-year", startsOn, budgetYear })];
  return [];
}

function warnNorm({ draft, assessment }: DossierFacts): readonly DossierWarning[] {
  if (!assessment) return [];
  const reasons = requiresAcknowledgement(assessment).map(note("requestedSupport"));
  if (draft.requestedSupportDong === null) return reasons;
  const check = checkSupportWithinNorm(draft.requestedSupportDong, supportCeilingOf(assessment));
  return check.ok ? reasons : [stops("requestedSupport")(check.refusal), ...reasons];
}

function warnBeneficiary(facts: DossierFacts): readonly DossierWarning[] {
  const { draft, eligibility, doubleFunding } = facts;
  const twice = doubleFunding.map((warning) =>
    note("beneficiary")({ kind: "may-be-funded-twice", warning }),
  );
  if (draft.planned) return twice;
  switch (eligibility.verdict) {
    case "eligible":
      return twice;
    case "not":
      return [
        stops("beneficiary")({
          kind: "eligibility-not",
          reasons: eligibilityReasonTexts(eligibility, "no"),
        }),
        ...twice,
      ];
    case "unknown":
      return [
        stops("beneficiary")({
          kind: "eligibility-open",
          missing: eligibilityReasonTexts(eligibility, "unknown"),
        }),
        ...twice,
      ];
    default:
      return unreachable(eligibility.verdict);
  }
}
