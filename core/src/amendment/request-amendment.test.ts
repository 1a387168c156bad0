import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import { schemeStatuses } from "../scheme/index.ts";
import { facts, machine, terms } from "./amendment.fixture.ts";
import {
  amendableStatuses,
  type AmendmentChange,
  type AmendmentFacts,
  amendmentRefusalText,
  requestAmendment,
  parseApproverRules,
} from "./index.ts";

const file = new URL("../../../data/law/amendment-approvers.json", import.meta.url);
const rules = parseApproverRules(JSON.parse(readFileSync(file, "utf8")));

const support = (dongs: number): AmendmentChange => ({ kind: "support", supportDong: dong(dongs) });
const machines = (...lines: (typeof machine)[]): AmendmentChange => ({
  kind: "machines",
  machines: lines,
  supportDong: dong(140_000_000),
});
const beneficiary: AmendmentChange = {
  kind: "beneficiary",
  establishment: { id: "e-2", name: "HTX Khác" },
  place: terms.place,
  communeCode: "01726",
  bankAccount: "1",
  bankName: "Ngân hàng",
};
const storm: AmendmentChange = {
  kind: "force_majeure",
  event: "Bão",
  occurredOn: plainDate("2026-06-01"),
  completedVolume: "Đã lắp 01 máy",
};
const asked = { requestedOn: facts.today, pendingSince: null, rules };

function kindOf(
  change: AmendmentChange,
  other: Partial<AmendmentFacts> = {},
  request: Partial<Omit<typeof asked, "pendingSince">> & { pendingSince?: typeof facts.today } = {},
) {
  const decision = requestAmendment({ ...facts, ...other }, change, { ...asked, ...request });
  if (decision.ok) return decision.value.approver;
  expect(amendmentRefusalText(decision.refusal)).toMatch(/\.$/);
  return decision.refusal.kind;
}

describe("a request to change a scheme", () => {
  it("is open from the approval until acceptance is asked for", () => {
    const open = schemeStatuses.filter(
      (status) => kindOf(support(140_000_000), { status }) === "department",
    );
    expect(open).toEqual([...amendableStatuses]);
  });

  it("of the whole of a group needs no beneficiary; of one it does", () => {
    const { startsOn, endsOn } = terms;
    const whole = {
      shape: "group",
      terms: { startsOn, endsOn, implementer: terms.implementer },
    } as const;
    const other = { kind: "implementer", implementer: { id: "o-2", name: "Đơn vị khác" } } as const;
    expect(kindOf(other, { ...whole, status: "task_assigned" })).toBe("province");
    expect(kindOf(storm, whole)).toBe("department");
    for (const change of [support(1), machines(machine), beneficiary]) {
      expect(kindOf(change, whole)).toBe("amendment-whose");
    }
  });

  it("is one at a time, and of a day that has come", () => {
    expect(kindOf(support(1), {}, { pendingSince: facts.today })).toBe("amendment-pending");
    const tomorrow = plainDate("2026-06-11");
    expect(kindOf(support(1), {}, { requestedOn: tomorrow })).toBe("amendment-requested-in-future");
  });

  it("changes something", () => {
    expect(kindOf(support(150_000_000))).toBe("amendment-changes-nothing");
  });

  it("raises the support to exactly what the norm allows, and not one đồng more", () => {
    expect(kindOf(support(155_000_000))).toBe("province");
    expect(kindOf(support(155_000_001))).toBe("support-over-norm");
  });

  it("lowers the support to what was drawn, and not one đồng below", () => {
    const drawn = { drawnDong: dong(100_000_000) };
    expect(kindOf(support(100_000_000), drawn)).toBe("department");
    expect(kindOf(support(99_999_999), drawn)).toBe("support-below-drawn");
  });

  it("of machines keeps one that is supported, and names only machines of the scheme", () => {
    expect(kindOf(machines({ ...machine, quantity: 2 }))).toBe("province");
    expect(kindOf(machines({ ...machine, isEligible: false }))).toBe(
      "amendment-without-eligible-machine",
    );
    expect(kindOf(machines({ ...machine, machineLineId: "m-9" }))).toBe("machine-of-other-scheme");
    expect(kindOf(machines({ ...machine, quantity: 2 }), { normMaximumDong: dong(1) })).toBe(
      "support-over-norm",
    );
  });

  it("of the beneficiary waits for money it has, and names an establishment that may be supported", () => {
    expect(kindOf(beneficiary)).toBe("province");
    expect(kindOf(beneficiary, { drawnDong: dong(1) })).toBe("beneficiary-has-money");
    expect(kindOf(beneficiary, { ineligibleReasons: ["không thuộc địa bàn"] })).toBe(
      "beneficiary-not-eligible",
    );
  });

  it("of time ends today or later, and not before the start; beyond the year a higher body decides", () => {
    const until = (day: string): AmendmentChange => ({ kind: "time", endsOn: plainDate(day) });
    expect(kindOf(until("2026-12-31"))).toBe("department");
    expect(kindOf(until("2027-01-01"))).toBe("province");
    expect(kindOf(until("2026-06-10"))).toBe("department");
    expect(kindOf(until("2026-06-09"))).toBe("end-in-past");
    expect(kindOf(until("2026-03-01"))).toBe("end-before-start");
  });

  it("of the implementer comes before the contract", () => {
    const other: AmendmentChange = {
      kind: "implementer",
      implementer: { id: "o-2", name: "Đơn vị khác" },
    };
    expect(kindOf(other, { status: "in_plan" })).toBe("province");
    expect(kindOf(other)).toBe("implementer-after-contract");
  });

  it("of force majeure is of a contract at work, and of a day that has come", () => {
    expect(kindOf(storm)).toBe("department");
    expect(kindOf(storm, { status: "in_plan" })).toBe("force-majeure-not-at-work");
    expect(kindOf({ ...storm, occurredOn: plainDate("2026-06-11") })).toBe(
      "force-majeure-in-future",
    );
  });

  it("of one beneficiary of a group says whose it is; of the whole scheme it does not", () => {
    const group = { shape: "group", status: "in_plan" } as const;
    expect(kindOf(support(140_000_000), group)).toBe("amendment-whose");
    expect(kindOf(support(140_000_000), { ...group, beneficiaryId: "b-1" })).toBe("department");
    expect(kindOf(beneficiary, { ...group, beneficiaryId: "b-1" })).toBe("department");
    const other: AmendmentChange = {
      kind: "implementer",
      implementer: { id: "o-2", name: "Đơn vị khác" },
    };
    expect(kindOf(other, group)).toBe("province");
    expect(amendmentRefusalText({ kind: "amendment-whose" })).toContain("Hãy chọn đơn vị");
  });
});
