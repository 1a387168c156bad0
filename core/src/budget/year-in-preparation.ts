import { type PlainDate, yearOf } from "../kernel/index.ts";

/**
 * The budget year (năm ngân sách) that is being prepared on a day: from 1 July it is the next. Only what a form proposes; the
 * person may choose another.
 */
export function yearInPreparation(today: PlainDate): number {
  return yearOf(today) + (today.slice(5) >= "07-01" ? 1 : 0);
}
