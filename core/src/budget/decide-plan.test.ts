import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AllocationId, asId, dong, plainDate, type PlanLineId } from "../kernel/index.ts";
import {
  cutOff,
  decidePlan,
  type PlanDecision,
  type PlanFacts,
  type PlanLine,
  planRefusalText,
  recordAgencyAnswer,
  replaceFromReserve,
} from "./index.ts";

const allocationId = asId<AllocationId>("00000000-0000-7000-8000-00000000000a");
const otherId = asId<AllocationId>("00000000-0000-7000-8000-00000000000b");

function lineId(number: number): PlanLineId {
  return asId<PlanLineId>(`00000000-0000-7000-8000-${String(number).padStart(12, "0")}`);
}

function line(number: number, change: Partial<PlanLine> = {}): PlanLine {
  return {
    planLineId: lineId(number),
    kind: "scheme",
    title: `Đề án ${String(number)}`,
    list: "main",
    priority: number,
    allocationId,
    proposedDong: dong(150),
    appraisedDong: dong(150),
    normMaximumDong: dong(180),
    agencyDong: null,
    ...change,
  };
}

const facts: PlanFacts = {
  submittedOn: plainDate("2026-03-01"),
  today: plainDate("2026-03-20"),
  lines: [line(1), line(2), line(3, { list: "reserve" }), line(4)],
  allocations: [{ allocationId, assignedDong: dong(400), committedDong: dong(100) }],
  funding: "estimate",
};

const decision: PlanDecision = {
  decisionNumber: "300/QĐ-UBND",
  decidedOn: plainDate("2026-03-15"),
  verdicts: [
    { planLineId: lineId(1), verdict: "approve", approvedDong: dong(150) },
    { planLineId: lineId(2), verdict: "approve", approvedDong: dong(150) },
    { planLineId: lineId(3), verdict: "reserve", approvedDong: dong(150) },
    { planLineId: lineId(4), verdict: "not_approve", approvedDong: dong(0) },
  ],
};

function approving(number: number, amount: number): PlanDecision {
  return {
    ...decision,
    verdicts: decision.verdicts.map((verdict) =>
      verdict.planLineId === lineId(number) ? { ...verdict, approvedDong: dong(amount) } : verdict,
    ),
  };
}

function refusalOf(result: ReturnType<typeof decidePlan>) {
  if (result.ok) throw new Error("It was not refused.");
  return result.refusal;
}

describe("the decision on a year's plan", () => {
  it("commits the main list, keeps the reserve aside, fills the allocation exactly", () => {
    expect(decidePlan(facts, decision)).toMatchObject({
      ok: true,
      value: {
        approvedDong: 300,
        commitments: [
          { planLineId: lineId(1), amountDong: 150 },
          { planLineId: lineId(2), amountDong: 150 },
        ],
        reserve: [{ planLineId: lineId(3) }],
        notApproved: [{ planLineId: lineId(4) }],
      },
    });
  });

  it("refuses one đồng beyond the remainder, names the line and says what it may have", () => {
    const tight = {
      ...facts,
      allocations: [{ allocationId, assignedDong: dong(399), committedDong: dong(100) }],
    };
    const refusal = refusalOf(decidePlan(tight, decision));
    expect(refusal).toEqual({
      kind: "plan-over-allocation",
      allocationId,
      title: "Đề án 2",
      wantedDong: 300,
      remainingDong: 299,
      acceptableDong: 149,
    });
    expect(planRefusalText(refusal)).toContain("“Đề án 2” chỉ còn 149\u00a0đ");
  });

  it("refuses more than appraised, and more than the norm, saying what is accepted", () => {
    expect(refusalOf(decidePlan(facts, approving(1, 151)))).toMatchObject({
      kind: "line-over-appraised",
      title: "Đề án 1",
      acceptableDong: 150,
    });
    expect(refusalOf(decidePlan(facts, approving(1, 181)))).toMatchObject({
      kind: "line-over-norm",
      acceptableDong: 150,
    });
    const loose = {
      ...facts,
      lines: facts.lines.map((each) => ({ ...each, appraisedDong: dong(500) })),
    };
    expect(refusalOf(decidePlan(loose, approving(2, 181)))).toMatchObject({
      kind: "line-over-norm",
      acceptableDong: 180,
    });
  });

  it("holds a reserve line to the appraisal and the norm too", () => {
    expect(refusalOf(decidePlan(facts, approving(3, 151)))).toMatchObject({
      kind: "line-over-appraised",
      title: "Đề án 3",
    });
  });

  it("lets a task through without appraisal or norm, not a scheme", () => {
    const free = { appraisedDong: null, normMaximumDong: null } as const;
    const withTask = {
      ...facts,
      lines: [line(1, { kind: "task", ...free }), ...facts.lines.slice(1)],
    };
    expect(decidePlan(withTask, decision).ok).toBe(true);
    const withScheme = { ...facts, lines: [line(1, free), ...facts.lines.slice(1)] };
    expect(refusalOf(decidePlan(withScheme, decision))).toMatchObject({
      kind: "line-not-appraised",
    });
  });

  it("refuses an amount of zero and a line without an allocation", () => {
    expect(refusalOf(decidePlan(facts, approving(1, 0)))).toMatchObject({
      kind: "line-amount-not-positive",
    });
    const homeless = {
      ...facts,
      lines: [line(1, { allocationId: otherId }), ...facts.lines.slice(1)],
    };
    expect(refusalOf(decidePlan(homeless, decision))).toMatchObject({
      kind: "line-without-allocation",
      title: "Đề án 1",
    });
  });

  it("wants exactly one verdict for each line of the list", () => {
    const [first] = decision.verdicts;
    if (!first) throw new Error("The decision has verdicts.");
    const verdicts = decision.verdicts.slice(1);
    expect(refusalOf(decidePlan(facts, { ...decision, verdicts }))).toMatchObject({
      kind: "line-not-decided",
    });
    expect(
      refusalOf(decidePlan(facts, { ...decision, verdicts: [first, ...decision.verdicts] })),
    ).toMatchObject({ kind: "line-decided-twice" });
    expect(
      refusalOf(
        decidePlan(facts, {
          ...decision,
          verdicts: [...decision.verdicts, { ...first, planLineId: lineId(9) }],
        }),
      ),
    ).toMatchObject({ kind: "line-unknown" });
  });

  it("wants a number and a day between submission and today", () => {
    const on = (day: string) => decidePlan(facts, { ...decision, decidedOn: plainDate(day) });
    expect(on("2026-03-01").ok).toBe(true);
    expect(on("2026-03-20").ok).toBe(true);
    expect(refusalOf(on("2026-02-28"))).toMatchObject({ kind: "plan-decided-before-submitted" });
    expect(refusalOf(on("2026-03-21"))).toMatchObject({ kind: "plan-decided-in-future" });
    expect(refusalOf(decidePlan(facts, { ...decision, decisionNumber: "" }))).toMatchObject({
      kind: "plan-decision-number-missing",
    });
    expect(refusalOf(decidePlan({ ...facts, lines: [] }, decision))).toMatchObject({
      kind: "plan-empty",
    });
  });

  it("never commits more than remains, for any amounts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 600 }),
        (amounts, remaining) => {
          const lines = amounts.map((_, index) => line(index + 1));
          const verdicts = amounts.map((amount, index) => ({
            planLineId: lineId(index + 1),
            verdict: "approve" as const,
            approvedDong: dong(amount),
          }));
          const allocations = [
            { allocationId, assignedDong: dong(remaining), committedDong: dong(0) },
          ];
          const result = decidePlan({ ...facts, lines, allocations }, { ...decision, verdicts });
          const total = amounts.reduce((sum, amount) => sum + amount, 0);
          expect(result.ok).toBe(total <= remaining);
        },
      ),
    );
  });
});

describe("the reserve list", () => {
  const allocation = { allocationId, assignedDong: dong(400), committedDong: dong(260) };

  it("replaces a scheme that dropped out, within what remains", () => {
    expect(replaceFromReserve(line(3), allocation, dong(140))).toMatchObject({
      value: { amountDong: 140 },
    });
    expect(replaceFromReserve(line(3), allocation, dong(141))).toMatchObject({
      refusal: { kind: "plan-over-allocation", acceptableDong: 140 },
    });
    expect(replaceFromReserve(line(3), allocation, dong(151))).toMatchObject({
      refusal: { kind: "line-over-appraised" },
    });
  });

  it("begins where the money ends", () => {
    const lines = [line(2), line(1), line(4, { allocationId: otherId }), line(3)];
    expect(cutOff(lines, { ...allocation, committedDong: dong(100) })).toEqual({
      fits: [lineId(1), lineId(2)],
      beyond: [lineId(3)],
    });
  });
});

describe("the sentences about a plan", () => {
  it("end with a full stop and name the line", () => {
    const title = "Đề án 1";
    const today = plainDate("2026-03-20");
    for (const refusal of [
      { kind: "plan-empty" },
      { kind: "plan-decision-number-missing" },
      { kind: "plan-decided-before-submitted", submittedOn: today },
      { kind: "plan-decided-in-future", today },
      { kind: "line-not-decided", title },
      { kind: "line-unknown", planLineId: lineId(1) },
      { kind: "line-decided-twice", title },
      { kind: "line-not-appraised", title },
      { kind: "line-amount-not-positive", title },
      { kind: "line-over-appraised", title, approvedDong: dong(2), acceptableDong: dong(1) },
      { kind: "line-over-norm", title, approvedDong: dong(2), acceptableDong: dong(1) },
      { kind: "line-without-allocation", title },
      {
        kind: "plan-move-not-open",
        action: "approve",
        status: "draft",
        openFrom: ["submitted"],
      },
      { kind: "plan-move-not-yours", action: "approve", roles: ["provincial_leader"] },
    ] as const) {
      expect(planRefusalText(refusal)).toMatch(/\.$/);
    }
  });
});

describe("a plan of the Minister", () => {
  const national: PlanFacts = { ...facts, allocations: [], funding: "contract" };
  const answer = {
    documentNumber: "55/CN-KCQG",
    documentOn: plainDate("2026-03-10"),
    verdicts: facts.lines.map(({ planLineId }) => ({ planLineId, agreedDong: dong(120) })),
  };

  it("approves its lines and binds no money: that comes by the contract with the Cục", () => {
    const result = decidePlan(national, decision);
    expect(result).toMatchObject({ value: { commitments: [], approvedDong: 300 } });
    expect(result.ok && result.value.approved).toHaveLength(2);
  });

  it("approves no more than the Cục's appraisal agreed to", () => {
    const lines = national.lines.map((each) => ({ ...each, agencyDong: dong(149) }));
    const result = decidePlan({ ...national, lines }, decision);
    expect(result).toMatchObject({
      refusal: { kind: "line-over-agency", approvedDong: 150, acceptableDong: 149 },
    });
    expect(!result.ok && planRefusalText(result.refusal)).toContain("149");
  });

  it("takes an answer of the Cục for every line, not before the list was sent", () => {
    const kindOf = (change: Partial<typeof answer>) => {
      const result = recordAgencyAnswer(national, { ...answer, ...change });
      if (result.ok) return "recorded";
      expect(planRefusalText(result.refusal)).toMatch(/\.$/u);
      return result.refusal.kind;
    };
    expect(kindOf({})).toBe("recorded");
    expect(kindOf({ documentNumber: " " })).toBe("plan-decision-number-missing");
    expect(kindOf({ documentOn: plainDate("2026-02-28") })).toBe("plan-decided-before-submitted");
    expect(kindOf({ documentOn: plainDate("2026-03-21") })).toBe("plan-decided-in-future");
    expect(kindOf({ verdicts: answer.verdicts.slice(1) })).toBe("agency-answer-incomplete");
    const other = { planLineId: lineId(9), agreedDong: dong(1) };
    expect(kindOf({ verdicts: [...answer.verdicts, other] })).toBe("line-unknown");
  });
});
