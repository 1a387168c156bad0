import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageOf, consolidate, type SentReport } from "./consolidate.ts";
import { form } from "./report.fixture.ts";

const count = fc.integer({ min: 0, max: 1_000_000 });
const money = fc.integer({ min: 0, max: 1_000_000_000_000 });
const reports: fc.Arbitrary<SentReport[]> = fc
  .array(
    fc.record(
      {
        A1: count,
        "A2.local": money,
        "A2.national": money,
        A3: fc.integer({ min: -9_999, max: 99_999 }),
        A4: count,
      },
      { requiredKeys: [] },
    ),
    { maxLength: 60 },
  )
  .map((rows) => rows.map((values, index) => ({ reporter: String(index), values })));

function valueOf(sent: readonly SentReport[], cell: string) {
  return consolidate(form, sent).get(cell)?.value;
}

describe("consolidation", () => {
  it("sums what is summed, and is the sum of the parts it shows", () => {
    fc.assert(
      fc.property(reports, (sent) => {
        for (const cell of ["A1", "A2.local", "A2.national", "A4"]) {
          const found = consolidate(form, sent).get(cell);
          const given = sent.filter(({ values }) => values[cell] !== undefined);
          expect(found?.parts).toHaveLength(given.length);
          const sum = found?.parts.reduce((all, { value }) => all + value, 0);
          expect(found?.value).toBe(given.length === 0 ? null : sum);
        }
      }),
    );
  });

  it("does not depend on who reported first", () => {
    fc.assert(
      fc.property(reports, (sent) => {
        for (const cell of ["A1", "A2.local", "A3", "A5"])
          expect(valueOf(sent.toReversed(), cell)).toBe(valueOf(sent, cell));
      }),
    );
  });

  it("keeps an average between the least and the greatest of its parts", () => {
    fc.assert(
      fc.property(reports, (sent) => {
        const value = valueOf(sent, "A3");
        const parts = sent
          .filter(({ values }) => (values["A1"] ?? 0) > 0)
          .flatMap(({ values }) => values["A3"] ?? []);
        if (value === null || value === undefined) return;
        expect(value).toBeGreaterThanOrEqual(Math.min(...parts));
        expect(value).toBeLessThanOrEqual(Math.max(...parts));
      }),
    );
  });

  it("counts a body that has not reported nowhere, not as zero", () => {
    const one = { reporter: "1", values: { A1: 2, A3: 1_000 } };
    expect(valueOf([one, { reporter: "2", values: {} }], "A3")).toBe(1_000);
    expect(valueOf([], "A1")).toBeNull();
  });

  it("weighs an average by the establishments behind it, half rounded away from zero", () => {
    const sent = [
      { reporter: "1", values: { A1: 3, A3: 1_000 } },
      { reporter: "2", values: { A1: 1, A3: 2_002 } },
    ];
    expect(valueOf(sent, "A3")).toBe(1_251);
    expect(
      averageOf([
        { value: -1, weight: 1 },
        { value: -2, weight: 1 },
      ]),
    ).toBe(-2);
    expect(averageOf([{ value: 5, weight: 0 }])).toBeNull();
  });

  it("adds up a computed indicator from all sources of its parts", () => {
    const sent = [
      { reporter: "1", values: { "A2.local": 100, "A2.national": 20 } },
      { reporter: "2", values: { A4: 3 } },
    ];
    expect(valueOf(sent, "A5")).toBe(123);
  });
});
