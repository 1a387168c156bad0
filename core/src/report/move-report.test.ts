import { describe, expect, it } from "vitest";
import { holidayCalendar, plainDate } from "../kernel/index.ts";
import {
  extendReport,
  isExtendable,
  isReturnable,
  isSent,
  lockPeriod,
  periodStatusLabels,
  punctualityOf,
  remindBodies,
  reopenPeriod,
  reportStatuses,
  returnReport,
  sendUp,
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

describe("what Sở may do on a report", () => {
  it("is to correct what has come and to give more time for what has not, in an open period", () => {
    for (const status of reportStatuses) {
      const open = { periodStatus: "open", status } as const;
      expect(isReturnable(open).ok).toBe(isSent(status));
      expect(isExtendable(open).ok).toBe(!isSent(status));
      const locked = { periodStatus: "locked", status } as const;
      for (const act of [isReturnable(locked), isExtendable(locked)]) {
        expect(act).toMatchObject({ refusal: { kind: "period-locked" } });
      }
    }
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

describe("more time for one body", () => {
  const calendar = holidayCalendar(2025, 2027, []);
  const facts = {
    periodStatus: "open",
    status: "drafting",
    dueOn: plainDate("2026-06-19"),
    today: plainDate("2026-06-22"),
  } as const;
  const given = { dueOn: plainDate("2026-06-26"), reason: "Mất điện do bão." };

  it("is given until a later working day, with the reason", () => {
    expect(extendReport(facts, given, calendar)).toEqual({ ok: true, value: given.dueOn });
  });

  it.each([
    ["period-locked", { periodStatus: "locked" }, {}],
    ["report-already-sent", { status: "submitted" }, {}],
    ["reason-missing", {}, { reason: " " }],
    ["due-not-later", {}, { dueOn: facts.dueOn }],
    ["due-in-past", { today: plainDate("2026-06-29") }, {}],
    ["due-not-working-day", {}, { dueOn: plainDate("2026-06-27") }],
  ] as const)("is refused: %s", (kind, changed, asked) => {
    const outcome = extendReport({ ...facts, ...changed }, { ...given, ...asked }, calendar);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind } });
  });
});

describe("a reminder", () => {
  it("goes to the bodies whose report Sở has not got", () => {
    const reports = [{ status: "submitted" }, { status: "returned" }] as const;
    expect(remindBodies({ periodStatus: "open", reports })).toEqual({
      ok: true,
      value: [{ status: "returned" }],
    });
    expect(remindBodies({ periodStatus: "locked", reports })).toMatchObject({
      refusal: { kind: "period-locked" },
    });
    expect(remindBodies({ periodStatus: "open", reports: [reports[0]] })).toMatchObject({
      refusal: { kind: "nobody-to-remind" },
    });
  });
});

describe("the consolidated report", () => {
  const facts = {
    periodStatus: "locked",
    issuedOn: plainDate("2026-06-24"),
    sentUpOn: null,
    sentOn: plainDate("2026-06-24"),
    today: plainDate("2026-06-25"),
  } as const;

  it("goes up once it is locked and numbered", () => {
    expect(sendUp(facts)).toEqual({ ok: true, value: facts.sentOn });
  });

  it.each([
    ["period-not-locked", { periodStatus: "open" }],
    ["report-not-numbered", { issuedOn: null }],
    ["sent-up-already", { sentUpOn: plainDate("2026-06-24") }],
    ["sent-up-before-issue", { sentOn: plainDate("2026-06-23") }],
    ["sent-up-in-future", { sentOn: plainDate("2026-06-26") }],
  ] as const)("does not: %s", (kind, changed) => {
    expect(sendUp({ ...facts, ...changed })).toMatchObject({ ok: false, refusal: { kind } });
  });
});
