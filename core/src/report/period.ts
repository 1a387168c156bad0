import {
  addWorkingDays,
  type HolidayCalendar,
  isWorkingDay,
  nextWorkingDay,
  ok,
  type PlainDate,
  plainDate,
  refuse,
  type Result,
} from "../kernel/index.ts";
import {
  type DayOfYear,
  type PeriodKind,
  type PeriodRule,
  type RegularKind,
  type ReportForm,
} from "./form.ts";

/** Which period it is: of a year, a quarter of it, or one that was asked for once, by its subject. */
export type PeriodIdentity = {
  readonly kind: PeriodKind;
  readonly year: number;
  /** The quarter; 0 where the kind has one period a year or was asked for once. */
  readonly part: number;
  /** What a report that is asked for once is about; empty for the others. */
  readonly subject: string;
};

const quarterNames = ["I", "II", "III", "IV"] as const;

function quarterName(part: number, year: number): string {
  return `quý ${quarterNames[part - 1] ?? ""} năm ${String(year)}`;
}

const periodNames = {
  half_year: ({ year }) => `6 tháng đầu năm ${String(year)}`,
  year: ({ year }) => `năm ${String(year)}`,
  quarter: ({ part, year }) => quarterName(part, year),
  ad_hoc: ({ subject }) => `đột xuất: ${subject}`,
} as const satisfies Record<PeriodKind, (period: PeriodIdentity) => string>;

/** A period as it is called: `6 tháng đầu năm 2026`, `quý I năm 2027`, `đột xuất: thiệt hại do bão`. */
export function periodName(period: PeriodIdentity): string {
  return periodNames[period.kind](period);
}

const nextNames = {
  half_year: ({ year }) => `6 tháng cuối năm ${String(year)}`,
  year: ({ year }) => `năm ${String(year + 1)}`,
  quarter: ({ part, year }) =>
    part === 4 ? quarterName(1, year + 1) : quarterName(part + 1, year),
  ad_hoc: () => "",
} as const satisfies Record<PeriodKind, (period: PeriodIdentity) => string>;

/** The period after it, as a report names what is planned; empty for one that was asked for once. */
export function nextPeriodName(period: PeriodIdentity): string {
  return nextNames[period.kind](period);
}

export type PeriodDays = {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly dueOn: PlainDate;
};

export type PeriodRefusal =
  | { readonly kind: "period-exists"; readonly year: number }
  | { readonly kind: "period-days-out-of-order" }
  | { readonly kind: "due-before-end"; readonly endsOn: PlainDate }
  | { readonly kind: "due-not-working-day"; readonly nextOn: PlainDate }
  | { readonly kind: "due-in-past"; readonly today: PlainDate };

/**
 * The days of a period as the form's rule has them; the due day is counted in working days after its end.
 *
 * Source: QĐ 2036/QĐ-UBND, VIII fixes no day; the days are data of the form, with their confidence mark.
 */
export function proposePeriod(
  form: ReportForm,
  {
    kind,
    year,
    part,
  }: { readonly kind: RegularKind; readonly year: number; readonly part: number },
  calendar: HolidayCalendar,
): PeriodDays {
  const rule = ruleOf(form, kind, part);
  const endsOn = dayIn(year, rule.to);
  return {
    startsOn: dayIn(year, rule.from),
    endsOn,
    dueOn: addWorkingDays(endsOn, rule.dueWorkingDays, calendar),
  };
}

/** The rule of a part of the year; throws where the form has no such part. */
export function ruleOf(form: ReportForm, kind: RegularKind, part: number): PeriodRule {
  const rule = form.periods[kind][Math.max(part, 1) - 1];
  if (rule === undefined) throw new RangeError(`${kind}: no part ${String(part)}`);
  return rule;
}

/** Whether a part is one of a kind of period: 1 to 4 of quý, 0 of the others. */
export function isPartOf(kind: RegularKind, part: number): boolean {
  return kind === "quarter" ? part >= 1 && part <= quarterNames.length : part === 0;
}

function dayIn(year: number, { month, day, yearOffset }: DayOfYear): PlainDate {
  const two = (value: number) => String(value).padStart(2, "0");
  return plainDate(`${String(year + yearOffset)}-${two(month)}-${two(day)}`);
}

/**
 * Decides whether Sở may open a period with these days: the first of its kind in the year, in order, due on a day on
 * which offices work.
 */
export function openPeriod(facts: {
  readonly year: number;
  readonly isOpened: boolean;
  readonly days: PeriodDays;
  readonly calendar: HolidayCalendar;
}): Result<PeriodDays, PeriodRefusal> {
  const { days, calendar } = facts;
  const { startsOn, endsOn, dueOn } = days;
  if (facts.isOpened) return refuse({ kind: "period-exists", year: facts.year });
  if (endsOn <= startsOn) return refuse({ kind: "period-days-out-of-order" });
  if (dueOn <= endsOn) return refuse({ kind: "due-before-end", endsOn });
  const due = checkDueDay(dueOn, calendar);
  return due.ok ? ok(days) : due;
}

/** Decides whether the days of a report that is asked for once hold: in order, and not due before today. */
export function openAdHoc(facts: {
  readonly days: PeriodDays;
  readonly today: PlainDate;
  readonly calendar: HolidayCalendar;
}): Result<PeriodDays, PeriodRefusal> {
  const { days, today, calendar } = facts;
  if (days.dueOn < today) return refuse({ kind: "due-in-past", today });
  return openPeriod({ year: 0, isOpened: false, days, calendar });
}

/** Decides whether something may be due on a day: one on which offices work. */
export function checkDueDay(
  dueOn: PlainDate,
  calendar: HolidayCalendar,
): Result<PlainDate, PeriodRefusal> {
  if (isWorkingDay(dueOn, calendar)) return ok(dueOn);
  return refuse({ kind: "due-not-working-day", nextOn: nextWorkingDay(dueOn, calendar) });
}
