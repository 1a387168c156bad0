import {
  type HolidayCalendar,
  ok,
  type PlainDate,
  refuse,
  type Result,
  yearOf,
} from "@kc/core/kernel";
import type { CommonRefusal } from "../platform/command.ts";
import { holidays } from "../worklist/law-data.ts";

/** The calendar of holidays, where it reaches to a day. */
export function calendarFor(day: PlainDate): Result<HolidayCalendar, CommonRefusal> {
  const year = yearOf(day);
  return year < holidays.firstYear || year > holidays.lastYear
    ? refuse({ kind: "not-found", what: `lịch nghỉ lễ năm ${String(year)}` })
    : ok(holidays);
}
