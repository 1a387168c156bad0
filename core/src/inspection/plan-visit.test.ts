import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import {
  dropPlannedVisit,
  planVisit,
  plannedVisitState,
  type VisitPlanFacts,
} from "./plan-visit.ts";
import { visitPlanRefusalText } from "./visit-refusal-text.ts";

const facts: VisitPlanFacts = {
  status: "in_progress",
  today: plainDate("2026-06-20"),
  planned: [plainDate("2026-09-01")],
};

function refused(month: string, changes: Partial<VisitPlanFacts> = {}) {
  const decision = planVisit({ ...facts, ...changes }, plainDate(month));
  if (decision.ok) return null;
  expect(visitPlanRefusalText(decision.refusal).length).toBeGreaterThan(10);
  return decision.refusal.kind;
}

describe("the year's plan of supervision", () => {
  it("takes a scheme once a month, from this month on", () => {
    expect(refused("2026-06-01")).toBeNull();
    expect(refused("2026-05-01")).toBe("plan-month-passed");
    expect(refused("2026-09-01")).toBe("visit-planned");
    expect(refused("2026-10-01")).toBeNull();
  });

  it("takes an approved scheme, and none that is only proposed", () => {
    expect(refused("2026-06-01", { status: "in_plan" })).toBeNull();
    expect(refused("2026-06-01", { status: "submitted" })).toBe("plan-not-open");
  });

  it("says of each visit whether it is made, due this month, late or dropped", () => {
    const visit = { month: plainDate("2026-06-01"), visitedOn: null, droppedOn: null };
    expect(plannedVisitState(visit, plainDate("2026-05-31"))).toBe("later");
    expect(plannedVisitState(visit, plainDate("2026-06-30"))).toBe("this-month");
    expect(plannedVisitState(visit, plainDate("2026-07-01"))).toBe("late");
    const day = plainDate("2026-07-02");
    expect(plannedVisitState({ ...visit, visitedOn: day }, day)).toBe("done");
    expect(plannedVisitState({ ...visit, droppedOn: day }, day)).toBe("dropped");
  });

  it("drops a visit that is neither made nor dropped, for a reason", () => {
    expect(dropPlannedVisit("late", "Đề án ngừng thực hiện").ok).toBe(true);
    const kinds = [
      dropPlannedVisit("this-month", " "),
      dropPlannedVisit("done", "Nhầm"),
      dropPlannedVisit("dropped", "Nhầm"),
    ].map((decision) => (decision.ok ? null : visitPlanRefusalText(decision.refusal)));
    expect(kinds[0]).toContain("vì sao");
    expect(kinds[1]).toContain("đã thực hiện");
    expect(kinds[2]).toContain("đã được bỏ");
  });
});
