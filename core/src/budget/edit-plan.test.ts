import { describe, expect, it } from "vitest";
import { asId, dong, type PlanLineId, plainDate } from "../kernel/index.ts";
import { adjustPlan, listInPlan, placeInList, type PlanLineFacts } from "./edit-plan.ts";
import { planStatuses } from "./plan-status.ts";
import { planRefusalText } from "./refusal-text.ts";

const facts: PlanLineFacts = {
  plan: { planYear: 2026, source: "local_province", status: "draft" },
  scheme: {
    code: "KCĐP-2026-001",
    planYear: 2026,
    source: "local_province",
    appraisal: "passed",
    appraisedDong: dong(240_000_000),
    listing: "not-listed",
  },
  allocation: { budgetYear: 2026, source: "local_province" },
};
const { scheme } = facts;
const asked = dong(240_000_000);

describe("listing a scheme in the year's plan", () => {
  it("lists an appraised scheme for exactly what was appraised", () => {
    expect(listInPlan(facts, asked)).toEqual({ ok: true, value: asked });
  });

  it("lists a task, which nobody appraises", () => {
    expect(listInPlan({ ...facts, scheme: null }, dong(1)).ok).toBe(true);
  });

  it("lets the list be edited while it is drafted, sent back, or has its opinion, and never later", () => {
    const open = planStatuses.filter(
      (status) => listInPlan({ ...facts, plan: { ...facts.plan, status } }, asked).ok,
    );
    expect(open).toEqual(["draft", "opinion_given", "returned"]);
  });

  it.each([
    [
      "scheme-not-appraised",
      { scheme: scheme && { ...scheme, appraisal: "not-passed" as const } },
      asked,
    ],
    ["scheme-of-other-plan", { scheme: scheme && { ...scheme, planYear: 2027 } }, asked],
    [
      "scheme-listed-already",
      { scheme: scheme && { ...scheme, listing: "listed" as const } },
      asked,
    ],
    [
      "allocation-of-other-plan",
      { allocation: { budgetYear: 2026, source: "national" as const } },
      asked,
    ],
    ["proposed-over-appraised", {}, dong(240_000_001)],
    ["proposed-not-positive", {}, dong(0)],
  ])("refuses %s and says what to do", (kind, change, amount) => {
    const decision = listInPlan({ ...facts, ...change }, amount);
    expect(decision).toMatchObject({ ok: false, refusal: { kind } });
    if (!decision.ok) expect(planRefusalText(decision.refusal)).toMatch(/\.$/);
  });
});

describe("adjusting an approved plan", () => {
  const days = { approvedOn: plainDate("2026-03-01"), today: plainDate("2026-06-01") };

  it("rests on a decision with a number, made after the approval and not in the future", () => {
    const on = (day: string, decisionNumber = "901/QĐ-UBND") =>
      adjustPlan(days, { decisionNumber, decidedOn: plainDate(day) });
    expect(on("2026-03-01").ok).toBe(true);
    expect(on("2026-06-01").ok).toBe(true);
    expect(on("2026-02-28")).toMatchObject({ refusal: { kind: "adjusted-before-approved" } });
    expect(on("2026-06-02")).toMatchObject({ refusal: { kind: "plan-decided-in-future" } });
    expect(on("2026-04-01", " ")).toMatchObject({
      refusal: { kind: "plan-decision-number-missing" },
    });
  });
});

describe("the place of a line in its list", () => {
  const [first, second, third] = [1, 2, 3].map((number) =>
    asId<PlanLineId>(`00000000-0000-7000-8000-00000000000${String(number)}`),
  ) as [PlanLineId, PlanLineId, PlanLineId];

  it("moves one line and keeps the order of the others", () => {
    expect(placeInList([first, second, third], third, 1)).toEqual([third, first, second]);
    expect(placeInList([first, second, third], first, 99)).toEqual([second, third, first]);
  });
});
