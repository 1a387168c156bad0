import { type PlainDate, yearOf } from "../kernel/index.ts";
import type { BudgetSource } from "./allocation.ts";

/**
 * The budget year (năm ngân sách) that is being prepared on a day: from 1 July it is the next; with national money, whose
 * list leaves the province before 15 June, always the next. Only what a form proposes; the person may choose another.
 *
 * Source: TT 36/2013/TT-BCT, Đ.8, Đ.10.
 */
export function yearInPreparation(today: PlainDate, source: BudgetSource): number {
  const isNext = source === "national" || today.slice(5) >= "07-01";
  return yearOf(today) + (isNext ? 1 : 0);
}
