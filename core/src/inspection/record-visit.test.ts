import { describe, expect, it } from "vitest";
import { roleNames } from "../access/index.ts";
import { plainDate } from "../kernel/index.ts";
import { schemeStatuses } from "../scheme/index.ts";
import { checkMachinesFound, type MachineFound } from "./machines-found.ts";
import {
  recordVisit,
  supervisedStatuses,
  supervisingBodyOf,
  type Visit,
  type VisitFacts,
  type VisitFinding,
  type VisitMember,
} from "./record-visit.ts";
import { parseSupervisionRule } from "./supervision-rule.ts";
import { visitRefusalText } from "./visit-refusal-text.ts";

const rule = parseSupervisionRule({
  items: [
    { id: "progress", label: "Tiến độ", basis: "TT 36/2013/TT-BCT, Đ.21 k.6" },
    { id: "money", label: "Sử dụng kinh phí", basis: "TTLT 26/2014/TTLT-BTC-BCT, Đ.9 k.1" },
  ],
  answerWithinDays: 15,
  basis: "Thực tiễn",
  confidence: "C",
});
const machine: MachineFound = {
  machineLineId: "m1",
  isPresent: true,
  isInUse: true,
  hasPlate: false,
  serialNumber: "",
  remark: "",
};
const leader: VisitMember = {
  personName: "Nguyễn Thị Mẫu",
  position: "Chuyên viên",
  organisation: "Sở Công Thương",
  from: "department",
  duty: "leader",
};
const finding: VisitFinding = {
  itemId: "progress",
  level: "major",
  content: "Chậm lắp đặt máy 20 ngày",
  demand: "Lắp đặt xong, báo cáo",
  answeredBy: "implementer",
  dueOn: plainDate("2026-07-15"),
};
const facts: VisitFacts = {
  status: "in_progress",
  startedOn: plainDate("2026-03-02"),
  today: plainDate("2026-07-01"),
  ledBy: "department",
  implementer: "centre",
  items: rule.items,
  machines: [{ machineLineId: "m1", name: "Máy tráng miến" }],
};
const visit: Visit = {
  kind: "regular",
  visitedOn: plainDate("2026-06-30"),
  place: "Xưởng của hợp tác xã",
  reason: "",
  metWith: "Chủ nhiệm",
  team: [leader],
  items: [
    { itemId: "progress", answer: "not_met", remark: "" },
    { itemId: "money", answer: "met", remark: "" },
  ],
  machines: [machine],
  findings: [finding],
};

function refused(changes: Partial<Visit>, other: Partial<VisitFacts> = {}) {
  const decision = recordVisit({ ...facts, ...other }, { ...visit, ...changes });
  if (decision.ok) return null;
  const text = visitRefusalText(decision.refusal);
  expect(text.length).toBeGreaterThan(10);
  return decision.refusal;
}

describe("a supervision visit (TTLT 26/2014 Đ.9 k.1)", () => {
  it("is recorded with its findings", () => {
    expect(recordVisit(facts, visit)).toEqual({ ok: true, value: visit });
  });

  it("is made while work or money is going on, and not before the task or after the settlement", () => {
    for (const status of schemeStatuses) {
      const refusal = refused({}, { status });
      if (supervisedStatuses.includes(status)) expect(refusal, status).toBeNull();
      else expect(refusal, status).toEqual({ kind: "visit-not-open", status });
    }
    expect(supervisedStatuses).toContain("task_assigned");
    expect(supervisedStatuses).toContain("settled");
    expect(supervisedStatuses).not.toContain("in_plan");
    expect(supervisedStatuses).not.toContain("post_monitoring");
    expect(refused({}, { startedOn: null })).toMatchObject({ kind: "visit-not-open" });
  });

  it("is from the day of the task to today", () => {
    expect(refused({ visitedOn: plainDate("2026-07-02") })?.kind).toBe("visited-in-future");
    expect(refused({ visitedOn: facts.today, findings: [finding] })).toBeNull();
    expect(refused({ visitedOn: plainDate("2026-03-01") })?.kind).toBe("visit-before-start");
    expect(refused({ visitedOn: plainDate("2026-03-02") })).toBeNull();
  });

  it("says where, whom it met, and why when it is out of turn", () => {
    expect(refused({ place: " " })?.kind).toBe("visit-without-place");
    expect(refused({ metWith: " " })?.kind).toBe("visit-met-nobody");
    expect(refused({ kind: "ad_hoc" })?.kind).toBe("ad-hoc-without-reason");
    expect(refused({ kind: "ad_hoc", reason: "Có phản ánh" })).toBeNull();
  });

  it("is led by one person, of the body that supervises", () => {
    expect(refused({ team: [] })).toEqual({ kind: "leader-not-one", count: 0 });
    const second = { ...leader, personName: "Trần Văn Thử" };
    expect(refused({ team: [leader, second] })).toEqual({ kind: "leader-not-one", count: 2 });
    expect(refused({}, { ledBy: "commune_committee" })).toEqual({
      kind: "leader-of-other-body",
      ledBy: "commune_committee",
    });
    expect(refused({ team: [leader, { ...leader, duty: "member" }] })?.kind).toBe("member-twice");
    expect(refused({ team: [{ ...leader, personName: "" }] })?.kind).toBe("member-without-name");
  });

  it("states every item of the list once, and a finding for what is not met", () => {
    const [progress, money] = visit.items;
    if (!progress || !money) throw new Error("The visit has two items.");
    expect(refused({ items: [progress] })).toEqual({
      kind: "item-not-stated",
      label: "Sử dụng kinh phí",
    });
    expect(refused({ items: [progress, money, money] })?.kind).toBe("item-not-stated");
    expect(refused({ findings: [] })).toEqual({ kind: "fault-without-finding", label: "Tiến độ" });
    expect(refused({ findings: [finding, { ...finding, itemId: "money" }] })).toEqual({
      kind: "finding-of-no-fault",
      row: 2,
    });
    expect(refused({ findings: [finding, { ...finding, itemId: "other" }] })).toBeNull();
  });

  it("looks at every machine of the dossier", () => {
    expect(refused({ machines: [] })?.kind).toBe("checked-machine-missing");
    expect(refused({ machines: [{ ...machine, isPresent: false }] })?.kind).toBe(
      "absent-machine-in-use",
    );
    expect(checkMachinesFound([], [])).toBeNull();
  });

  it("says of a finding what it is, what is demanded and by which day", () => {
    expect(refused({ findings: [{ ...finding, content: "" }] })).toEqual({
      kind: "finding-without-content",
      row: 1,
    });
    expect(refused({ findings: [{ ...finding, demand: "" }] })?.kind).toBe(
      "finding-without-demand",
    );
    const before = { ...finding, dueOn: plainDate("2026-06-29") };
    expect(refused({ findings: [before] })?.kind).toBe("finding-due-before-visit");
    expect(refused({ findings: [{ ...finding, dueOn: visit.visitedOn }] })).toBeNull();
  });

  it("lets nobody demand of itself: the Centre demands of the establishment, Sở of both", () => {
    const own = { ledBy: "centre" as const };
    const team = [{ ...leader, from: "centre" as const }];
    expect(refused({ team }, own)?.kind).toBe("finding-of-own-body");
    const ofMaker = { ...finding, answeredBy: "establishment" as const };
    expect(refused({ team, findings: [ofMaker] }, own)).toBeNull();
    expect(refused({ team }, { ...own, implementer: "establishment" })).toBeNull();
  });

  it("is the right of Sở, the Centre and the commune alone", () => {
    const supervising = roleNames.filter((role) => supervisingBodyOf(role) !== null);
    expect(supervising).toEqual([
      "commune_officer",
      "commune_leader",
      "centre_officer",
      "centre_head",
      "department_officer",
      "department_head",
    ]);
    expect(supervisingBodyOf("auditor")).toBeNull();
  });
});

describe("the list of what a visit looks at", () => {
  it("names an item once", () => {
    const [item] = rule.items;
    expect(() => parseSupervisionRule({ ...rule, items: [item, item] })).toThrow(RangeError);
  });
});
