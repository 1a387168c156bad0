import type { ProgrammeStructure, Target, TargetAmount } from "../structure.ts";

/** From which to which number an amount is kept; `high` is Infinity for "ít nhất" and "trên". */
export type Interval = { readonly low: number; readonly high: number };

/** What satisfies an amount; null where no number is set. "trên 25" begins at 26, for these are counts. */
function intervalOf(amount: TargetAmount): Interval | null {
  switch (amount.operator) {
    case "qualitative":
      return null;
    case "range":
      return { low: amount.from, high: amount.to };
    case "=":
      return { low: amount.value, high: amount.value };
    case ">=":
      return { low: amount.value, high: Infinity };
    case ">":
      return { low: amount.value + 1, high: Infinity };
  }
}

/** An interval over the whole programme: a yearly amount times the years. Amounts per class or round have none. */
export function wholePeriodInterval(
  programme: ProgrammeStructure,
  target: Target,
): Interval | null {
  const interval = intervalOf(target.amount);
  if (interval === null || typeof target.period === "object") return null;
  if (target.period === "whole") return interval;
  const years = programme.lastYear - programme.firstYear + 1;
  return { low: interval.low * years, high: interval.high * years };
}

export function addIntervals(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (sum, each) => ({ low: sum.low + each.low, high: sum.high + each.high }),
    {
      low: 0,
      high: 0,
    },
  );
}

export function isWithin(value: number, interval: Interval): boolean {
  return interval.low <= value && value <= interval.high;
}

export function intervalsMeet(first: Interval, second: Interval): boolean {
  return first.low <= second.high && second.low <= first.high;
}

/** The number as printed: "trên 25" gives 25, a range its upper bound. */
export function printedValue(amount: TargetAmount): number | null {
  switch (amount.operator) {
    case "qualitative":
      return null;
    case "range":
      return amount.to;
    case "=":
    case ">=":
    case ">":
      return amount.value;
  }
}

export function printedAmount(amount: TargetAmount): string {
  switch (amount.operator) {
    case "qualitative":
      return "";
    case "range":
      return amount.printed.join("-");
    case "=":
    case ">=":
    case ">":
      return amount.printed;
  }
}

export function isNumeric(target: Target): boolean {
  return target.amount.operator !== "qualitative";
}

/** Whether one of the two is a part of the other, at any depth. */
export function isPartOfOther(
  programme: ProgrammeStructure,
  first: Target,
  second: Target,
): boolean {
  return hasAncestor(programme, first, second.code) || hasAncestor(programme, second, first.code);
}

function hasAncestor(programme: ProgrammeStructure, target: Target, code: string): boolean {
  if (target.parentTargetCode === null) return false;
  if (target.parentTargetCode === code) return true;
  const parent = programme.targets.find((each) => each.code === target.parentTargetCode);
  return parent !== undefined && hasAncestor(programme, parent, code);
}
