import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { noCounts, type ProgrammeCounts } from "./count-result.ts";
import { targetProgress, type TargetProgressFacts } from "./results.ts";
import { programmeWith, soundTarget, type TargetJson } from "./rules/sound-programme.fixture.ts";
import type { Target } from "./structure.ts";

function target(changes: Partial<TargetJson>): Target {
  const [parsed] = programmeWith(soundTarget({ code: "a", ...changes })).targets;
  if (parsed === undefined) throw new Error("no target");
  return parsed;
}

function supported(establishments: number): ProgrammeCounts {
  return {
    ...noCounts,
    beneficiaries: Array.from({ length: establishments }, (_, index) => ({
      establishmentId: String(index),
      schemeKind: "machinery",
      source: "local" as const,
    })),
  };
}

function facts(counts: ProgrammeCounts, today = "2031-01-01"): TargetProgressFacts {
  return {
    counts,
    firstYear: 2031,
    lastYear: 2032,
    countedSources: ["local", "national"],
    today: plainDate(today),
  };
}

function stateOf(changes: Partial<TargetJson>, establishments: number, today = "2032-12-31") {
  return targetProgress(target(changes), facts(supported(establishments), today)).state;
}

describe("whether a target is reached", () => {
  it("ít nhất 12: reached at 12, exceeded at 13", () => {
    const atLeast = { operator: ">=", printed: "12" };
    expect([11, 12, 13].map((count) => stateOf(atLeast, count))).toEqual([
      "not_reached",
      "reached",
      "exceeded",
    ]);
  });

  it("trên 40: 40 is not enough, 41 reaches it", () => {
    const more = { operator: ">", printed: "40" };
    expect([40, 41, 42].map((count) => stateOf(more, count))).toEqual([
      "not_reached",
      "reached",
      "exceeded",
    ]);
    expect(targetProgress(target(more), facts(supported(40))).percentBps).toBe(10_000);
  });

  it("1-2: reached at both bounds, exceeded above", () => {
    const range = { operator: "range", printed: ["1", "2"] as [string, string] };
    expect([0, 1, 2, 3].map((count) => stateOf(range, count))).toEqual([
      "not_reached",
      "reached",
      "reached",
      "exceeded",
    ]);
  });

  it("2 a year asks for 4 in a programme of two years", () => {
    const yearly = { printed: "02", period: "per-year" as const };
    expect(targetProgress(target(yearly), facts(supported(3)))).toMatchObject({
      required: 4,
      percentBps: 7_500,
    });
    expect([3, 4].map((count) => stateOf(yearly, count))).toEqual(["not_reached", "reached"]);
  });

  it("trên 20 %: 20 % is not enough, a hundredth more is", () => {
    const growth = {
      operator: ">",
      printed: "20%",
      unit: "%",
      measure: { kind: "outcome", indicator: "growth", aggregate: "average" },
    };
    const at = (hundredths: number) =>
      targetProgress(
        target(growth),
        facts({ ...noCounts, outcomes: [{ indicator: "growth", hundredths, source: "local" }] }),
      ).state;
    expect([2_000, 2_001, 2_002].map(at)).toEqual(["not_reached", "reached", "exceeded"]);
    expect(targetProgress(target(growth), facts(noCounts)).state).toBe("not_measured");
  });

  it("an aim without a number is told in words", () => {
    const aim = { operator: "qualitative", printed: null, measure: { kind: "narrative" } };
    expect(targetProgress(target(aim), facts(noCounts))).toEqual({
      code: "a",
      result: null,
      required: null,
      percentBps: null,
      state: "narrative",
    });
  });
});

describe("whether a target is on track", () => {
  it("asks for the share of the elapsed days: half at half time", () => {
    expect(stateOf({ printed: "12" }, 0, "2031-01-01")).toBe("on_track");
    expect(stateOf({ printed: "12" }, 6, "2032-01-01")).toBe("on_track");
    expect(stateOf({ printed: "12" }, 5, "2032-01-01")).toBe("not_reached");
    expect(stateOf({ printed: "12" }, 11, "2033-01-01")).toBe("not_reached");
  });

  it("says on the first day before the programme that nothing is asked yet", () => {
    expect(stateOf({ printed: "12" }, 0, "2030-06-01")).toBe("on_track");
  });
});
