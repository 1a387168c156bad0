import { describe, expect, it } from "vitest";
import { roleNames } from "../access/index.ts";
import {
  availablePlanMoves,
  isPlanEditable,
  movePlan,
  parsePlanStatus,
  type PlanStatus,
  planStatuses,
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
