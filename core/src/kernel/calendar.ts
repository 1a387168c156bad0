import type { Brand } from "./brand.ts";

/** A calendar day in Việt Nam, `YYYY-MM-DD`. Legal deadlines are days, never instants. */
export type PlainDate = Brand<string, "PlainDate">;

/** Reads a day written `YYYY-MM-DD`; throws a RangeError for anything that is not a day of the calendar. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text;
}

/** Whether `text` is a day of the calendar written `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text;
}

/** The day `days` calendar days after `date` (before it when negative); weekends and holidays count. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return plainDate(instant.toISOString().slice(0, 10));
}

/** Calendar days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The year of a day, as a number. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Negative, 0 or positive, for sorting days from early to late. */
export function compareDays(first: PlainDate, second: PlainDate): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The weekday of a day: 1 is Monday (thứ hai), 7 is Sunday (chủ nhật). */
export function weekdayOf(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The last day of the month of `date`. */
export function lastDayOfMonth(date: PlainDate): PlainDate {
  const instant = new Date(Date.UTC(yearOf(date), Number(date.slice(5, 7)), 0));
  return plainDate(instant.toISOString().slice(0, 10));
}
