import { can, type Role } from "../access/index.ts";
import { keysOf, ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import { type OutcomeMeasure, outcomeMeasureDefinition } from "../scheme/index.ts";
import { addMonths } from "./months.ts";

/** How well a result is proved (mức độ minh chứng), from weakest to strongest. */
export const evidenceGrades = {
  claimed: "Cơ sở tự khai",
  evidenced: "Có tài liệu minh chứng",
  verified: "Đã kiểm tra, xác minh",
} as const;
export type EvidenceGrade = keyof typeof evidenceGrades;
export const evidenceGradeNames: readonly EvidenceGrade[] = keysOf(evidenceGrades);

/** The checks after support (kiểm tra sau hỗ trợ), in months from acceptance. */
export const outcomeCheckMonths = [6, 12, 24] as const;
export type OutcomeCheckMonths = (typeof outcomeCheckMonths)[number];

/** What one measure is found to be after support, in its unit, exact to the hundredth. */
export type OutcomeResult = {
  readonly measure: OutcomeMeasure;
  readonly baseline: number;
  readonly target: number | null;
  readonly result: number;
  readonly grade: EvidenceGrade;
  readonly measuredOn: PlainDate;
  /** Papers or photos that prove it. */
  readonly evidenceCount: number;
};

export type OutcomeFacts = {
  /** Null before acceptance. */
  readonly acceptedOn: PlainDate | null;
  readonly today: PlainDate;
  /** The check that it is recorded for, in months from acceptance. */
  readonly months: number;
  readonly role: Role;
  /** How well the figure that stands at this check is proved; null where none stands. */
  readonly standingGrade: EvidenceGrade | null;
};

export type OutcomeRefusal =
  | { readonly kind: "outcome-before-acceptance" }
  | { readonly kind: "measured-before-acceptance"; readonly acceptedOn: PlainDate }
  | { readonly kind: "measured-in-future"; readonly today: PlainDate }
  | {
      readonly kind: "measured-before-due";
      readonly months: number;
      readonly earliestOn: PlainDate;
    }
  | { readonly kind: "result-negative"; readonly measure: OutcomeMeasure }
  | { readonly kind: "result-evidence-missing"; readonly measure: OutcomeMeasure }
  | { readonly kind: "verification-not-yours"; readonly measure: OutcomeMeasure }
  | { readonly kind: "already-verified"; readonly measure: OutcomeMeasure };

/**
 * Decides the record of a result: measured when its check is due or later, not negative, with evidence unless it is only claimed, and
 * verified only by who may verify; a verified figure is not replaced by a weaker one.
 */
export function recordOutcome(
  facts: OutcomeFacts,
  result: OutcomeResult,
): Result<OutcomeResult, OutcomeRefusal> {
  const { measure, measuredOn } = result;
  if (facts.acceptedOn === null) return refuse({ kind: "outcome-before-acceptance" });
  if (measuredOn < facts.acceptedOn) {
    return refuse({ kind: "measured-before-acceptance", acceptedOn: facts.acceptedOn });
  }
  if (measuredOn > facts.today) return refuse({ kind: "measured-in-future", today: facts.today });
  const { months } = facts;
  const earliestOn = addMonths(facts.acceptedOn, months);
  if (measuredOn < earliestOn) return refuse({ kind: "measured-before-due", months, earliestOn });
  if (result.result < 0 || result.baseline < 0) return refuse({ kind: "result-negative", measure });
  if (result.grade === "evidenced" && result.evidenceCount < 1) {
    return refuse({ kind: "result-evidence-missing", measure });
  }
  if (result.grade === "verified" && !can(facts.role, "outcome:verify")) {
    return refuse({ kind: "verification-not-yours", measure });
  }
  if (facts.standingGrade === "verified" && result.grade !== "verified") {
    return refuse({ kind: "already-verified", measure });
  }
  return ok(result);
}

/** The change a result shows in the direction that is better, in hundredths of the unit; negative when worse. */
export function gainHundredths(result: OutcomeResult): number {
  const gain = hundredths(result.result) - hundredths(result.baseline);
  return Number(isIncrease(result.measure) ? gain : -gain);
}

/** The same change as a share of the baseline, in hundredths of a percent, rounded down; null without a baseline. */
export function gainPercentHundredths(result: OutcomeResult): number | null {
  const baseline = hundredths(result.baseline);
  if (baseline <= 0n) return null;
  const scaled = BigInt(gainHundredths(result)) * 10_000n;
  const quotient = scaled / baseline;
  return Number(scaled < 0n && scaled % baseline !== 0n ? quotient - 1n : quotient);
}

/** Whether the expected target is reached; null where none was set. */
export function isTargetReached({ measure, target, result }: OutcomeResult): boolean | null {
  if (target === null) return null;
  return isIncrease(measure) ? result >= target : result <= target;
}

/** A check after support with its due day. */
export type OutcomeCheck = { readonly months: OutcomeCheckMonths; readonly dueOn: PlainDate };

/** The due days of the checks at 6, 12 and 24 months after acceptance. */
export function outcomeChecks(acceptedOn: PlainDate): readonly OutcomeCheck[] {
  return outcomeCheckMonths.map((months) => ({ months, dueOn: addMonths(acceptedOn, months) }));
}

/** The checks that are due by today and not done yet. */
export function dueOutcomeChecks(
  acceptedOn: PlainDate,
  done: readonly OutcomeCheckMonths[],
  today: PlainDate,
): readonly OutcomeCheck[] {
  return outcomeChecks(acceptedOn).filter(
    ({ months, dueOn }) => dueOn <= today && !done.includes(months),
  );
}

function isIncrease(measure: OutcomeMeasure): boolean {
  return outcomeMeasureDefinition(measure).direction === "increase";
}

function hundredths(value: number): bigint {
  return BigInt(Math.round(value * 100));
}
