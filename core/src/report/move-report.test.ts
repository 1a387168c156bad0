import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import {
  isSent,
  lockPeriod,
  periodStatusLabels,
  punctualityOf,
  reopenPeriod,
  reportStatuses,
  returnReport,
  submitReport,
  writeReport,
} from "./move-report.ts";

const own = { periodStatus: "open", isOwn: true } as const;

describe("a body's report", () => {
  it.each([
    ["not_started", "drafting", "submitted"],
    ["drafting", "drafting", "submitted"],
    ["returned", "returned", "resubmitted"],
  ] as const)("that is %s is written as %s and sent as %s", (status, written, sent) => {
    expect(writeReport({ ...own, status })).toEqual({ ok: true, value: written });
    expect(submitReport({ ...own, status })).toEqual({ ok: true, value: sent });
  });

  it.each(["submitted", "resubmitted"] as const)("that is %s is with Sở", (status) => {
    expect(isSent(status)).toBe(true);
    expect(writeReport({ ...own, status })).toMatchObject({
      refusal: { kind: "report-already-sent" },
    });
    expect(submitReport({ ...own, status })).toMatchObject({
      refusal: { kind: "report-already-sent" },
    });
  });

  it.each(reportStatuses)(
    "%s of a locked period, or of another body, is written by nobody",
    (status) => {
      const locked = { ...own, status, periodStatus: "locked" } as const;
      expect(writeReport(locked)).toMatchObject({ refusal: { kind: "period-locked" } });
      expect(submitReport(locked)).toMatchObject({ refusal: { kind: "period-locked" } });
      const another = writeReport({ ...own, status, isOwn: false });
      expect(another).toMatchObject({ refusal: { kind: "report-of-another-body" } });
    },
  );

  it("is returned with a reason for an indicator of its form", () => {
    const facts = { periodStatus: "open", status: "submitted" } as const;
    const reason = { indicator: "A1", reason: "Lệch danh sách" };
    expect(returnReport(facts, ["A1"], [reason, { indicator: "A2", reason: " " }])).toEqual({
      ok: true,
      value: [reason],
    });
    const refused = (what: Parameters<typeof returnReport>) => {
      const outcome = returnReport(...what);
      return outcome.ok ? "" : outcome.refusal.kind;
    };
    expect(refused([facts, ["A1"], []])).toBe("reasons-missing");
    expect(refused([facts, ["A2"], [reason]])).toBe("indicator-unknown");
    expect(refused([{ ...facts, status: "drafting" }, ["A1"], [reason]])).toBe("report-not-sent");
    expect(refused([{ ...facts, periodStatus: "locked" }, ["A1"], [reason]])).toBe("period-locked");
  });
});

describe("a period", () => {
  it("is locked when all have sent, or with the reason for going on without some", () => {
    expect(periodStatusLabels.locked).toBe("Đã chốt số liệu");
    const facts = {
      status: "open",
      reports: ["submitted", "returned", "drafting"],
      reason: "",
    } as const;
    expect(lockPeriod({ ...facts, reports: ["submitted", "resubmitted"] }).ok).toBe(true);
    expect(lockPeriod(facts)).toMatchObject({
      refusal: { kind: "reports-missing", missing: 2, returned: 1 },
    });
    expect(lockPeriod({ ...facts, reason: "Đã đôn đốc hai lần" }).ok).toBe(true);
    expect(lockPeriod({ ...facts, status: "locked" })).toMatchObject({
      refusal: { kind: "period-locked" },
    });
  });

  it("is opened again only when locked, with a reason", () => {
    expect(reopenPeriod({ status: "locked", reason: "Sai số liệu xã" })).toEqual({
      ok: true,
      value: "open",
    });
    expect(reopenPeriod({ status: "locked", reason: " " })).toMatchObject({
      refusal: { kind: "reason-missing" },
    });
    expect(reopenPeriod({ status: "open", reason: "x" })).toMatchObject({
      refusal: { kind: "period-not-locked" },
    });
  });
});

describe("the day a report is due", () => {
  const dueOn = plainDate("2026-06-19");
  const at = (firstSentOn: string | null, today: string) =>
    punctualityOf({
      status: firstSentOn === null ? "drafting" : "submitted",
      firstSentOn: firstSentOn === null ? null : plainDate(firstSentOn),
      dueOn,
      today: plainDate(today),
    });

  it("is kept by who sends on it, missed by who sends the day after", () => {
    expect(at("2026-06-19", "2026-07-01")).toBe("in_time");
    expect(at("2026-06-20", "2026-07-01")).toBe("late");
    expect([at(null, "2026-06-18"), at(null, "2026-06-19"), at(null, "2026-06-20")]).toEqual([
      "not_due",
      "due",
      "overdue",
    ]);
  });
});
