import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bps, dong, plainDate, shareRoundedDown } from "../kernel/index.ts";
import {
  assessSupport,
  type Norm,
  normCode,
  normRefusalText,
  type NormRule,
  type SupportFacts,
} from "./index.ts";

const machinery: Norm = {
  code: normCode("machinery"),
  level: { kind: "national" },
  activity: "machinery_tech_transfer",
  label: "Ứng dụng máy móc, chuyển giao công nghệ",
  unit: "cơ sở",
  rule: { kind: "capped-share", shareBps: bps(5_000), ceilingDong: dong(300_000_000) },
  technologyLineMultiplierBps: bps(15_000),
  vat: "excluded",
  conditions: [],
  citation: { kind: "circular", document: "28/2018/TT-BTC", article: "8", clause: "4" },
  amendedBy: null,
  validFrom: plainDate("2018-05-11"),
  validTo: null,
  confidence: "A",
  source: null,
  note: null,
};

function facts(norm: Norm, costDong: number, more: Partial<SupportFacts> = {}): SupportFacts {
  return {
    selected: { norm, fallback: false, pendingDocument: null },
    eligibleCostDong: dong(costDong),
    technologyLine: "single",
    ...more,
  };
}

function assess(rule: NormRule, costDong: number, more: Partial<SupportFacts> = {}) {
  return assessSupport(facts({ ...machinery, rule }, costDong, more));
}

describe("the largest support for a machine", () => {
  it("is half the cost below the ceiling", () => {
    expect(assessSupport(facts(machinery, 500_000_000))).toMatchObject({
      value: { maximumDong: 250_000_000, limitedBy: "share" },
    });
  });

  it("is the ceiling above it", () => {
    expect(assessSupport(facts(machinery, 600_000_002))).toMatchObject({
      value: { maximumDong: 300_000_000, limitedBy: "ceiling" },
    });
  });

  it("is the share where both are equal", () => {
    expect(assessSupport(facts(machinery, 600_000_000))).toMatchObject({
      value: { maximumDong: 300_000_000, limitedBy: "share" },
    });
  });

  it("rounds half a đồng down", () => {
    expect(assessSupport(facts(machinery, 500_000_001))).toMatchObject({
      value: { maximumDong: 250_000_000 },
    });
  });

  it("has a ceiling of 450 million for a technology line", () => {
    expect(assessSupport(facts(machinery, 900_000_000, { technologyLine: "line" }))).toMatchObject({
      value: { maximumDong: 450_000_000 },
    });
    expect(
      assessSupport(facts(machinery, 1_000_000_000, { technologyLine: "line" })),
    ).toMatchObject({ value: { maximumDong: 450_000_000, limitedBy: "ceiling" } });
  });

  it("gives a technology line nothing more where the norm does not", () => {
    const plain = { ...machinery, technologyLineMultiplierBps: null };
    expect(assessSupport(facts(plain, 1_000_000_000, { technologyLine: "line" }))).toMatchObject({
      value: { maximumDong: 300_000_000 },
    });
  });

  it("explains each step with its citation", () => {
    const assessed = assessSupport(facts(machinery, 1_000_000_000, { technologyLine: "line" }));
    if (!assessed.ok) throw new Error("refused");
    const { steps } = assessed.value;
    expect(steps.map(({ kind }) => kind)).toEqual([
      "eligible-cost",
      "share",
      "ceiling",
      "technology-line",
      "maximum",
    ]);
    expect(steps.slice(1).every(({ citation }) => citation === machinery.citation)).toBe(true);
    expect(steps.map(({ amountDong }) => amountDong)).toEqual([
      1_000_000_000, 500_000_000, 300_000_000, 450_000_000, 450_000_000,
    ]);
  });

  it("never exceeds the share, the ceiling or the cost, for any of them", () => {
    const amount = fc.integer({ min: 1, max: 9_000_000_000_000 }).map(dong);
    const share = fc.integer({ min: 0, max: 10_000 }).map(bps);
    fc.assert(
      fc.property(amount, amount, share, fc.boolean(), (cost, ceilingDong, shareBps, isLine) => {
        const technologyLine = isLine ? "line" : "single";
        const assessed = assess({ kind: "capped-share", shareBps, ceilingDong }, cost, {
          technologyLine,
        });
        if (!assessed.ok) throw new Error("refused");
        const { maximumDong } = assessed.value;
        const highest = isLine ? shareRoundedDown(ceilingDong, bps(15_000)) : ceilingDong;
        expect(BigInt(maximumDong) * 10_000n).toBeLessThanOrEqual(BigInt(cost) * BigInt(shareBps));
        expect(maximumDong).toBeLessThanOrEqual(highest);
        expect(maximumDong).toBeLessThanOrEqual(cost);
        const isReached =
          maximumDong === highest ||
          BigInt(maximumDong + 1) * 10_000n > BigInt(cost) * BigInt(shareBps);
        expect(isReached).toBe(true);
      }),
    );
  });
});

describe("the other shapes of rule", () => {
  it("pays a ceiling, or the cost where it is lower", () => {
    const rule = { kind: "ceiling", ceilingDong: dong(100) } as const;
    expect(assess(rule, 100)).toMatchObject({ value: { maximumDong: 100, limitedBy: "ceiling" } });
    expect(assess(rule, 99)).toMatchObject({ value: { maximumDong: 99, limitedBy: "cost" } });
  });

  it("pays a share without a ceiling", () => {
    expect(assess({ kind: "share", shareBps: bps(8_000) }, 101)).toMatchObject({
      value: { maximumDong: 80, limitedBy: "share" },
    });
  });

  it("pays by the piece, up to the most pieces", () => {
    const rule = { kind: "per-unit", unitDong: dong(5_000_000), maximumUnits: 3 } as const;
    expect(assess(rule, 0, { units: 2 })).toMatchObject({ value: { maximumDong: 10_000_000 } });
    expect(assess(rule, 0, { units: 4 })).toMatchObject({
      value: { maximumDong: 15_000_000, limitedBy: "units" },
    });
    expect(assess({ ...rule, maximumUnits: null }, 0, { units: 4 })).toMatchObject({
      value: { maximumDong: 20_000_000 },
    });
  });

  it("pays management as a share of the budget", () => {
    const rule = {
      kind: "share-of-budget",
      shareBps: bps(150),
      budget: "annual-promotion-budget",
    } as const;
    const budgetDong = dong(1_056_000_000);
    expect(assess(rule, 99_000_000, { budgetDong })).toMatchObject({
      value: { maximumDong: 15_840_000, limitedBy: "budget-share" },
    });
    expect(assess(rule, 1_000_000, { budgetDong })).toMatchObject({
      value: { maximumDong: 1_000_000, limitedBy: "cost" },
    });
  });

  it("pays interest in the first two years only", () => {
    const rule = {
      kind: "first-years",
      years: 2,
      shareBps: bps(5_000),
      ceilingDong: dong(500),
    } as const;
    expect(assess(rule, 900, { yearOfSupport: 2 })).toMatchObject({ value: { maximumDong: 450 } });
    expect(assess(rule, 900, { yearOfSupport: 3 })).toMatchObject({
      refusal: { kind: "support-years-over" },
    });
  });
});

describe("what cannot be assessed", () => {
  const abroad: Norm = {
    ...machinery,
    rule: { kind: "share", shareBps: bps(10_000) },
    conditions: [{ kind: "times-per-year", maximumTimes: 2 }],
  };
  const startUp: Norm = { ...machinery, conditions: [{ kind: "area", area: "difficult" }] };
  const cost = dong(1_000);

  it("allows a second foreign fair in a year and refuses a third (TT 46/2012 Đ.4)", () => {
    expect(assessSupport(facts(abroad, cost, { timesThisYear: 1 })).ok).toBe(true);
    expect(assessSupport(facts(abroad, cost, { timesThisYear: 2 }))).toMatchObject({
      refusal: { kind: "too-often-this-year", timesThisYear: 2, maximumTimes: 2 },
    });
  });

  it("supports a start-up in a difficult area only", () => {
    expect(assessSupport(facts(startUp, cost, { area: "difficult" })).ok).toBe(true);
    expect(assessSupport(facts(startUp, cost, { area: "other" }))).toMatchObject({
      refusal: { kind: "area-not-supported" },
    });
  });

  const perUnit = { kind: "per-unit", unitDong: dong(1), maximumUnits: null } as const;
  const ofBudget = {
    kind: "share-of-budget",
    shareBps: bps(1),
    budget: "scheme-estimate",
  } as const;
  const firstYears = {
    kind: "first-years",
    years: 2,
    shareBps: bps(1),
    ceilingDong: dong(1),
  } as const;

  it.each([
    ["no cost", facts(machinery, 0), "no-eligible-cost"],
    ["a negative cost", facts(machinery, -1), "no-eligible-cost"],
    ["no word on the area", facts(startUp, cost), "fact-missing"],
    ["no count of fairs", facts(abroad, cost), "fact-missing"],
    ["no pieces", facts({ ...machinery, rule: perUnit }, cost), "fact-missing"],
    ["zero pieces", facts({ ...machinery, rule: perUnit }, cost, { units: 0 }), "fact-missing"],
    ["no budget", facts({ ...machinery, rule: ofBudget }, cost), "fact-missing"],
    ["no year", facts({ ...machinery, rule: firstYears }, cost), "fact-missing"],
    [
      "a pending text",
      facts({ ...machinery, rule: { kind: "text-pending" } }, cost),
      "norm-without-amount",
    ],
    [
      "a multiplier",
      facts(
        { ...machinery, rule: { kind: "multiplier-of-norm", multiplierBps: bps(15_000) } },
        cost,
      ),
      "norm-without-amount",
    ],
    [
      "a reference",
      facts({ ...machinery, rule: { kind: "reference", refersTo: "đơn giá được duyệt" } }, cost),
      "norm-without-amount",
    ],
    [
      "a third year",
      facts({ ...machinery, rule: firstYears }, cost, { yearOfSupport: 3 }),
      "support-years-over",
    ],
    ["a third fair", facts(abroad, cost, { timesThisYear: 2 }), "too-often-this-year"],
    ["another area", facts(startUp, cost, { area: "other" }), "area-not-supported"],
  ] as const)("refuses %s with a Vietnamese sentence", (_, given, kind) => {
    const assessed = assessSupport(given);
    expect(assessed).toMatchObject({ ok: false, refusal: { kind } });
    if (!assessed.ok) expect(normRefusalText(assessed.refusal)).toMatch(/\.$/);
  });
});
