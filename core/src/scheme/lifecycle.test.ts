import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roleNames } from "../access/index.ts";
import {
  availableMoves,
  driveScheme,
  explainBlocked,
  moveScheme,
  nextMoves,
  schemeActions,
  schemeMoveDefinition,
  schemeRefusalText,
  schemeRoutes,
  type SchemeStatus,
  schemeStatuses,
} from "./index.ts";

/** Written by hand from the circular and the labels: what each role finds on the screen of a local scheme. */
const expected: Record<SchemeStatus, Record<string, string>> = {
  need_registered: {
    establishment: "withdraw",
    commune_leader: "confirm_commune",
    centre_officer: "confirm_commune survey start_draft withdraw",
    centre_head: "withdraw",
  },
  commune_confirmed: {
    establishment: "withdraw",
    centre_officer: "survey start_draft withdraw",
    centre_head: "withdraw",
  },
  surveyed: {
    establishment: "withdraw",
    centre_officer: "start_draft withdraw",
    centre_head: "withdraw",
  },
  draft: {
    establishment: "withdraw",
    centre_officer: "submit withdraw",
    centre_head: "submit withdraw",
  },
  submitted: {
    establishment: "withdraw",
    centre_officer: "withdraw",
    centre_head: "withdraw",
    department_officer: "receive decline_receipt request_supplement",
  },
  received: {
    establishment: "withdraw",
    centre_officer: "withdraw",
    centre_head: "withdraw",
    department_officer: "request_supplement start_appraisal",
  },
  supplement_requested: {
    establishment: "withdraw",
    centre_officer: "supplement withdraw",
    centre_head: "supplement withdraw",
  },
  under_appraisal: {
    establishment: "withdraw",
    centre_officer: "withdraw",
    centre_head: "withdraw",
    department_officer: "request_supplement appraise_pass appraise_fail",
  },
  appraised_pass: {
    establishment: "withdraw",
    centre_officer: "withdraw",
    centre_head: "withdraw",
  },
  appraised_fail: { centre_officer: "revise", department_officer: "close" },
  awaiting_finance_opinion: {
    establishment: "withdraw",
    centre_officer: "withdraw",
    centre_head: "withdraw",
  },
  submitted_for_approval: {
    establishment: "withdraw",
    centre_officer: "withdraw",
    centre_head: "withdraw",
  },
  in_plan: {
    establishment: "withdraw",
    centre_officer: "assign_task withdraw",
    centre_head: "withdraw",
    department_officer: "assign_task stop",
    department_head: "assign_task stop",
    provincial_leader: "stop",
  },
  approved: {
    establishment: "withdraw",
    centre_officer: "withdraw",
    centre_head: "withdraw",
    department_officer: "stop",
    department_head: "stop",
    provincial_leader: "stop",
  },
  reserve: {
    establishment: "withdraw",
    centre_officer: "withdraw",
    centre_head: "withdraw",
  },
  not_approved: { centre_officer: "revise", department_officer: "close" },
  task_assigned: {
    establishment: "withdraw",
    centre_officer: "sign_contract withdraw",
    centre_head: "sign_contract withdraw",
    department_officer: "stop",
    department_head: "stop",
    provincial_leader: "stop",
  },
  agency_contracted: {
    establishment: "withdraw",
    centre_officer: "sign_contract withdraw",
    centre_head: "sign_contract withdraw",
    department_officer: "stop",
    department_head: "stop",
    provincial_leader: "stop",
  },
  contracted: {
    establishment: "report_progress",
    centre_officer: "report_progress request_acceptance",
    centre_head: "request_acceptance",
    department_officer: "suspend stop",
    department_head: "suspend stop",
    provincial_leader: "stop",
  },
  in_progress: {
    establishment: "report_progress",
    centre_officer: "report_progress request_acceptance",
    centre_head: "request_acceptance",
    department_officer: "suspend stop",
    department_head: "suspend stop",
    provincial_leader: "stop",
  },
  suspended: {
    department_officer: "resume stop",
    department_head: "resume stop",
    provincial_leader: "stop",
  },
  ready_for_acceptance: {
    department_officer: "accept accept_partially not_accept stop",
    council_member: "accept accept_partially not_accept",
    department_head: "stop",
    provincial_leader: "stop",
  },
  accepted: {},
  accepted_partially: {},
  not_accepted: {
    establishment: "remedy",
    centre_officer: "remedy",
    department_officer: "stop",
    department_head: "stop",
    provincial_leader: "stop",
  },
  paid: { centre_officer: "liquidate", centre_head: "liquidate" },
  liquidated: { department_head: "settle" },
  settled: { centre_officer: "start_monitoring" },
  stopped: { department_officer: "close" },
  withdrawn: { department_officer: "close" },
  money_recovered: { department_officer: "close" },
  post_monitoring: { department_officer: "close" },
  closed: {},
};

describe("the lifecycle of a local scheme", () => {
  for (const status of schemeStatuses) {
    for (const role of roleNames) {
      const actions = expected[status][role] ?? "";
      it(`lets ${role} do [${actions}] while ${status}`, () => {
        expect(availableMoves(status, role).map(({ action }) => action)).toEqual(
          actions.split(" ").filter(Boolean),
        );
      });
    }
  }

  it("goes from need to archive by the moves of the circular", () => {
    const path = [
      ["need_registered", "survey", "centre_officer", "surveyed"],
      ["surveyed", "start_draft", "centre_officer", "draft"],
      ["draft", "submit", "centre_head", "submitted"],
      ["submitted", "receive", "department_officer", "received"],
      ["received", "start_appraisal", "department_officer", "under_appraisal"],
      ["under_appraisal", "appraise_pass", "department_officer", "appraised_pass"],
      ["appraised_pass", "ask_opinion", "department_officer", "awaiting_finance_opinion"],
      [
        "awaiting_finance_opinion",
        "submit_for_approval",
        "department_head",
        "submitted_for_approval",
      ],
      ["submitted_for_approval", "approve_in_plan", "provincial_leader", "in_plan"],
      ["in_plan", "assign_task", "department_head", "task_assigned"],
      ["task_assigned", "sign_contract", "centre_head", "contracted"],
      ["contracted", "report_progress", "centre_officer", "in_progress"],
      ["in_progress", "request_acceptance", "centre_officer", "ready_for_acceptance"],
      ["ready_for_acceptance", "accept", "department_officer", "accepted"],
      ["accepted", "complete_payment", "treasury", "paid"],
      ["paid", "liquidate", "centre_head", "liquidated"],
      ["liquidated", "settle", "department_head", "settled"],
      ["settled", "start_monitoring", "centre_officer", "post_monitoring"],
      ["post_monitoring", "close", "department_officer", "closed"],
    ] as const;
    for (const [status, action, role, to] of path) {
      expect(moveScheme(status, action, role)).toMatchObject({ ok: true, value: { to } });
    }
  });
});

describe("the lifecycle of a national scheme", () => {
  it("goes to the Cục and the Minister, then by two contracts to a settlement with the Cục", () => {
    const path = [
      ["appraised_pass", "submit_for_approval", "department_head", "submitted_for_approval"],
      ["submitted_for_approval", "approve_in_ministry_plan", "clerk", "in_plan"],
      ["in_plan", "sign_agency_contract", "centre_head", "agency_contracted"],
      ["agency_contracted", "sign_contract", "centre_head", "contracted"],
      ["paid", "liquidate", "centre_head", "liquidated"],
      ["liquidated", "settle_with_agency", "department_officer", "settled"],
    ] as const;
    for (const [status, action, role, to] of path) {
      expect(moveScheme(status, action, role, "national")).toMatchObject({ value: { to } });
    }
  });

  it("knows no opinion of Sở Tài chính, no decision of UBND, no task and no settlement by Sở", () => {
    const local = [
      ["appraised_pass", "ask_opinion", "department_head"],
      ["submitted_for_approval", "approve_in_plan", "provincial_leader"],
      ["submitted_for_approval", "put_in_reserve", "provincial_leader"],
      ["in_plan", "assign_task", "department_head"],
      ["liquidated", "settle", "department_head"],
    ] as const;
    for (const [status, action, role] of local) {
      expect(explainBlocked(status, action, role, "national")).toMatchObject({
        kind: "move-not-on-route",
      });
    }
  });
});

describe("a move", () => {
  it("is done in the system by its role, and by document by who received the paper", () => {
    expect(moveScheme("submitted_for_approval", "approve_in_plan", "provincial_leader")).toEqual({
      ok: true,
      value: { action: "approve_in_plan", to: "in_plan", mode: "in_system" },
    });
    expect(moveScheme("submitted_for_approval", "approve_in_plan", "clerk")).toMatchObject({
      value: { mode: "by_document" },
    });
  });

  it("is refused from a wrong status, with the statuses it is open from", () => {
    expect(explainBlocked("draft", "receive", "department_officer")).toEqual({
      kind: "move-not-open",
      action: "receive",
      status: "draft",
      openFrom: ["submitted"],
    });
  });

  it("is refused to another role, with who can make it", () => {
    const refusal = explainBlocked("submitted", "receive", "centre_officer");
    expect(refusal).toEqual({
      kind: "move-not-yours",
      action: "receive",
      roles: ["department_officer"],
    });
    expect(refusal && schemeRefusalText(refusal)).toBe(
      "“Tiếp nhận hồ sơ” là việc của Chuyên viên Sở Công Thương.",
    );
  });

  it("is refused off its route: a scheme's own decision only where the province takes one", () => {
    expect(explainBlocked("in_plan", "approve_scheme", "provincial_leader", "local")).toMatchObject(
      { kind: "move-not-on-route" },
    );
    expect(
      moveScheme("in_plan", "approve_scheme", "provincial_leader", "local_own_decision").ok,
    ).toBe(true);
    expect(moveScheme("in_plan", "assign_task", "department_head", "local_own_decision").ok).toBe(
      false,
    );
  });

  it("that the plan or the Treasury drives is no button, and asks no role", () => {
    const offered = schemeStatuses.flatMap((status) =>
      roleNames.flatMap((role) => availableMoves(status, role).map(({ action }) => action)),
    );
    expect(offered).not.toContain("approve_in_plan");
    expect(offered).not.toContain("complete_payment");
    expect(driveScheme("accepted", "complete_payment")).toEqual({ ok: true, value: "paid" });
    expect(driveScheme("in_progress", "complete_payment")).toMatchObject({
      refusal: { kind: "move-not-open" },
    });
    expect(driveScheme("appraised_pass", "ask_opinion", "national")).toMatchObject({
      refusal: { kind: "move-not-on-route" },
    });
  });

  it("leads every scheme to the archive, whatever happens to it", () => {
    for (const route of schemeRoutes) {
      for (const start of reachable("need_registered", route)) {
        expect([...reachable(start, route)]).toContain("closed");
      }
    }
  });

  it("never leaves the closed status", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...schemeActions),
        fc.constantFrom(...roleNames),
        fc.constantFrom(...schemeRoutes),
        (action, role, route) => !moveScheme("closed", action, role, route).ok,
      ),
    );
  });

  it("reaches every status of the table on one of the routes", () => {
    const reached = new Set(
      schemeRoutes.flatMap((route) => [...reachable("need_registered", route)]),
    );
    expect(schemeStatuses.filter((status) => !reached.has(status))).toEqual([]);
  });
});

function reachable(
  start: SchemeStatus,
  route: (typeof schemeRoutes)[number],
): ReadonlySet<SchemeStatus> {
  const reached = new Set<SchemeStatus>([start]);
  for (const status of reached) {
    for (const action of nextMoves(status, route)) reached.add(schemeMoveDefinition(action).to);
  }
  return reached;
}
