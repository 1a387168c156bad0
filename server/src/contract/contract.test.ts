import { plainDate } from "@kc/core/kernel";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { assertLedgerBalances, statusOf } from "../testing/make-money.ts";
import {
  assignTaskTo,
  makeSchemeAt,
  signContractFor,
  versionOf,
} from "../testing/make-progress.ts";
import { soundTerms } from "../testing/sound-papers.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { assignTask } from "./assign-task.ts";
import { completeMilestone } from "./complete-milestone.ts";
import { confirmProgress } from "./confirm-progress.ts";
import { findSchemeContract } from "./find-scheme-contract.ts";
import { reportProgress } from "./report-progress.ts";
import { signContract } from "./sign-contract.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const head = await world.person("department_head");
const centreHead = await world.person("centre_head");
const centre = await world.person("centre_officer");
const department = await world.person("department_officer");

async function pageOf(schemeId: string, viewer = department) {
  return accepted(await world.ask(findSchemeContract, viewer, { schemeId }));
}

describe("the task", () => {
  it("is assigned for exactly what was approved, by a numbered paper not before the decision", async () => {
    const scheme = await makeSchemeAt(world, "in_plan");
    const { schemeId } = scheme;
    const ask = {
      schemeId,
      expectedVersion: await versionOf(world, schemeId),
      documentNumber: "77/QĐ-SCT",
      assignedOn: "2026-03-02",
      amountDong: 240_000_000,
    };
    const refusalOf = async (change: Partial<typeof ask>) => {
      const outcome = await world.run(assignTask, head, { ...ask, ...change });
      return outcome.ok ? null : outcome.refusal;
    };
    expect(await refusalOf({ amountDong: 240_000_001 })).toMatchObject({
      kind: "task-amount-differs",
      approvedDong: 240_000_000,
    });
    expect(await refusalOf({ documentNumber: " " })).toMatchObject({ kind: "task-number-missing" });
    expect(await refusalOf({ assignedOn: "2026-03-01" })).toMatchObject({
      kind: "task-before-decision",
    });
    expect(await refusalOf({ assignedOn: "2026-03-03" })).toMatchObject({ kind: "task-in-future" });
    expect(await refusalOf({ expectedVersion: 99 })).toMatchObject({ kind: "stale" });
    accepted(await world.run(assignTask, head, ask));
    expect(await refusalOf({ expectedVersion: ask.expectedVersion + 1 })).toMatchObject({
      kind: "move-not-open",
    });
  });

  it("is recorded from the paper by the department officer", async () => {
    const scheme = await makeSchemeAt(world, "in_plan");
    const { acts } = await pageOf(scheme.schemeId);
    expect(acts).toEqual([
      {
        act: "assign_task",
        label: "Giao nhiệm vụ, giao dự toán",
        isOpen: true,
        mode: "by_document",
        why: null,
      },
    ]);
    const finance = await world.person("finance_officer");
    const [closed] = (await pageOf(scheme.schemeId, finance)).acts;
    expect(closed).toMatchObject({ isOpen: false, mode: null });
    expect(closed?.why).toContain("là việc của");
  });
});

describe("the contract", () => {
  it("is signed for what was approved, in its year, with milestones in order", async () => {
    const scheme = await makeSchemeAt(world, "task_assigned");
    const { schemeId } = scheme;
    const expectedVersion = await versionOf(world, schemeId);
    const terms = soundTerms(world, 240_000_000);
    const kindOf = async (change: Partial<typeof terms> & { startsOn?: string }) => {
      const input = { schemeId, expectedVersion, ...terms, ...change };
      const outcome = await world.run(signContract, centreHead, input);
      return outcome.ok ? "signed" : outcome.refusal.kind;
    };
    const milestone = (title: string, dueOn: string) => ({ title, dueOn });
    expect(await kindOf({ contractNumber: "" })).toBe("contract-number-missing");
    expect(await kindOf({ beneficiary: { ...terms.beneficiary, bankAccount: "" } })).toBe(
      "contract-party-incomplete",
    );
    expect(await kindOf({ grantDong: 239_999_999 })).toBe("grant-differs-from-approved");
    expect(await kindOf({ signedOn: "2026-03-01" })).toBe("signed-before-decision");
    expect(await kindOf({ signedOn: "2026-03-03" })).toBe("signed-in-future");
    expect(await kindOf({ endsOn: "2026-03-01" })).toBe("contract-ends-before-start");
    const startsOn = "2026-03-01";
    expect(await kindOf({ startsOn })).toBe("contract-starts-before-signing");
    expect(await kindOf({ endsOn: "2027-01-01" })).toBe("contract-ends-after-year");
    expect(await kindOf({ milestones: [] })).toBe("milestones-missing");
    expect(await kindOf({ milestones: [milestone(" ", "2026-05-01")] })).toBe(
      "milestone-without-title",
    );
    expect(await kindOf({ milestones: [milestone("Lắp đặt", "2026-12-01")] })).toBe(
      "milestone-outside-contract",
    );
    const backwards = [milestone("Lắp đặt", "2026-06-01"), milestone("Mua máy", "2026-05-01")];
    expect(await kindOf({ milestones: backwards })).toBe("milestones-out-of-order");
    expect(await kindOf({})).toBe("signed");
    expect(await statusOf(world, schemeId)).toBe("contracted");
    const [contract] = (await pageOf(schemeId)).contracts;
    expect(contract).toMatchObject({ grantDong: 240_000_000, totalCostDong: 480_000_000 });
  });

  it("needs the task first", async () => {
    const scheme = await makeSchemeAt(world, "in_plan");
    expect(await signContractFor(world, scheme)).toMatchObject({
      refusal: { kind: "move-not-open" },
    });
    accepted(await assignTaskTo(world, scheme));
    accepted(await signContractFor(world, scheme));
  });

  it("offers its form what the register knows, and shows bank accounts to those who pay", async () => {
    const scheme = await makeSchemeAt(world, "task_assigned");
    const [draft] = (await pageOf(scheme.schemeId, centre)).drafts;
    expect(draft).toMatchObject({
      grantDong: 240_000_000,
      totalCostDong: 480_000_000,
      beneficiary: { representative: "Nông Thị Mẫu", address: "Xóm Mẫu" },
    });
    accepted(await signContractFor(world, scheme));
    const commune = await world.person("commune_officer", { communeCode: "01726" });
    const [hidden] = (await pageOf(scheme.schemeId, commune)).contracts;
    expect(hidden?.beneficiary).toBeNull();
    const [shown] = (await pageOf(scheme.schemeId)).contracts;
    expect(shown?.beneficiary?.bankAccount).toBe("(tài khoản minh họa)");
  });

  it("flags a late milestone until it is done, on a day that has come", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    world.clock.set(plainDate("2026-10-01"));
    const before = await pageOf(schemeId);
    expect(before.isLate).toBe(true);
    const [contract] = before.contracts;
    const [milestone] = contract?.milestones ?? [];
    expect(milestone?.isLate).toBe(true);
    const ask = { contractId: contract?.id ?? "", milestoneId: milestone?.id ?? "" };
    expect(
      await world.run(completeMilestone, centre, { ...ask, doneOn: "2026-10-02" }),
    ).toMatchObject({ refusal: { kind: "act-in-future" } });
    expect(
      await world.run(completeMilestone, centre, { ...ask, doneOn: "2026-03-01" }),
    ).toMatchObject({ refusal: { kind: "act-before" } });
    accepted(await world.run(completeMilestone, centre, { ...ask, doneOn: "2026-09-30" }));
    const [done] = (await pageOf(schemeId)).contracts;
    expect(done?.milestones[0]).toMatchObject({ doneOn: "2026-09-30", isLate: false });
    world.clock.set(plainDate("2026-03-02"));
  });
});

describe("the monthly report", () => {
  it("is made once a month, its value never falls, and it opens nothing until Sở confirms it", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    world.clock.set(plainDate("2026-05-04"));
    const report = async (month: string, workValueDong: number, description = "Lắp máy") => {
      const outcome = await world.run(reportProgress, centre, {
        schemeId,
        expectedVersion: await versionOf(world, schemeId),
        month,
        reportedOn: "2026-05-04",
        workValueDong,
        description,
      });
      return outcome.ok ? "reported" : outcome.refusal.kind;
    };
    expect((await pageOf(schemeId)).missingReports).toEqual(["2026-03", "2026-04"]);
    expect(await report("2026-02", 1)).toBe("progress-month-before-contract");
    expect(await report("2026-06", 1)).toBe("progress-month-in-future");
    expect(await report("2026-03", 1, " ")).toBe("progress-description-missing");
    expect(await report("2026-03", 100)).toBe("reported");
    expect(await report("2026-03", 100)).toBe("progress-month-reported");
    expect(await report("2026-04", 99)).toBe("work-value-falls");
    expect(await report("2026-04", 100)).toBe("reported");
    const { progress, missingReports } = await pageOf(schemeId);
    expect(missingReports).toEqual([]);
    const reportId = progress[0]?.id ?? "";
    const confirm = { reportId, confirmedOn: "2026-05-04" };
    expect(await world.run(confirmProgress, centre, confirm)).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
    expect(
      await world.run(confirmProgress, department, { ...confirm, confirmedOn: "2026-05-03" }),
    ).toMatchObject({ refusal: { kind: "act-before" } });
    accepted(await world.run(confirmProgress, department, confirm));
    expect(await world.run(confirmProgress, department, confirm)).toMatchObject({
      refusal: { kind: "not-found" },
    });
    world.clock.set(plainDate("2026-03-02"));
  });

  it("may come from the establishment itself, for its own scheme only", async () => {
    const own = await makeSchemeAt(world, "contracted");
    const other = await makeSchemeAt(world, "contracted");
    const owner = await world.person("establishment", { partyId: own.establishmentId });
    const report = async (schemeId: string) =>
      world.run(reportProgress, owner, {
        schemeId,
        expectedVersion: await versionOf(world, schemeId),
        month: "2026-03",
        reportedOn: "2026-03-02",
        workValueDong: 1,
        description: "Đã đặt máy",
      });
    accepted(await report(own.schemeId));
    expect(await report(other.schemeId)).toMatchObject({ refusal: { kind: "not-found" } });
  });
});
