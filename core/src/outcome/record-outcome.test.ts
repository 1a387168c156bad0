import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatDay, plainDate, yearOf } from "../kernel/index.ts";
import {
  addMonths,
  dueOutcomeChecks,
  gainHundredths,
  gainPercentHundredths,
  isTargetReached,
  outcomeCheckMonths,
  type OutcomeFacts,
  outcomeChecks,
  outcomeRefusalText,
  type OutcomeResult,
  recordOutcome,
} from "./index.ts";

const facts: OutcomeFacts = {
  acceptedOn: plainDate("2026-10-10"),
  today: plainDate("2027-05-01"),
  months: 6,
  role: "centre_officer",
  standingGrade: null,
};

const result: OutcomeResult = {
  measure: "jobs",
  baseline: 10,
  target: 15,
  result: 14,
  grade: "evidenced",
  measuredOn: plainDate("2027-04-10"),
  evidenceCount: 1,
};

function kindOf(change: Partial<OutcomeResult>, other: Partial<OutcomeFacts> = {}) {
  const decision = recordOutcome({ ...facts, ...other }, { ...result, ...change });
  if (decision.ok) return "recorded";
  expect(outcomeRefusalText(decision.refusal)).toMatch(/\.$/);
  return decision.refusal.kind;
}

describe("a result after support", () => {
  it("is measured between acceptance and today", () => {
    expect(kindOf({})).toBe("recorded");
    expect(kindOf({ measuredOn: plainDate("2026-10-09") })).toBe("measured-before-acceptance");
    expect(kindOf({ measuredOn: plainDate("2027-05-02") })).toBe("measured-in-future");
    expect(kindOf({}, { acceptedOn: null })).toBe("outcome-before-acceptance");
  });

  it("is not measured before its check at 6, 12 or 24 months, and says the earliest day", () => {
    const dueOn = { 6: "2027-04-10", 12: "2027-10-10", 24: "2028-10-10" } as const;
    for (const months of outcomeCheckMonths) {
      const day = plainDate(dueOn[months]);
      const other = { months, today: plainDate("2028-12-31") };
      expect(kindOf({ measuredOn: day }, other)).toBe("recorded");
      const early = recordOutcome(
        { ...facts, ...other },
        { ...result, measuredOn: addDays(day, -1) },
      );
      expect(early).toEqual({
        ok: false,
        refusal: { kind: "measured-before-due", months, earliestOn: day },
      });
      if (!early.ok) expect(outcomeRefusalText(early.refusal)).toContain(formatDay(day));
    }
  });

  it("is claimed without papers, evidenced with them, verified only by Sở", () => {
    expect(kindOf({ grade: "claimed", evidenceCount: 0 })).toBe("recorded");
    expect(kindOf({ evidenceCount: 0 })).toBe("result-evidence-missing");
    expect(kindOf({ grade: "verified" })).toBe("verification-not-yours");
    expect(kindOf({ grade: "verified" }, { role: "department_officer" })).toBe("recorded");
  });

  it("does not replace a figure that was verified, unless it is verified itself", () => {
    const verified = { standingGrade: "verified" } as const;
    expect(kindOf({}, verified)).toBe("already-verified");
    expect(kindOf({}, { standingGrade: "evidenced" })).toBe("recorded");
    const byDepartment = { ...verified, role: "department_officer" } as const;
    expect(kindOf({ grade: "verified" }, byDepartment)).toBe("recorded");
  });

  it("is never negative", () => {
    expect(kindOf({ result: -1 })).toBe("result-negative");
    expect(kindOf({ baseline: -1 })).toBe("result-negative");
    expect(kindOf({ result: 0 })).toBe("recorded");
  });

  it("gains in the direction that is better", () => {
    expect(gainHundredths(result)).toBe(400);
    expect(gainPercentHundredths(result)).toBe(4_000);
    const fuel = { ...result, measure: "fuel_use", baseline: 3, target: 2.5, result: 2.5 } as const;
    expect(gainHundredths(fuel)).toBe(50);
    expect(gainPercentHundredths(fuel)).toBe(1_666);
    expect(isTargetReached(fuel)).toBe(true);
    expect(isTargetReached(result)).toBe(false);
    expect(isTargetReached({ ...result, target: null })).toBeNull();
  });

  it("rounds a share down, a loss too, so that no target is reached by rounding", () => {
    expect(gainPercentHundredths({ ...result, baseline: 3, result: 2 })).toBe(-3_334);
    expect(gainPercentHundredths({ ...result, baseline: 0, result: 2 })).toBeNull();
  });
});

describe("the checks after support", () => {
  it("are due 6, 12 and 24 months after acceptance", () => {
    expect(outcomeChecks(plainDate("2026-08-31")).map(({ dueOn }) => dueOn)).toEqual([
      "2027-02-28",
      "2027-08-31",
      "2028-08-31",
    ]);
  });

  it("wait from their due day until they are done", () => {
    const acceptedOn = plainDate("2026-10-10");
    expect(dueOutcomeChecks(acceptedOn, [], plainDate("2027-04-09"))).toEqual([]);
    expect(dueOutcomeChecks(acceptedOn, [], plainDate("2027-04-10"))).toHaveLength(1);
    expect(dueOutcomeChecks(acceptedOn, [6], plainDate("2027-04-10"))).toEqual([]);
  });

  it("count months by the calendar, the leap day too", () => {
    expect(addMonths(plainDate("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(plainDate("2027-08-31"), 6)).toBe("2028-02-29");
    expect(addMonths(plainDate("2026-12-15"), 1)).toBe("2027-01-15");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays(plainDate("2000-01-01"), days);
        expect(yearOf(addMonths(day, 12))).toBe(yearOf(day) + 1);
      }),
    );
  });
});
