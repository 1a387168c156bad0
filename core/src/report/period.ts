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
import type { DayOfYear, PeriodKind, ReportForm } from "./form.ts";

export type PeriodDays = {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly dueOn: PlainDate;
};

export type PeriodRefusal =
  | { readonly kind: "period-exists"; readonly year: number }
  | { readonly kind: "period-days-out-of-order" }
  | { readonly kind: "due-before-end"; readonly endsOn: PlainDate }
  | { readonly kind: "due-not-working-day"; readonly nextOn: PlainDate };

/**
 * The days of a period as the form's rule has them; the due day is counted in working days after its end.
 *
 * Source: QĐ 2036/QĐ-UBND, VIII fixes no day; the days are data of the form, with their confidence mark.
 */
export function proposePeriod(
  form: ReportForm,
  kind: PeriodKind,
  year: number,
  calendar: HolidayCalendar,
): PeriodDays {
  const rule = form.periods[kind];
  const endsOn = dayIn(year, rule.to);
  return {
    startsOn: dayIn(year, rule.from),
    endsOn,
    dueOn: addWorkingDays(endsOn, rule.dueWorkingDays, calendar),
  };
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
  if (!isWorkingDay(dueOn, calendar)) {
    return refuse({ kind: "due-not-working-day", nextOn: nextWorkingDay(dueOn, calendar) });
  }
  return ok(days);
}
