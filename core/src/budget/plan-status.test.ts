import { describe, expect, it } from "vitest";
import { roleNames } from "../access/index.ts";
import {
  availablePlanMoves,
  isPlanEditable,
  movePlan,
  parsePlanStatus,
  type PlanStatus,
  planRefusalText,
  planStatuses,
  planStatusLabel,
} from "./index.ts";

/** By hand: what each role finds on the screen of a plan. */
const expected: Record<PlanStatus, Record<string, string>> = {
  draft: { department_officer: "ask_opinion", department_head: "ask_opinion" },
  returned: { department_officer: "ask_opinion", department_head: "ask_opinion" },
  opinion_asked: {
    finance_officer: "give_opinion",
    department_officer: "give_opinion",
    clerk: "give_opinion",
  },
  opinion_given: {
    department_officer: "ask_opinion",
    department_head: "ask_opinion submit_for_approval",
  },
  submitted: {
    provincial_leader: "send_back approve",
    department_officer: "send_back approve",
    clerk: "send_back approve",
    pc_office: "send_back approve",
  },
  agency_answered: {},
  approved: {
    provincial_leader: "adjust",
    department_officer: "adjust",
    clerk: "adjust",
    pc_office: "adjust",
  },
  adjusted: {
    provincial_leader: "adjust",
    department_officer: "adjust",
    clerk: "adjust",
    pc_office: "adjust",
  },
};

/** By hand: a plan of national schemes, whose papers of the Cục and the Minister somebody here records. */
const expectedNational: Record<PlanStatus, Record<string, string>> = {
  draft: { department_head: "send_to_agency" },
  returned: { department_head: "send_to_agency" },
  opinion_asked: {},
  opinion_given: {},
  submitted: {
    department_officer: "return_by_agency record_agency_answer record_ministry_decision",
    clerk: "return_by_agency record_agency_answer record_ministry_decision",
  },
  agency_answered: {
    department_officer: "return_by_agency record_ministry_decision",
    clerk: "return_by_agency record_ministry_decision",
  },
  approved: {},
  adjusted: {},
};

describe("the life of a plan of national schemes", () => {
  for (const status of planStatuses) {
    for (const role of roleNames) {
      const actions = expectedNational[status][role] ?? "";
      it(`lets ${role} do [${actions}] while ${status}`, () => {
        expect(availablePlanMoves(status, role, "national").map(({ action }) => action)).toEqual(
          actions.split(" ").filter(Boolean),
        );
      });
    }
  }

  it("is decided by no body of the province, and says whose act the record is", () => {
    const byLeader = movePlan("submitted", "approve", "provincial_leader", "national");
    expect(byLeader).toMatchObject({ refusal: { kind: "plan-move-not-of-source" } });
    expect(!byLeader.ok && planRefusalText(byLeader.refusal)).toContain("Khuyến công quốc gia");
    expect(
      movePlan("submitted", "record_ministry_decision", "provincial_leader", "national"),
    ).toMatchObject({
      refusal: { kind: "plan-move-not-yours", roles: ["department_officer", "clerk"] },
    });
    expect(planStatusLabel("submitted", "national")).toBe("Đã gửi danh mục đến Cục");
    expect(planStatusLabel("submitted", "local_commune")).toBe("Đã trình UBND tỉnh");
  });
});

describe("the life of a year's plan", () => {
  for (const status of planStatuses) {
    for (const role of roleNames) {
      const actions = expected[status][role] ?? "";
      it(`lets ${role} do [${actions}] while ${status}`, () => {
        expect(availablePlanMoves(status, role).map(({ action }) => action)).toEqual(
          actions.split(" ").filter(Boolean),
        );
      });
    }
  }

  it("is approved by the leader himself, or from his paper by who received it", () => {
    expect(movePlan("submitted", "approve", "provincial_leader")).toMatchObject({
      value: { to: "approved", mode: "in_system" },
    });
    expect(movePlan("submitted", "approve", "clerk")).toMatchObject({
      value: { mode: "by_document" },
    });
    expect(movePlan("draft", "approve", "provincial_leader")).toMatchObject({
      refusal: { kind: "plan-move-not-open", openFrom: ["submitted"] },
    });
    expect(movePlan("submitted", "approve", "finance_officer")).toMatchObject({
      refusal: { kind: "plan-move-not-yours", roles: ["provincial_leader"] },
    });
  });

  it("can be edited until it is submitted, and after it came back", () => {
    expect(planStatuses.filter(isPlanEditable)).toEqual(["draft", "opinion_given", "returned"]);
    expect(parsePlanStatus("approved")).toBe("approved");
    expect(() => parsePlanStatus("lost")).toThrow(RangeError);
  });
});
