import {
  type BasisPoints,
  bps,
  daysBetween,
  type PlainDate,
  plainDate,
  unreachable,
} from "../kernel/index.ts";
import { countResult, type ProgrammeCounts } from "./count-result.ts";
import type { FundingSource, Target, TargetAmount } from "./structure.ts";

/** narrative: told in words, no number set; not_measured: a number is set, but there is no figure yet. */
export type TargetState =
  "not_reached" | "on_track" | "reached" | "exceeded" | "not_measured" | "narrative";

export type TargetProgress = {
  readonly code: string;
  /** In the unit of the target, exact to the hundredth; null where nothing is known yet. */
  readonly result: number | null;
  /** What must be reached in the whole period, as printed: for "trên 40" it is 40, for 2 a year it is 10. */
  readonly required: number | null;
  /** Share of the printed number, rounded down; "trên 40" with 40 shows 100 % and is not yet reached. */
  readonly percentBps: BasisPoints | null;
  readonly state: TargetState;
};

export type TargetProgressFacts = {
  readonly counts: ProgrammeCounts;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Which sources count towards the targets: a recorded choice of the province. */
  readonly countedSources: readonly FundingSource[];
  readonly today: PlainDate;
};

/**
 * How far a target is: the result of its measure against its operator. `on_track` means not yet reached, but at least
 * the share of the target that the elapsed share of the period asks for; levels (percentages, averages) are never
 * "on track", for they do not grow with time. After the last day what is not reached is `not_reached`.
 */
export function targetProgress(target: Target, facts: TargetProgressFacts): TargetProgress {
  const goal = goalOf(target, facts);
  if (goal === null)
    return {
      code: target.code,
      result: null,
      required: null,
      percentBps: null,
      state: "narrative",
    };
  const result = countResult(target.measure, facts.counts, facts.countedSources);
  const { required } = goal;
  if (result === null)
    return { code: target.code, result, required, percentBps: null, state: "not_measured" };
  const share = required === 0 ? 10_000n : (hundredths(result) * 10_000n) / hundredths(required);
  return {
    code: target.code,
    result,
    required,
    percentBps: bps(Number(share < 0n ? 0n : share)),
    state: stateOf(target, goal, result, facts),
  };
}

/** `least` is the smallest result that satisfies, `most` the largest that does not exceed. */
type Goal = { readonly required: number; readonly least: number; readonly most: number };

function goalOf(target: Target, facts: TargetProgressFacts): Goal | null {
  const years = target.period === "per-year" ? facts.lastYear - facts.firstYear + 1 : 1;
  return goalOfAmount(target.amount, years, isLevel(target) ? 0.01 : 1);
}

/** `step` is the least that makes a result more than the number: one piece, or a hundredth of a percent. */
function goalOfAmount(amount: TargetAmount, years: number, step: number): Goal | null {
  switch (amount.operator) {
    case "qualitative":
      return null;
    case "range":
      return { required: amount.from * years, least: amount.from * years, most: amount.to * years };
    case "=":
    case ">=":
      return exactly(amount.value * years);
    case ">":
      return { ...exactly(amount.value * years + step), required: amount.value * years };
    default:
      return unreachable(amount);
  }
}

function exactly(value: number): Goal {
  return { required: value, least: value, most: value };
}

function stateOf(
  target: Target,
  goal: Goal,
  result: number,
  facts: TargetProgressFacts,
): TargetState {
  if (hundredths(result) > hundredths(goal.most)) return "exceeded";
  if (hundredths(result) >= hundredths(goal.least)) return "reached";
  return !isLevel(target) && isOnTrack(goal, result, facts) ? "on_track" : "not_reached";
}

function isOnTrack(goal: Goal, result: number, facts: TargetProgressFacts): boolean {
  const first = plainDate(`${String(facts.firstYear)}-01-01`);
  const afterLast = plainDate(`${String(facts.lastYear + 1)}-01-01`);
  if (facts.today >= afterLast) return false;
  const elapsed = BigInt(Math.max(0, daysBetween(first, facts.today)));
  const whole = BigInt(daysBetween(first, afterLast));
  return hundredths(result) * whole >= hundredths(goal.least) * elapsed;
}

/** Percentages and averages are levels: they hold on a day and do not add up over the years. */
function isLevel(target: Target): boolean {
  return target.unit === "%" || typeof target.period === "object";
}

function hundredths(value: number): bigint {
  return BigInt(Math.round(value * 100));
}
