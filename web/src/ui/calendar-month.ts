import { addDays, type PlainDate, plainDate } from "@kc/core/kernel";

/** The six weeks, Monday first, that show the month of a day. */
export function weeksOfMonth(day: PlainDate): PlainDate[][] {
  const first = plainDate(`${day.slice(0, 7)}-01`);
  const monday = addDays(first, -weekday(first));
  return Array.from({ length: 6 }, (_week, week) =>
    Array.from({ length: 7 }, (_day, place) => addDays(monday, week * 7 + place)),
  );
}

/** The same day of another month, or its last day when it is shorter. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), last)));
  return plainDate(target.toISOString().slice(0, 10));
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: PlainDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
