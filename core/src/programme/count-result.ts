import { type PlainDate, unreachable } from "../kernel/index.ts";
import type { AdministrativeLevel, FundingSource, TargetMeasure } from "./structure.ts";

/**
 * The records from which the results of a programme are counted: only what was accepted, measured or entered within
 * the programme's years. Records of schemes name their source, so that a province may leave one out.
 */
export type ProgrammeCounts = {
  readonly beneficiaries: readonly {
    readonly establishmentId: string;
    readonly schemeKind: string;
    readonly source: FundingSource;
  }[];
  readonly schemes: readonly { readonly schemeKind: string; readonly source: FundingSource }[];
  /** Figures after support, one an establishment or product; `hundredths` of the indicator's unit. */
  readonly outcomes: readonly {
    readonly indicator: string;
    readonly hundredths: number;
    readonly source: FundingSource;
  }[];
  readonly statistics: readonly {
    readonly indicator: string;
    readonly hundredths: number;
    readonly asOf: PlainDate;
  }[];
  readonly titles: readonly { readonly productId: string; readonly level: AdministrativeLevel }[];
  readonly entries: readonly {
    readonly productId: string;
    readonly level: AdministrativeLevel;
    readonly roundId: string;
  }[];
  readonly rounds: readonly {
    readonly level: AdministrativeLevel;
    readonly role: "organised" | "joined";
  }[];
  readonly fairs: readonly {
    readonly role: "organised" | "joined";
    /** Establishments that took part, each once in this fair. */
    readonly establishmentIds: readonly string[];
  }[];
  readonly activities: readonly { readonly activity: string; readonly participants: number }[];
};

export const noCounts: ProgrammeCounts = {
  beneficiaries: [],
  schemes: [],
  outcomes: [],
  statistics: [],
  titles: [],
  entries: [],
  rounds: [],
  fairs: [],
  activities: [],
};

/**
 * The result of one measure, exact to the hundredth; null where nothing is known that could be averaged or read.
 * An establishment counts once as a "cơ sở" and every time as a "lượt". Averages are rounded down, so that
 * "trên 20 %" is never reached by rounding.
 */
export function countResult(
  measure: TargetMeasure,
  counts: ProgrammeCounts,
  sources: readonly FundingSource[],
): number | null {
  switch (measure.kind) {
    case "beneficiaries-accepted":
      return countBeneficiaries(measure, counts, sources);
    case "schemes-accepted":
      return counts.schemes.filter(
        (each) => measure.schemeKinds.includes(each.schemeKind) && sources.includes(each.source),
      ).length;
    case "outcome": {
      const figures = counts.outcomes
        .filter((each) => each.indicator === measure.indicator && sources.includes(each.source))
        .map((each) => each.hundredths);
      return measure.aggregate === "sum" ? sum(figures) / 100 : averageDown(figures);
    }
    case "entered-statistic":
      return latestStatistic(measure.indicator, counts);
    case "product-titles":
      return distinct(
        counts.titles.filter((each) => each.level === measure.level).map((each) => each.productId),
      );
    case "product-entries":
      return averageDown(entriesPerRound(measure.level, counts).map((entries) => entries * 100));
    case "selection-rounds":
      return counts.rounds.filter(
        (each) => each.level === measure.level && each.role === measure.role,
      ).length;
    case "fairs":
      return counts.fairs.filter((each) => each.role === measure.role).length;
    case "fair-participations":
      return sum(counts.fairs.map((each) => new Set(each.establishmentIds).size));
    case "activities":
      return activitiesOf(measure.activity, counts).length;
    case "participants": {
      const people = activitiesOf(measure.activity, counts).map((each) => each.participants);
      return measure.per === "whole" ? sum(people) : averageDown(people.map((each) => each * 100));
    }
    case "narrative":
      return null;
    default:
      return unreachable(measure);
  }
}

function countBeneficiaries(
  measure: Extract<TargetMeasure, { kind: "beneficiaries-accepted" }>,
  counts: ProgrammeCounts,
  sources: readonly FundingSource[],
): number {
  const ids = counts.beneficiaries
    .filter(
      (each) => measure.schemeKinds.includes(each.schemeKind) && sources.includes(each.source),
    )
    .map((each) => each.establishmentId);
  return measure.count === "establishments" ? distinct(ids) : ids.length;
}

function latestStatistic(indicator: string, counts: ProgrammeCounts): number | null {
  const latest = counts.statistics
    .filter((each) => each.indicator === indicator)
    .toSorted((first, second) => (first.asOf < second.asOf ? -1 : 1))
    .at(-1);
  return latest === undefined ? null : latest.hundredths / 100;
}

function entriesPerRound(level: AdministrativeLevel, counts: ProgrammeCounts): readonly number[] {
  const entries = counts.entries.filter((each) => each.level === level);
  const rounds = [...new Set(entries.map((each) => each.roundId))];
  return rounds.map((round) =>
    distinct(entries.filter((each) => each.roundId === round).map((each) => each.productId)),
  );
}

function activitiesOf(activity: string, counts: ProgrammeCounts) {
  return counts.activities.filter((each) => each.activity === activity);
}

function distinct(ids: readonly string[]): number {
  return new Set(ids).size;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function averageDown(hundredths: readonly number[]): number | null {
  return hundredths.length === 0 ? null : Math.floor(sum(hundredths) / hundredths.length) / 100;
}
