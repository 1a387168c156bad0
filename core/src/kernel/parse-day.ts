import { isPlainDate, type PlainDate, plainDate } from "./calendar.ts";
import { ok, refuse, type Result } from "./result.ts";
import { squeezeSpaces } from "./text.ts";

export type DayRefusal =
  | { readonly kind: "day-empty" }
  | { readonly kind: "day-unreadable"; readonly text: string }
  | { readonly kind: "day-year-incomplete"; readonly text: string }
  | { readonly kind: "day-not-in-calendar"; readonly text: string };

const forms = [
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d+)$/,
  /^(?:ngày )?(?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d+)$/i,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
] as const;

/**
 * Reads a day as people write it: `28/11/2025`, `8/3/2025`, `28-11-2025`, `ngày 28 tháng 11 năm 2025`, `2025-11-28`.
 * The day comes first, never the month; refuses years of fewer than four digits and days that do not exist.
 */
export function parseDay(text: string): Result<PlainDate, DayRefusal> {
  const clean = squeezeSpaces(text.normalize("NFC"));
  if (clean === "") return refuse({ kind: "day-empty" });
  for (const form of forms) {
    const parts = form.exec(clean)?.groups;
    if (!parts) continue;
    const year = parts["year"] ?? "";
    if (year.length !== 4) return refuse({ kind: "day-year-incomplete", text });
    const iso = `${year}-${(parts["month"] ?? "").padStart(2, "0")}-${(parts["day"] ?? "").padStart(2, "0")}`;
    const isSensible = isPlainDate(iso) && year >= "1900" && year < "2200";
    return isSensible ? ok(plainDate(iso)) : refuse({ kind: "day-not-in-calendar", text });
  }
  return refuse({ kind: "day-unreadable", text });
}
