import { describe, expect, it } from "vitest";
import { asId, type EstablishmentId, plainDate } from "../kernel/index.ts";
import { countResult, noCounts } from "../programme/index.ts";
import { schemeStatuses } from "../scheme/index.ts";
import { type CountedScheme, countScheme, countSchemes, type OutcomeResult } from "./index.ts";

const establishmentId = asId<EstablishmentId>("00000000-0000-7000-8000-000000000001");
const options = { firstYear: 2026, lastYear: 2030, gradeAtLeast: "claimed" } as const;

function outcome(change: Partial<OutcomeResult>): OutcomeResult {
  return {
    measure: "jobs",
    baseline: 10,
    target: null,
    result: 14,
    grade: "claimed",
    measuredOn: plainDate("2027-04-10"),
    evidenceCount: 0,
    ...change,
  };
}

const scheme: CountedScheme = {
  status: "settled",
  kind: "machinery",
  source: "local_province",
  acceptedOn: plainDate("2026-10-10"),
  beneficiaries: [
    {
      establishmentId,
      outcomes: [
        outcome({}),
        outcome({ measure: "revenue", baseline: 1_000, result: 1_255 }),
        outcome({ measure: "output", baseline: 5, result: 6 }),
      ],
    },
  ],
};

describe("counting a scheme in a programme", () => {
  it("feeds the programme's indicators: jobs by the difference, revenue by the growth", () => {
    expect(countScheme(scheme, options)).toEqual({
      schemes: [{ schemeKind: "machinery", source: "local" }],
      beneficiaries: [{ establishmentId, schemeKind: "machinery", source: "local" }],
      outcomes: [
        { indicator: "rural-jobs", hundredths: 400, source: "local" },
        { indicator: "revenue-growth", hundredths: 2_550, source: "local" },
      ],
    });
  });

  it("counts the last figure that is proved well enough", () => {
    const outcomes = [
      outcome({ result: 12, grade: "verified", measuredOn: plainDate("2027-04-10") }),
      outcome({ result: 99, grade: "claimed", measuredOn: plainDate("2027-10-10") }),
    ];
    const graded = { ...scheme, beneficiaries: [{ establishmentId, outcomes }] };
    expect(countScheme(graded, options).outcomes).toMatchObject([{ hundredths: 8_900 }]);
    expect(countScheme(graded, { ...options, gradeAtLeast: "verified" }).outcomes).toMatchObject([
      { hundredths: 200 },
    ]);
  });

  it("adds nothing for lost jobs, and nothing for growth without a baseline", () => {
    const outcomes = [outcome({ result: 8 }), outcome({ measure: "revenue", baseline: 0 })];
    const poor = { ...scheme, beneficiaries: [{ establishmentId, outcomes }] };
    expect(countScheme(poor, options).outcomes).toEqual([
      { indicator: "rural-jobs", hundredths: 0, source: "local" },
    ]);
  });

  it("begins with acceptance, within the years of the programme", () => {
    const counted = schemeStatuses.filter(
      (status) => countScheme({ ...scheme, status }, options).schemes.length > 0,
    );
    expect(counted).toEqual([
      "accepted",
      "accepted_partially",
      "paid",
      "liquidated",
      "settled",
      "post_monitoring",
      "closed",
    ]);
    const on = (day: string) =>
      countScheme({ ...scheme, acceptedOn: plainDate(day) }, options).schemes.length;
    expect([on("2025-12-31"), on("2026-01-01"), on("2030-12-31"), on("2031-01-01")]).toEqual([
      0, 1, 1, 0,
    ]);
    expect(countScheme({ ...scheme, status: "closed", acceptedOn: null }, options).schemes).toEqual(
      [],
    );
  });

  it("counts an establishment supported twice once, as the target of 19 establishments asks", () => {
    const counts = {
      ...noCounts,
      ...countSchemes([scheme, { ...scheme, source: "national" }], options),
    };
    const measure = {
      kind: "beneficiaries-accepted",
      schemeKinds: ["machinery", "technology_transfer"],
      count: "establishments",
    } as const;
    expect(countResult(measure, counts, ["local", "national"])).toBe(1);
    expect(countResult({ ...measure, count: "turns" }, counts, ["local", "national"])).toBe(2);
    expect(countResult({ ...measure, count: "turns" }, counts, ["local"])).toBe(1);
  });
});
