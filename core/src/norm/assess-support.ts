import {
  type BasisPoints,
  type Dong,
  dong,
  minDong,
  ok,
  refuse,
  type Result,
  shareRoundedDown,
  unreachable,
} from "../kernel/index.ts";
import type {
  AssessmentRefusal,
  AssessmentStep,
  SupportAssessment,
  SupportFacts,
  SupportLimit,
} from "./assessment.ts";
import type { Norm, NormCondition } from "./norm.ts";

/**
 * Largest support that a norm allows for an eligible cost: the smaller of the share, rounded down, and the ceiling; a
 * technology line raises the ceiling where the norm says so. Never more than the cost itself. Refuses when a condition
 * of the norm fails, when a fact that it asks for is missing, or when it states no amount.
 *
 * Source: TT 28/2018/TT-BTC, Đ.8; TTLT 26/2014/TTLT-BTC-BCT, Đ.6 k.2.
 */
export function assessSupport(facts: SupportFacts): Result<SupportAssessment, AssessmentRefusal> {
  const { norm } = facts.selected;
  for (const condition of norm.conditions) {
    const failed = failedCondition(condition, norm, facts);
    if (failed) return refuse(failed);
  }
  const limits = limitsOf(norm, facts);
  if (!limits.ok) return limits;
  const [first, ...rest] = limits.value;
  const maximumDong = minDong(amountOf(first), ...rest.map(amountOf));
  // Of equal limits the one that the norm states first is named: the share before the ceiling.
  const binding = limits.value.find((limit) => amountOf(limit) === maximumDong) ?? first;
  const { citation } = norm;
  const steps = [...limits.value].sort(costFirst).flatMap(({ shown }) => shown);
  return ok({
    maximumDong,
    limitedBy: binding.limitedBy,
    steps: [
      ...steps,
      { kind: "maximum", limitedBy: binding.limitedBy, amountDong: maximumDong, citation },
    ],
    selected: facts.selected,
  });
}

/** One upper bound; its amount is that of the last step shown. */
type Limit = {
  readonly limitedBy: SupportLimit;
  readonly shown: readonly [...AssessmentStep[], AssessmentStep];
};
type Limits = readonly [Limit, ...Limit[]];

/** A person reads the cost first, then what the norm makes of it. */
function costFirst(first: Limit, second: Limit): number {
  return Number(second.limitedBy === "cost") - Number(first.limitedBy === "cost");
}

function amountOf({ shown }: Limit): Dong {
  const [last] = shown.slice(-1);
  return last ? last.amountDong : dong(0);
}

function limitsOf(norm: Norm, facts: SupportFacts): Result<Limits, AssessmentRefusal> {
  const { rule, citation } = norm;
  switch (rule.kind) {
    case "capped-share":
      return withCost(facts, [
        shareLimit(rule.shareBps, facts, norm),
        ceilingLimit(norm, rule, facts),
      ]);
    case "ceiling":
      return withCost(facts, [ceilingLimit(norm, rule, facts)]);
    case "share":
      return withCost(facts, [shareLimit(rule.shareBps, facts, norm)]);
    case "first-years": {
      const { yearOfSupport } = facts;
      if (yearOfSupport === undefined)
        return refuse({ kind: "fact-missing", fact: "year-of-support", citation });
      if (yearOfSupport > rule.years)
        return refuse({ kind: "support-years-over", yearOfSupport, years: rule.years, citation });
      return withCost(facts, [
        shareLimit(rule.shareBps, facts, norm),
        ceilingLimit(norm, rule, facts),
      ]);
    }
    case "per-unit": {
      if (facts.units === undefined || facts.units < 1)
        return refuse({ kind: "fact-missing", fact: "units", citation });
      const units = Math.min(facts.units, rule.maximumUnits ?? facts.units);
      const amountDong = dong(rule.unitDong * units);
      const step = { kind: "units", units, unitDong: rule.unitDong, amountDong, citation } as const;
      return ok([{ limitedBy: "units", shown: [step] }]);
    }
    case "share-of-budget": {
      const ofDong = facts.budgetDong;
      if (ofDong === undefined) return refuse({ kind: "fact-missing", fact: "budget", citation });
      const { shareBps } = rule;
      const amountDong = shareRoundedDown(ofDong, shareBps);
      const step = { kind: "budget-share", shareBps, ofDong, amountDong, citation } as const;
      return withCost(facts, [{ limitedBy: "budget-share", shown: [step] }]);
    }
    case "multiplier-of-norm":
    case "reference":
    case "text-pending":
      return refuse({ kind: "norm-without-amount", shape: rule.kind, citation });
    default:
      return unreachable(rule);
  }
}

/** Adds the cost itself, which no support exceeds; the norm's own limits are named first when they are equal. */
function withCost(
  facts: SupportFacts,
  [first, ...rest]: Limits,
): Result<Limits, AssessmentRefusal> {
  const amountDong = facts.eligibleCostDong;
  if (amountDong <= 0) return refuse({ kind: "no-eligible-cost" });
  const step = { kind: "eligible-cost", amountDong, citation: null } as const;
  return ok([first, ...rest, { limitedBy: "cost", shown: [step] }]);
}

function shareLimit(shareBps: BasisPoints, facts: SupportFacts, { citation }: Norm): Limit {
  const ofDong = facts.eligibleCostDong;
  const amountDong = shareRoundedDown(ofDong, shareBps);
  return { limitedBy: "share", shown: [{ kind: "share", shareBps, ofDong, amountDong, citation }] };
}

function ceilingLimit(
  norm: Norm,
  { ceilingDong }: { readonly ceilingDong: Dong },
  facts: SupportFacts,
): Limit {
  const { citation, unit, technologyLineMultiplierBps: multiplierBps } = norm;
  const plain = { kind: "ceiling", unit, amountDong: ceilingDong, citation } as const;
  if (facts.technologyLine === "single" || multiplierBps === null)
    return { limitedBy: "ceiling", shown: [plain] };
  const raised = {
    kind: "technology-line",
    multiplierBps,
    ofDong: ceilingDong,
    amountDong: shareRoundedDown(ceilingDong, multiplierBps),
    citation,
  } as const;
  return { limitedBy: "ceiling", shown: [plain, raised] };
}

function failedCondition(
  condition: NormCondition,
  { citation }: Norm,
  { area, timesThisYear }: SupportFacts,
): AssessmentRefusal | null {
  switch (condition.kind) {
    case "area":
      if (area === undefined) return { kind: "fact-missing", fact: "area", citation };
      return area === condition.area ? null : { kind: "area-not-supported", citation };
    case "times-per-year": {
      const { maximumTimes } = condition;
      if (timesThisYear === undefined)
        return { kind: "fact-missing", fact: "times-this-year", citation };
      return timesThisYear < maximumTimes
        ? null
        : { kind: "too-often-this-year", timesThisYear, maximumTimes, citation };
    }
    case "stated":
      return null;
    default:
      return unreachable(condition);
  }
}
