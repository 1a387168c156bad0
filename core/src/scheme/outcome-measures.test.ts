import { describe, expect, it } from "vitest";
import {
  checkOutcomes,
  outcomeMeasureDefinition,
  outcomeMeasureNames,
} from "./outcome-measures.ts";

describe("expected outcomes", () => {
  it("may stay at the baseline, and may go the better way", () => {
    expect(
      checkOutcomes([
        { measure: "jobs", baseline: 12, target: 12 },
        { measure: "fuel_use", baseline: 100, target: 85 },
      ]),
    ).toEqual([]);
  });

  it("may not get worse: fewer jobs, more fuel", () => {
    expect(
      checkOutcomes([
        { measure: "jobs", baseline: 12, target: 11 },
        { measure: "fuel_use", baseline: 100, target: 101 },
      ]),
    ).toEqual([
      { kind: "outcome-worse-than-baseline", measure: "jobs" },
      { kind: "outcome-worse-than-baseline", measure: "fuel_use" },
    ]);
  });

  it("are stated once each, and never below nothing", () => {
    expect(
      checkOutcomes([
        { measure: "revenue", baseline: -1, target: 0 },
        { measure: "revenue", baseline: 1, target: 2 },
      ]),
    ).toEqual([
      { kind: "outcome-negative", measure: "revenue" },
      { kind: "outcome-twice", measure: "revenue" },
    ]);
  });

  it.each(outcomeMeasureNames)("have a label and a unit: %s", (measure) => {
    const { label, unit } = outcomeMeasureDefinition(measure);
    expect([label, unit].every((text) => text.length > 0)).toBe(true);
  });
});
