import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import {
  checkPlannedMember,
  decideGroupPlan,
  type GroupPlanFacts,
  type GroupPlanRefusal,
  groupPlanRefusalText,
  isGroupPlanOpen,
  type PlannedMember,
  schemeRefusalText,
  schemeStatuses,
  submitGroupPlan,
} from "./index.ts";
import { draft, facts as submission, machine } from "./submission.fixture.ts";

function member(name: string, supportDong: number, more: Partial<PlannedMember> = {}) {
  return {
    beneficiaryId: name,
    name,
    beforeDong: null,
    supportDong: dong(supportDong),
    contract: "none" as const,
    fault: null,
    fundedTwice: [],
    ...more,
  };
}

const facts: GroupPlanFacts = {
  status: "in_plan",
  approvedDong: dong(300),
  members: [member("HTX A", 200), member("HTX B", 100)],
  pendingSince: null,
  acknowledgement: "not-given",
};

function refusalOf(changed: Partial<GroupPlanFacts>): GroupPlanRefusal | null {
  const decision = submitGroupPlan({ ...facts, ...changed });
  return decision.ok ? null : decision.refusal;
}

describe("the plan of a group scheme", () => {
  it("is drawn up from the approval on, until acceptance is asked for", () => {
    expect(schemeStatuses.filter(isGroupPlanOpen)).toEqual([
      "in_plan",
      "approved",
      "task_assigned",
      "agency_contracted",
      "contracted",
      "in_progress",
    ]);
    expect(refusalOf({ status: "draft" })).toEqual({
      kind: "group-plan-not-open",
      status: "draft",
    });
  });

  it("gives exactly what was approved, and not one đồng more", () => {
    expect(refusalOf({})).toBeNull();
    expect(refusalOf({ members: [member("HTX A", 200), member("HTX B", 101)] })).toEqual({
      kind: "group-plan-over-approved",
      plannedDong: 301,
      approvedDong: 300,
    });
  });

  it("names at least two, and differs from the version in force", () => {
    expect(refusalOf({ members: [member("HTX A", 200)] })).toEqual({
      kind: "group-plan-too-few",
      least: 2,
    });
    const same = [
      member("HTX A", 200, { beforeDong: dong(200) }),
      member("HTX B", 100, { beforeDong: dong(100) }),
    ];
    expect(refusalOf({ members: same })).toEqual({ kind: "group-plan-changes-nothing" });
  });

  it("waits while another version waits for Sở", () => {
    expect(refusalOf({ pendingSince: plainDate("2026-03-01") })).toMatchObject({
      kind: "group-plan-pending",
    });
  });

  it("names whom it is refused for, and leaves one with a contract as it is", () => {
    const fault = { kind: "eligibility-unknown", missing: ["Chưa có mã ngành."] } as const;
    const refusal = refusalOf({ members: [member("HTX A", 200), member("HTX B", 100, { fault })] });
    expect(refusal).toEqual({
      kind: "group-plan-member-refused",
      beneficiaryName: "HTX B",
      refusal: fault,
    });
    expect(refusal && schemeRefusalText(refusal)).toContain("HTX B: Chưa đủ thông tin");
    const signed = member("HTX C", 0, { beforeDong: dong(100), contract: "signed" });
    expect(refusalOf({ members: [...facts.members, signed] })).toEqual({
      kind: "group-plan-member-signed",
      beneficiaryName: "HTX C",
    });
  });

  it("asks that signs of double funding be checked", () => {
    const members = [
      member("HTX A", 200, { fundedTwice: ["Đã hỗ trợ máy sấy."] }),
      member("B", 50),
    ];
    expect(refusalOf({ members })).toMatchObject({ kind: "group-plan-funded-twice" });
    expect(refusalOf({ members, acknowledgement: "given" })).toBeNull();
  });
});

describe("one beneficiary of the plan", () => {
  it("is judged as a scheme of its own: dossier, machines, eligibility, norm", () => {
    const check = (changed: Partial<typeof submission>) =>
      checkPlannedMember({ ...submission, ...changed })?.kind ?? null;
    expect(check({})).toBeNull();
    expect(check({ draft: { ...draft, commitsNoOtherMoney: false } })).toBe("dossier-incomplete");
    expect(check({ draft: { ...draft, machines: [{ ...machine, quotations: [] }] } })).toBe(
      "machines-faulty",
    );
    const worse = [{ measure: "jobs", baseline: 10, target: 5 }] as const;
    expect(check({ draft: { ...draft, outcomes: worse } })).toBe("outcomes-faulty");
    expect(check({ eligibility: { verdict: "not", reasons: [] } })).toBe(
      "beneficiary-not-eligible",
    );
    expect(check({ ceiling: null })).toBe("no-norm-in-force");
    expect(check({ draft: { ...draft, requestedSupportDong: dong(200_000_001) } })).toBe(
      "over-norm",
    );
    const { ceiling } = submission;
    if (!ceiling) throw new Error("There is a ceiling");
    const unsure = {
      ...ceiling,
      mustAcknowledge: [
        {
          kind: "fallback-norm",
          citation: { kind: "circular", document: "28/2018/TT-BTC", article: "8" },
          pendingDocument: null,
        },
      ],
    } as const;
    expect(check({ ceiling: unsure })).toBe("norm-not-acknowledged");
    expect(check({ ceiling: unsure, acknowledgement: "given" })).toBeNull();
  });
});

describe("the decision of Sở on the plan", () => {
  const plan = {
    state: "submitted",
    submittedOn: plainDate("2026-03-05"),
    submittedBy: "centre",
  } as const;
  const decision = {
    verdict: "approve",
    decidedOn: plainDate("2026-03-10"),
    number: "52/QĐ-SCT",
    reason: "",
  } as const;
  const by = {
    accountId: "head",
    mode: "in_system",
    paper: null,
    today: plainDate("2026-03-10"),
  } as const;
  const kindOf = (
    changes: {
      readonly plan?: object;
      readonly decision?: object;
      readonly by?: object;
      readonly facts?: object;
    } = {},
  ) => {
    const decided = decideGroupPlan(
      { ...plan, ...changes.plan },
      { ...facts, ...changes.facts },
      { ...decision, ...changes.decision },
      { ...by, ...changes.by },
    );
    return decided.ok ? null : decided.refusal.kind;
  };

  it("is another person's than who submitted it, on a day between, under a number", () => {
    expect(kindOf()).toBeNull();
    expect(kindOf({ by: { accountId: "centre" } })).toBe("group-plan-by-submitter");
    expect(kindOf({ decision: { decidedOn: plainDate("2026-03-04") } })).toBe(
      "group-plan-decided-early",
    );
    expect(kindOf({ decision: { decidedOn: plainDate("2026-03-11") } })).toBe(
      "group-plan-decided-in-future",
    );
    expect(kindOf({ decision: { number: "" } })).toBe("group-plan-number-missing");
    expect(kindOf({ plan: { state: "approved" } })).toBe("group-plan-closed");
    expect(kindOf({ by: { mode: "by_document" } })).toBe("group-plan-paper-missing");
  });

  it("tests once more what is approved, and says why it is sent back", () => {
    expect(kindOf({ facts: { approvedDong: dong(299) } })).toBe("group-plan-over-approved");
    const back = { verdict: "return", number: "" };
    expect(kindOf({ decision: back })).toBe("group-plan-reason-missing");
    expect(kindOf({ decision: { ...back, reason: "Bổ sung báo giá" } })).toBeNull();
    const byPaper = { by: { mode: "by_document" }, decision: { ...back, reason: "Bổ sung" } };
    expect(kindOf(byPaper)).toBe("group-plan-number-missing");
    const numbered = { ...byPaper.decision, number: "61/SCT-QLCN" };
    expect(kindOf({ ...byPaper, decision: numbered })).toBe("group-plan-paper-missing");
  });

  it("has a sentence for each refusal", () => {
    const day = plainDate("2026-03-05");
    const refusals: readonly GroupPlanRefusal[] = [
      { kind: "group-plan-not-open", status: "draft" },
      { kind: "group-plan-not-asked" },
      { kind: "group-plan-pending", submittedOn: day },
      { kind: "group-plan-too-few", least: 2 },
      { kind: "group-plan-changes-nothing" },
      { kind: "group-plan-over-approved", plannedDong: dong(2), approvedDong: dong(1) },
      { kind: "group-plan-member-signed", beneficiaryName: "A" },
      { kind: "group-plan-funded-twice", beneficiaryName: "A", signs: ["Đã hỗ trợ."] },
      { kind: "group-plan-reason-missing" },
      { kind: "group-plan-closed", state: "approved" },
      { kind: "group-plan-by-submitter" },
      { kind: "group-plan-number-missing" },
      { kind: "group-plan-paper-missing" },
      { kind: "group-plan-decided-early", submittedOn: day },
      { kind: "group-plan-decided-in-future", today: day },
      { kind: "not-in-group-plan" },
    ];
    for (const refusal of refusals) {
      expect(groupPlanRefusalText(refusal, () => "").length).toBeGreaterThan(20);
    }
  });
});
