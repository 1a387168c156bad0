import { isPlainDate, type PlainDate, plainDate } from "../kernel/index.ts";

/** The day `months` calendar months after `date`; the month's last day where it has no such day (31/01 + 1 → 28/02). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const index = year * 12 + (month - 1) + months;
  const stem = `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}`;
  for (let last = day; last > 28; last -= 1) {
    const candidate = `${stem}-${String(last)}`;
    if (isPlainDate(candidate)) return candidate;
  }
  return plainDate(`${stem}-${String(Math.min(day, 28)).padStart(2, "0")}`);
}
