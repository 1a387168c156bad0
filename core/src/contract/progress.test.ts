import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import {
  contractRefusalText,
  findLateMilestones,
  findMissingReports,
  progressDueOn,
  type ProgressFacts,
  type ProgressReport,
  reportProgress,
} from "./index.ts";

const facts: ProgressFacts = {
  signedOn: plainDate("2026-04-01"),
  today: plainDate("2026-06-26"),
  earlier: [{ month: { year: 2026, month: 4 }, workValueDong: dong(100) }],
};

const report: ProgressReport = {
  month: { year: 2026, month: 6 },
  reportedOn: plainDate("2026-06-24"),
  workValueDong: dong(100),
  description: "Đã mua máy",
  difficulties: "",
};

function refused(change: Partial<ProgressReport>) {
  const result = reportProgress(facts, { ...report, ...change });
  if (result.ok) throw new Error("It was not refused.");
  expect(contractRefusalText(result.refusal)).toMatch(/\.$/);
  return result.refusal;
}

describe("a progress report", () => {
  it("may stand still but not fall", () => {
    expect(reportProgress(facts, report)).toEqual({ ok: true, value: report });
    expect(refused({ workValueDong: dong(99) })).toEqual({
      kind: "work-value-falls",
      earlierDong: 100,
    });
    expect(refused({ workValueDong: dong(-1) })).toEqual({ kind: "work-value-negative" });
  });

  it("is made once for a month of the contract that has begun", () => {
    expect(refused({ month: { year: 2026, month: 4 } })).toMatchObject({
      kind: "progress-month-reported",
    });
    expect(refused({ month: { year: 2026, month: 3 } })).toMatchObject({
      kind: "progress-month-before-contract",
    });
    expect(refused({ month: { year: 2026, month: 7 } })).toMatchObject({
      kind: "progress-month-in-future",
    });
    expect(refused({ reportedOn: plainDate("2026-06-27") })).toMatchObject({
      kind: "progress-reported-in-future",
    });
    expect(refused({ description: "" })).toEqual({ kind: "progress-description-missing" });
  });

  it("is due before the 25th, that is on the 24th", () => {
    expect(progressDueOn({ year: 2026, month: 6 }, 25)).toBe("2026-06-24");
  });

  it("is missing from the day after, for months whose report is not there", () => {
    expect(findMissingReports(facts, 25)).toEqual([
      { year: 2026, month: 5 },
      { year: 2026, month: 6 },
    ]);
    expect(findMissingReports({ ...facts, today: plainDate("2026-06-24") }, 25)).toEqual([
      { year: 2026, month: 5 },
    ]);
  });

  it("is not asked for a month whose due day was before signing, and follows the year", () => {
    const late = { signedOn: plainDate("2026-11-28"), today: plainDate("2027-01-31"), earlier: [] };
    expect(findMissingReports(late, 25)).toEqual([
      { year: 2026, month: 12 },
      { year: 2027, month: 1 },
    ]);
  });
});

describe("a milestone", () => {
  it("is late from the day after it was due until it is done", () => {
    const milestone = { title: "Mua máy", dueOn: plainDate("2026-06-30"), doneOn: null };
    expect(findLateMilestones([milestone], plainDate("2026-06-30"))).toEqual([]);
    expect(findLateMilestones([milestone], plainDate("2026-07-01"))).toEqual([milestone]);
    const done = { ...milestone, doneOn: plainDate("2026-07-01") };
    expect(findLateMilestones([done], plainDate("2026-07-02"))).toEqual([]);
  });
});
