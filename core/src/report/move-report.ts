import { ok, type PlainDate, refuse, type Result, squeezeSpaces } from "../kernel/index.ts";
import type { FillRefusal } from "./fill-report.ts";
import type { PeriodRefusal } from "./period.ts";

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
  | { readonly kind: "period-locked" }
  | { readonly kind: "period-not-locked" }
  | { readonly kind: "report-already-sent" }
  | { readonly kind: "report-not-sent"; readonly status: ReportStatus }
  | { readonly kind: "report-of-another-body" }
  | { readonly kind: "reasons-missing" }
  | { readonly kind: "reason-missing" }
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

/** Decides whether Sở may ask a body to correct: the report is with Sở, and each reason names an indicator or a part. */
export function returnReport(
  facts: Omit<ReportFacts, "isOwn">,
  known: readonly string[],
  reasons: readonly CorrectionReason[],
): Result<readonly CorrectionReason[], ReportRefusal> {
  if (facts.periodStatus === "locked") return refuse({ kind: "period-locked" });
  if (!isSent(facts.status)) return refuse({ kind: "report-not-sent", status: facts.status });
  const given = reasons.filter(({ reason }) => squeezeSpaces(reason) !== "");
  if (given.length === 0) return refuse({ kind: "reasons-missing" });
  const unknown = given.find(({ indicator }) => !known.includes(indicator));
  if (unknown) return refuse({ kind: "indicator-unknown", indicator: unknown.indicator });
  return ok(given);
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
