import {
  type Dong,
  ok,
  plainDate,
  type PlainDate,
  refuse,
  type Result,
  yearOf,
} from "../kernel/index.ts";

/** A month of reporting, `YYYY-MM`. */
export type ReportMonth = { readonly year: number; readonly month: number };

/** A progress report (báo cáo tiến độ, Mẫu 3a, 3b). */
export type ProgressReport = {
  readonly month: ReportMonth;
  readonly reportedOn: PlainDate;
  /** Value of all work done since the start, whoever paid for it, in đồng. */
  readonly workValueDong: Dong;
  readonly description: string;
  readonly difficulties: string;
};

export type ProgressFacts = {
  readonly signedOn: PlainDate;
  readonly today: PlainDate;
  readonly earlier: readonly { readonly month: ReportMonth; readonly workValueDong: Dong }[];
};

export type ProgressRefusal =
  | { readonly kind: "work-value-negative" }
  | { readonly kind: "work-value-falls"; readonly earlierDong: Dong }
  | { readonly kind: "progress-description-missing" }
  | { readonly kind: "progress-month-in-future"; readonly month: ReportMonth }
  | { readonly kind: "progress-month-before-contract"; readonly signedOn: PlainDate }
  | { readonly kind: "progress-month-reported"; readonly month: ReportMonth }
  | { readonly kind: "progress-reported-in-future"; readonly today: PlainDate };

/** Decides a monthly progress report; refuses a month reported before and a work value that falls. */
export function reportProgress(
  facts: ProgressFacts,
  report: ProgressReport,
): Result<ProgressReport, ProgressRefusal> {
  const { month, workValueDong, reportedOn } = report;
  if (workValueDong < 0) return refuse({ kind: "work-value-negative" });
  if (report.description.trim() === "") return refuse({ kind: "progress-description-missing" });
  if (reportedOn > facts.today) {
    return refuse({ kind: "progress-reported-in-future", today: facts.today });
  }
  if (monthKey(month) > monthKey(monthOf(facts.today))) {
    return refuse({ kind: "progress-month-in-future", month });
  }
  if (monthKey(month) < monthKey(monthOf(facts.signedOn))) {
    return refuse({ kind: "progress-month-before-contract", signedOn: facts.signedOn });
  }
  if (facts.earlier.some((known) => monthKey(known.month) === monthKey(month))) {
    return refuse({ kind: "progress-month-reported", month });
  }
  const larger = facts.earlier.find(
    (known) => monthKey(known.month) < monthKey(month) && known.workValueDong > workValueDong,
  );
  if (larger) return refuse({ kind: "work-value-falls", earlierDong: larger.workValueDong });
  return ok(report);
}

/** The month a day lies in. */
export function monthOf(day: PlainDate): ReportMonth {
  return { year: yearOf(day), month: Number(day.slice(5, 7)) };
}

/**
 * Last day for the report of a month: the day before `beforeDay` of that month ("trước ngày 25").
 *
 * Source: TT 36/2013/TT-BCT, Đ.23 k.3 đ.a (national); a province's rule for local schemes is data.
 */
export function progressDueOn({ year, month }: ReportMonth, beforeDay: number): PlainDate {
  const two = (value: number): string => String(value).padStart(2, "0");
  return plainDate(`${String(year)}-${two(month)}-${two(beforeDay - 1)}`);
}

/** Months whose report is due by today and not there, from the month of signing on. */
export function findMissingReports(
  facts: ProgressFacts,
  beforeDay: number,
): readonly ReportMonth[] {
  const missing: ReportMonth[] = [];
  let month = monthOf(facts.signedOn);
  while (monthKey(month) <= monthKey(monthOf(facts.today))) {
    const current = month;
    const dueOn = progressDueOn(current, beforeDay);
    const reported = facts.earlier.some((known) => monthKey(known.month) === monthKey(current));
    if (dueOn >= facts.signedOn && dueOn < facts.today && !reported) missing.push(current);
    month = nextMonth(current);
  }
  return missing;
}

/** A milestone as it stands. */
export type Milestone = {
  readonly title: string;
  readonly dueOn: PlainDate;
  readonly doneOn: PlainDate | null;
};

/** The milestones that are late today: due before it and not done (cờ chậm tiến độ). */
export function findLateMilestones(
  milestones: readonly Milestone[],
  today: PlainDate,
): readonly Milestone[] {
  return milestones.filter(({ dueOn, doneOn }) => doneOn === null && dueOn < today);
}

function monthKey({ year, month }: ReportMonth): number {
  return year * 12 + month;
}

function nextMonth({ year, month }: ReportMonth): ReportMonth {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}
