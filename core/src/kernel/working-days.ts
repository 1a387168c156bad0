import { addDays, type PlainDate, weekdayOf, yearOf } from "./calendar.ts";
import { readDay, readInteger, readList, readOneOf, readRecord, readText } from "./read-data.ts";

/** Why a day differs from its weekday: a holiday, its compensation, or a swap announced for officials. */
export const holidayKinds = [
  "holiday",
  "compensation",
  "swapped-day-off",
  "swapped-working-day",
] as const;
export type HolidayKind = (typeof holidayKinds)[number];

/** One row of `data/calendar/holidays.json`. */
export type HolidayRow = {
  readonly on: PlainDate;
  readonly kind: HolidayKind;
  readonly name: string;
};

/** The public holidays (ngày nghỉ lễ, tết) of some years; weekends are days off without being listed. */
export type HolidayCalendar = {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly daysOff: ReadonlyMap<PlainDate, string>;
  readonly workingDays: ReadonlyMap<PlainDate, string>;
};

/** Reads `data/calendar/holidays.json`; throws a RangeError where it is not in form. */
export function parseHolidayCalendar(json: unknown): HolidayCalendar {
  const file = readRecord(json, "holidays");
  const rows = readList(file["days"], "days", (item, where): HolidayRow => {
    const row = readRecord(item, where);
    return {
      on: readDay(row["on"], `${where}.on`),
      kind: readOneOf(row["kind"], `${where}.kind`, holidayKinds),
      name: readText(row["name"], `${where}.name`),
    };
  });
  const firstYear = readInteger(file["firstYear"], "firstYear");
  return holidayCalendar(firstYear, readInteger(file["lastYear"], "lastYear"), rows);
}

/** Makes the calendar of `firstYear` to `lastYear` from its rows. */
export function holidayCalendar(
  firstYear: number,
  lastYear: number,
  rows: readonly HolidayRow[],
): HolidayCalendar {
  const working = rows.filter((row) => row.kind === "swapped-working-day");
  const off = rows.filter((row) => row.kind !== "swapped-working-day");
  return {
    firstYear,
    lastYear,
    daysOff: new Map(off.map((row) => [row.on, row.name])),
    workingDays: new Map(working.map((row) => [row.on, row.name])),
  };
}

/**
 * Whether offices work on a day (ngày làm việc): Monday to Friday without holidays, and Saturdays worked in exchange.
 * Throws a RangeError for a year the calendar does not cover, since a guess would move a legal deadline.
 *
 * Source: Bộ luật Lao động 45/2019/QH14, Đ.111, Đ.112; NQ 28/2026/QH16.
 */
export function isWorkingDay(date: PlainDate, calendar: HolidayCalendar): boolean {
  const year = yearOf(date);
  if (year < calendar.firstYear || year > calendar.lastYear)
    throw new RangeError(`No holiday calendar for ${String(year)}`);
  if (calendar.workingDays.has(date)) return true;
  return weekdayOf(date) <= 5 && !calendar.daysOff.has(date);
}

/** The day itself when offices work on it, otherwise the next day on which they do. */
export function nextWorkingDay(date: PlainDate, calendar: HolidayCalendar): PlainDate {
  let day = date;
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/**
 * The day `count` working days after `date` (before it when negative); the day itself is not counted.
 * 0 gives the day itself, worked or not.
 */
export function addWorkingDays(
  date: PlainDate,
  count: number,
  calendar: HolidayCalendar,
): PlainDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not whole days: ${String(count)}`);
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  calendar: HolidayCalendar,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
