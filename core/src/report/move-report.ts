import {
  type HolidayCalendar,
  ok,
  type PlainDate,
  refuse,
  type Result,
  squeezeSpaces,
} from "../kernel/index.ts";
import type { AdHocRefusal } from "./ad-hoc.ts";
import type { FillRefusal } from "./fill-report.ts";
import { checkDueDay, type PeriodRefusal } from "./period.ts";

/** Where a body's report stands. */
export const reportStatusLabels = {
  not_started: "Chưa lập",
  drafting: "Đang lập",
  submitted: "Đã gửi",
  returned: "Yêu cầu chỉnh sửa",
  resubmitted: "Đã gửi lại",
} as const;
export type ReportStatus = keyof typeof reportStatusLabels;
export const reportStatuses = [
  "not_started",
  "drafting",
  "submitted",
  "returned",
  "resubmitted",
] as const satisfies readonly ReportStatus[];

/** Where a period stands: bodies report, or its figures are final (chốt số liệu). */
export const periodStatusLabels = {
  open: "Đang thu báo cáo",
  locked: "Đã chốt số liệu",
} as const;
export type PeriodStatus = keyof typeof periodStatusLabels;

export type ReportRefusal =
  | FillRefusal
  | PeriodRefusal
  | AdHocRefusal
  | { readonly kind: "period-locked" }
  | { readonly kind: "period-not-locked" }
  | { readonly kind: "report-already-sent" }
  | { readonly kind: "report-not-sent"; readonly status: ReportStatus }
  | { readonly kind: "report-of-another-body" }
  | { readonly kind: "reasons-missing" }
  | { readonly kind: "reason-missing" }
  | { readonly kind: "due-not-later"; readonly dueOn: PlainDate }
  | { readonly kind: "nobody-to-remind" }
  | { readonly kind: "report-not-numbered" }
  | { readonly kind: "sent-up-already"; readonly sentOn: PlainDate }
  | { readonly kind: "sent-up-before-issue"; readonly issuedOn: PlainDate }
  | { readonly kind: "sent-up-in-future"; readonly today: PlainDate }
  | { readonly kind: "indicator-unknown"; readonly indicator: string }
  | { readonly kind: "reports-missing"; readonly missing: number; readonly returned: number };

export type ReportFacts = {
  readonly periodStatus: PeriodStatus;
  readonly status: ReportStatus;
  /** Whether the person sits in the body whose report it is. */
  readonly isOwn: boolean;
};

/** Whether a report is with Sở. */
export function isSent(status: ReportStatus): boolean {
  return status === "submitted" || status === "resubmitted";
}

/** Decides whether a body may write in its form: its own, in an open period, not with Sở. */
export function writeReport(facts: ReportFacts): Result<ReportStatus, ReportRefusal> {
  const { periodStatus, status, isOwn } = facts;
  if (!isOwn) return refuse({ kind: "report-of-another-body" });
  if (periodStatus === "locked") return refuse({ kind: "period-locked" });
  if (isSent(status)) return refuse({ kind: "report-already-sent" });
  return ok(status === "returned" ? "returned" : "drafting");
}

/** Decides whether a body may send its form, and what it then is: sent, or sent again after a correction. */
export function submitReport(facts: ReportFacts): Result<ReportStatus, ReportRefusal> {
  const written = writeReport(facts);
  if (!written.ok) return written;
  return ok(facts.status === "returned" ? "resubmitted" : "submitted");
}

export type CorrectionReason = { readonly indicator: string; readonly reason: string };

/** Whether a report is with Sở in an open period, so that Sở may ask for a correction of it. */
export function isReturnable(facts: StandingReport): Result<"sent", ReportRefusal> {
  const { periodStatus, status } = facts;
  if (periodStatus === "locked") return refuse({ kind: "period-locked" });
  return isSent(status) ? ok("sent") : refuse({ kind: "report-not-sent", status });
}

/** Whether the report of an open period is still awaited, so that its day may be moved. */
export function isExtendable({
  periodStatus,
  status,
}: StandingReport): Result<"awaited", ReportRefusal> {
  if (periodStatus === "locked") return refuse({ kind: "period-locked" });
  return isSent(status) ? refuse({ kind: "report-already-sent" }) : ok("awaited");
}

type StandingReport = Omit<ReportFacts, "isOwn">;

/** Decides whether Sở may ask a body to correct: the report is with Sở, and each reason names an indicator or a part. */
export function returnReport(
  facts: StandingReport,
  known: readonly string[],
  reasons: readonly CorrectionReason[],
): Result<readonly CorrectionReason[], ReportRefusal> {
  const standing = isReturnable(facts);
  if (!standing.ok) return standing;
  const given = reasons.filter(({ reason }) => squeezeSpaces(reason) !== "");
  if (given.length === 0) return refuse({ kind: "reasons-missing" });
  const unknown = given.find(({ indicator }) => !known.includes(indicator));
  if (unknown) return refuse({ kind: "indicator-unknown", indicator: unknown.indicator });
  return ok(given);
}

/**
 * Decides whether Sở gives one body more time (gia hạn): its report is not with Sở, the day is later than the one it
 * has, offices work on it, and the reason is written down.
 */
export function extendReport(
  facts: StandingReport & { readonly dueOn: PlainDate; readonly today: PlainDate },
  given: { readonly dueOn: PlainDate; readonly reason: string },
  calendar: HolidayCalendar,
): Result<PlainDate, ReportRefusal> {
  const { dueOn, today } = facts;
  const standing = isExtendable(facts);
  if (!standing.ok) return standing;
  if (squeezeSpaces(given.reason) === "") return refuse({ kind: "reason-missing" });
  if (given.dueOn <= dueOn) return refuse({ kind: "due-not-later", dueOn });
  if (given.dueOn < today) return refuse({ kind: "due-in-past", today });
  return checkDueDay(given.dueOn, calendar);
}

/** Decides whether Sở reminds the bodies of an open period (đôn đốc): those whose report it has not got. */
export function remindBodies<Report extends { readonly status: ReportStatus }>(facts: {
  readonly periodStatus: PeriodStatus;
  readonly reports: readonly Report[];
}): Result<readonly Report[], ReportRefusal> {
  if (facts.periodStatus === "locked") return refuse({ kind: "period-locked" });
  const waiting = facts.reports.filter(({ status }) => !isSent(status));
  return waiting.length === 0 ? refuse({ kind: "nobody-to-remind" }) : ok(waiting);
}

/**
 * Decides whether the consolidated report went up (gửi cấp trên): its figures are locked, the clerk has numbered it, it
 * went on or after that day, not in the future, and once for each edition.
 */
export function sendUp(facts: {
  readonly periodStatus: PeriodStatus;
  /** The day of the numbered report; null while it waits for its number. */
  readonly issuedOn: PlainDate | null;
  readonly sentUpOn: PlainDate | null;
  readonly sentOn: PlainDate;
  readonly today: PlainDate;
}): Result<PlainDate, ReportRefusal> {
  const { issuedOn, sentUpOn, sentOn, today } = facts;
  if (facts.periodStatus === "open") return refuse({ kind: "period-not-locked" });
  if (sentUpOn !== null) return refuse({ kind: "sent-up-already", sentOn: sentUpOn });
  if (issuedOn === null) return refuse({ kind: "report-not-numbered" });
  if (sentOn < issuedOn) return refuse({ kind: "sent-up-before-issue", issuedOn });
  if (sentOn > today) return refuse({ kind: "sent-up-in-future", today });
  return ok(sentOn);
}

/**
 * Decides whether Sở may lock a period (chốt số liệu): all bodies have sent, or the reason for going on without those
 * that have not is written down.
 */
export function lockPeriod(facts: {
  readonly status: PeriodStatus;
  readonly reports: readonly ReportStatus[];
  readonly reason: string;
}): Result<"locked", ReportRefusal> {
  if (facts.status === "locked") return refuse({ kind: "period-locked" });
  const missing = facts.reports.filter((status) => !isSent(status));
  if (missing.length > 0 && squeezeSpaces(facts.reason) === "") {
    const returned = missing.filter((status) => status === "returned").length;
    return refuse({ kind: "reports-missing", missing: missing.length, returned });
  }
  return ok("locked");
}

/** Decides whether a locked period may be opened again (mở lại): with a reason; its locked edition stays as it is. */
export function reopenPeriod(facts: {
  readonly status: PeriodStatus;
  readonly reason: string;
}): Result<"open", ReportRefusal> {
  if (facts.status === "open") return refuse({ kind: "period-not-locked" });
  if (squeezeSpaces(facts.reason) === "") return refuse({ kind: "reason-missing" });
  return ok("open");
}

/** Where a report stands against its day (đến hạn, quá hạn): late also when it came after it. */
export function punctualityOf(facts: {
  readonly status: ReportStatus;
  readonly firstSentOn: PlainDate | null;
  readonly dueOn: PlainDate;
  readonly today: PlainDate;
}): "in_time" | "late" | "overdue" | "due" | "not_due" {
  const { firstSentOn, dueOn, today } = facts;
  if (firstSentOn !== null) return firstSentOn <= dueOn ? "in_time" : "late";
  if (today > dueOn) return "overdue";
  return today === dueOn ? "due" : "not_due";
}

export const punctualityLabels = {
  in_time: "Đúng hạn",
  late: "Gửi muộn",
  overdue: "Quá hạn",
  due: "Đến hạn hôm nay",
  not_due: "Chưa đến hạn",
} as const;
