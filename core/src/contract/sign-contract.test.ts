import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import {
  assignTask,
  type ContractFacts,
  contractRefusalText,
  type ContractTerms,
  openSigning,
  signContract,
  type TaskAssignment,
} from "./index.ts";

const facts: ContractFacts = {
  approvedDong: dong(150),
  decidedOn: plainDate("2026-03-15"),
  taskAssignedOn: plainDate("2026-03-25"),
  committedDong: dong(150),
  budgetYear: 2026,
  parentEndsOn: null,
  today: plainDate("2026-04-10"),
};

const party = {
  name: "Trung tâm",
  address: "Cao Bằng",
  representative: "Nguyễn Văn A",
  position: "Giám đốc",
  taxCode: "",
  bankAccount: "123",
  bankName: "KBNN khu vực VI",
};

const terms: ContractTerms = {
  contractNumber: "05/HĐ-TTKC",
  signedOn: plainDate("2026-04-01"),
  grantDong: dong(150),
  implementer: party,
  beneficiary: party,
  startsOn: plainDate("2026-04-01"),
  endsOn: plainDate("2026-12-31"),
  milestones: [
    { title: "Mua máy", dueOn: plainDate("2026-06-30") },
    { title: "Nghiệm thu", dueOn: plainDate("2026-12-31") },
  ],
  advance: "allowed",
  vat: "vat-excluded",
};

function refused(change: Partial<ContractTerms>, other: Partial<ContractFacts> = {}) {
  const result = signContract({ ...facts, ...other }, { ...terms, ...change });
  if (result.ok) throw new Error("It was not refused.");
  expect(contractRefusalText(result.refusal)).toMatch(/\.$/);
  return result.refusal;
}

describe("a contract", () => {
  it("is signed for exactly the approved amount", () => {
    expect(signContract(facts, terms)).toEqual({ ok: true, value: terms });
    for (const amount of [149, 151]) {
      expect(refused({ grantDong: dong(amount) })).toEqual({
        kind: "grant-differs-from-approved",
        approvedDong: 150,
      });
    }
  });

  it("needs the estimate committed for it", () => {
    expect(refused({}, { committedDong: dong(149) })).toEqual({
      kind: "estimate-not-assigned",
      neededDong: 150,
      committedDong: 149,
    });
  });

  it("is signed on the day of decision and task or later, and not in the future", () => {
    expect(signContract(facts, { ...terms, signedOn: plainDate("2026-03-25") }).ok).toBe(true);
    expect(refused({ signedOn: plainDate("2026-03-24") })).toEqual({
      kind: "signed-before-decision",
      earliestOn: "2026-03-25",
    });
    expect(
      refused({ signedOn: plainDate("2026-03-14") }, { taskAssignedOn: plainDate("2026-03-01") }),
    ).toEqual({ kind: "signed-before-decision", earliestOn: "2026-03-15" });
    expect(
      signContract(facts, {
        ...terms,
        signedOn: plainDate("2026-04-10"),
        startsOn: plainDate("2026-04-10"),
      }).ok,
    ).toBe(true);
    expect(refused({ signedOn: plainDate("2026-04-11") })).toMatchObject({
      kind: "signed-in-future",
    });
  });

  it("ends within the budget year", () => {
    expect(refused({ endsOn: plainDate("2027-01-01") })).toEqual({
      kind: "contract-ends-after-year",
      budgetYear: 2026,
    });
    expect(refused({ endsOn: plainDate("2026-03-31") })).toMatchObject({
      kind: "contract-ends-before-start",
    });
    expect(refused({ startsOn: plainDate("2026-03-31") })).toMatchObject({
      kind: "contract-starts-before-signing",
    });
  });

  it("has milestones with titles, in order, within its time", () => {
    const on = (day: string, title = "Mốc") => ({ title, dueOn: plainDate(day) });
    expect(refused({ milestones: [] })).toEqual({ kind: "milestones-missing" });
    expect(refused({ milestones: [on("2026-06-30", " ")] })).toEqual({
      kind: "milestone-without-title",
      row: 1,
    });
    expect(refused({ milestones: [on("2026-03-31")] })).toMatchObject({
      kind: "milestone-outside-contract",
    });
    expect(refused({ milestones: [on("2027-01-01")] })).toMatchObject({
      kind: "milestone-outside-contract",
    });
    expect(refused({ milestones: [on("2026-06-30"), on("2026-06-29")] })).toMatchObject({
      kind: "milestones-out-of-order",
    });
  });

  it("names its parties with their accounts, and its number", () => {
    expect(refused({ beneficiary: { ...party, bankAccount: "", position: " " } })).toEqual({
      kind: "contract-party-incomplete",
      party: "beneficiary",
      missing: ["position", "bankAccount"],
    });
    expect(refused({ contractNumber: "" })).toEqual({ kind: "contract-number-missing" });
  });
});

describe("the signing of a contract", () => {
  const group = { route: "local", isNamedLater: true } as const;

  it("joins those before it when a later group plan names who signs, and no other does", () => {
    for (const status of ["contracted", "in_progress"] as const) {
      expect(openSigning({ ...group, status }, "centre_head")).toEqual({
        ok: true,
        value: "joins",
      });
      const named = { ...group, status, isNamedLater: false } as const;
      expect(openSigning(named, "centre_head")).toMatchObject({
        refusal: { kind: "move-not-open" },
      });
    }
    const first = openSigning({ ...group, status: "task_assigned" }, "centre_head");
    expect(first).toEqual({ ok: true, value: "moves" });
    expect(openSigning({ ...group, status: "accepted" }, "centre_head").ok).toBe(false);
  });

  it("that joins asks the same right as the first", () => {
    for (const status of ["task_assigned", "contracted", "in_progress"] as const) {
      for (const role of ["centre_accountant", "department_head", "establishment"] as const) {
        expect(openSigning({ ...group, status }, role)).toMatchObject({
          refusal: { kind: "move-not-yours" },
        });
      }
    }
  });
});

describe("a task assignment", () => {
  const request: TaskAssignment = {
    documentNumber: "40/QĐ-SCT",
    assignedOn: plainDate("2026-03-15"),
    amountDong: dong(150),
  };
  const refusedTask = (change: Partial<TaskAssignment>) => {
    const result = assignTask(facts, { ...request, ...change });
    if (result.ok) throw new Error("It was not refused.");
    expect(contractRefusalText(result.refusal)).toMatch(/\.$/);
    return result.refusal.kind;
  };

  it("gives the approved amount, from the day of the decision on", () => {
    expect(assignTask(facts, request)).toEqual({ ok: true, value: request });
    expect(refusedTask({ amountDong: dong(151) })).toBe("task-amount-differs");
    expect(refusedTask({ assignedOn: plainDate("2026-03-14") })).toBe("task-before-decision");
    expect(refusedTask({ assignedOn: plainDate("2026-04-11") })).toBe("task-in-future");
    expect(refusedTask({ documentNumber: " " })).toBe("task-number-missing");
  });
});
