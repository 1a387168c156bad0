import type { BudgetSource } from "../budget/index.ts";
import type { EstablishmentId, PlainDate } from "../kernel/index.ts";
import type { FundingSource, ProgrammeCounts } from "../programme/index.ts";
import {
  outcomeMeasureDefinition,
  type OutcomeMeasure,
  type SchemeKind,
  type SchemeStatus,
} from "../scheme/index.ts";
import {
  type EvidenceGrade,
  evidenceGradeNames,
  gainHundredths,
  gainPercentHundredths,
  type OutcomeResult,
} from "./record-outcome.ts";

/** A scheme as it counts in a programme: its establishments and what was measured in each. */
export type CountedScheme = {
  readonly status: SchemeStatus;
  readonly kind: SchemeKind;
  readonly source: BudgetSource;
  readonly acceptedOn: PlainDate | null;
  readonly beneficiaries: readonly {
    readonly establishmentId: EstablishmentId;
    /** Every record; of each measure the last one that is proved well enough counts. */
    readonly outcomes: readonly OutcomeResult[];
  }[];
};

export type CountOptions = {
  readonly firstYear: number;
  readonly lastYear: number;
  /** The weakest grade that counts: a recorded choice of the province. */
  readonly gradeAtLeast: EvidenceGrade;
};

/** The part of a programme's counts that schemes give. */
export type SchemeCounts = Pick<ProgrammeCounts, "beneficiaries" | "schemes" | "outcomes">;

const countedStatuses: readonly SchemeStatus[] = [
  "accepted",
  "accepted_partially",
  "paid",
  "liquidated",
  "settled",
  "post_monitoring",
  "closed",
];

/**
 * What a scheme adds to the results of a programme: nothing before acceptance or outside its years. An indicator is fed
 * by the gain of its measure; a loss of jobs or products adds nothing, a falling percentage lowers the average.
 */
export function countScheme(scheme: CountedScheme, options: CountOptions): SchemeCounts {
  if (!isCounted(scheme, options)) return { beneficiaries: [], schemes: [], outcomes: [] };
  const source = fundingSource(scheme.source);
  return {
    schemes: [{ schemeKind: scheme.kind, source }],
    beneficiaries: scheme.beneficiaries.map(({ establishmentId }) => ({
      establishmentId,
      schemeKind: scheme.kind,
      source,
    })),
    outcomes: scheme.beneficiaries.flatMap(({ outcomes }) =>
      lastProved(outcomes, options.gradeAtLeast).flatMap((result) => {
        const figure = figureOf(result);
        return figure ? [{ ...figure, source }] : [];
      }),
    ),
  };
}

/** The counts of many schemes together. */
export function countSchemes(
  schemes: readonly CountedScheme[],
  options: CountOptions,
): SchemeCounts {
  const counts = schemes.map((scheme) => countScheme(scheme, options));
  return {
    schemes: counts.flatMap((count) => count.schemes),
    beneficiaries: counts.flatMap((count) => count.beneficiaries),
    outcomes: counts.flatMap((count) => count.outcomes),
  };
}

/** The source as a programme names it: commune and province money is local. */
export function fundingSource(source: BudgetSource): FundingSource {
  return source === "national" ? "national" : "local";
}

function isCounted({ status, acceptedOn }: CountedScheme, options: CountOptions): boolean {
  if (acceptedOn === null || !countedStatuses.includes(status)) return false;
  const year = Number(acceptedOn.slice(0, 4));
  return year >= options.firstYear && year <= options.lastYear;
}

function lastProved(
  outcomes: readonly OutcomeResult[],
  gradeAtLeast: EvidenceGrade,
): readonly OutcomeResult[] {
  const weakest = evidenceGradeNames.indexOf(gradeAtLeast);
  const last = new Map<OutcomeMeasure, OutcomeResult>();
  for (const result of outcomes) {
    if (evidenceGradeNames.indexOf(result.grade) < weakest) continue;
    const known = last.get(result.measure);
    if (!known || known.measuredOn <= result.measuredOn) last.set(result.measure, result);
  }
  return [...last.values()];
}

function figureOf(
  result: OutcomeResult,
): { readonly indicator: string; readonly hundredths: number } | null {
  const { feeds } = outcomeMeasureDefinition(result.measure);
  if (!feeds) return null;
  if (feeds.as === "difference") {
    return { indicator: feeds.indicator, hundredths: Math.max(0, gainHundredths(result)) };
  }
  const percent = gainPercentHundredths(result);
  return percent === null ? null : { indicator: feeds.indicator, hundredths: percent };
}
