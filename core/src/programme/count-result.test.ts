import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { countResult, noCounts, type ProgrammeCounts } from "./count-result.ts";
import type { FundingSource, TargetMeasure } from "./structure.ts";

const both = ["local", "national"] as const;
const support = (
  establishmentId: string,
  source: FundingSource = "local",
  schemeKind = "machinery",
) => ({
  establishmentId,
  schemeKind,
  source,
});
const counts = (some: Partial<ProgrammeCounts>): ProgrammeCounts => ({ ...noCounts, ...some });
const machinery = (count: "establishments" | "turns"): TargetMeasure => ({
  kind: "beneficiaries-accepted",
  schemeKinds: ["machinery"],
  count,
});

describe("the result of a measure", () => {
  const beneficiaries = [
    support("a"),
    support("a", "national"),
    support("b"),
    support("c", "local", "consultancy"),
  ];

  it("counts an establishment once as cơ sở and every time as lượt", () => {
    expect(countResult(machinery("establishments"), counts({ beneficiaries }), both)).toBe(2);
    expect(countResult(machinery("turns"), counts({ beneficiaries }), both)).toBe(3);
  });

  it("counts only the sources that the province counts", () => {
    expect(countResult(machinery("turns"), counts({ beneficiaries }), ["local"])).toBe(2);
  });

  it("never counts more establishments than turns", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c", "d")), (ids) => {
        const some = counts({ beneficiaries: ids.map((id) => support(id)) });
        const establishments = countResult(machinery("establishments"), some, both) ?? 0;
        expect(establishments).toBeLessThanOrEqual(
          countResult(machinery("turns"), some, both) ?? 0,
        );
      }),
    );
  });

  it("adds jobs and averages growth, rounding down", () => {
    const outcome = (indicator: string, hundredths: number) => ({
      indicator,
      hundredths,
      source: "local" as const,
    });
    const some = counts({
      outcomes: [
        outcome("rural-jobs", 1_200),
        outcome("rural-jobs", 800),
        outcome("revenue-growth", 2_001),
        outcome("revenue-growth", 2_000),
      ],
    });
    expect(
      countResult({ kind: "outcome", indicator: "rural-jobs", aggregate: "sum" }, some, both),
    ).toBe(20);
    expect(
      countResult(
        { kind: "outcome", indicator: "revenue-growth", aggregate: "average" },
        some,
        both,
      ),
    ).toBe(20);
    expect(
      countResult(
        { kind: "outcome", indicator: "revenue-growth", aggregate: "average" },
        noCounts,
        both,
      ),
    ).toBeNull();
  });

  it("takes the latest entered statistic", () => {
    const statistics = [
      { indicator: "share", hundredths: 1_850, asOf: plainDate("2027-12-31") },
      { indicator: "share", hundredths: 1_700, asOf: plainDate("2026-12-31") },
    ];
    expect(
      countResult({ kind: "entered-statistic", indicator: "share" }, counts({ statistics }), both),
    ).toBe(18.5);
    expect(
      countResult({ kind: "entered-statistic", indicator: "share" }, noCounts, both),
    ).toBeNull();
  });

  it("counts products, rounds, fairs and participations", () => {
    const some = counts({
      titles: [
        { productId: "p", level: "province" },
        { productId: "p", level: "province" },
        { productId: "p", level: "region" },
      ],
      entries: [
        { productId: "p", level: "province", roundId: "r1" },
        { productId: "q", level: "province", roundId: "r1" },
        { productId: "p", level: "province", roundId: "r2" },
      ],
      rounds: [{ level: "province", role: "organised" }],
      fairs: [
        { role: "joined", establishmentIds: ["a", "b", "b"] },
        { role: "joined", establishmentIds: ["a"] },
      ],
    });
    expect(countResult({ kind: "product-titles", level: "province" }, some, both)).toBe(1);
    expect(countResult({ kind: "product-entries", level: "province" }, some, both)).toBe(1.5);
    expect(
      countResult({ kind: "selection-rounds", level: "province", role: "organised" }, some, both),
    ).toBe(1);
    expect(countResult({ kind: "fairs", role: "joined" }, some, both)).toBe(2);
    expect(countResult({ kind: "fair-participations" }, some, both)).toBe(3);
  });

  it("counts schemes, activities and the people in them", () => {
    const some = counts({
      schemes: [
        { schemeKind: "cluster_detail_plan", source: "national" },
        { schemeKind: "machinery", source: "local" },
      ],
      activities: [
        { activity: "training-class", participants: 35 },
        { activity: "training-class", participants: 30 },
      ],
    });
    expect(
      countResult({ kind: "schemes-accepted", schemeKinds: ["cluster_detail_plan"] }, some, both),
    ).toBe(1);
    expect(countResult({ kind: "activities", activity: "training-class" }, some, both)).toBe(2);
    expect(
      countResult({ kind: "participants", activity: "training-class", per: "whole" }, some, both),
    ).toBe(65);
    expect(
      countResult({ kind: "participants", activity: "training-class", per: "each" }, some, both),
    ).toBe(32.5);
    expect(countResult({ kind: "narrative" }, some, both)).toBeNull();
  });
});
