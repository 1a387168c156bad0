import {
  bps,
  dong,
  formatBps,
  formatCount,
  formatDay,
  formatDong,
  formatMillion,
  isPlainDate,
  percentOfBps,
} from "@kc/core/kernel";
import type { MoneyUnit } from "./money-unit.ts";

/** Money of the wire (whole đồng) in the unit of a table, without the unit's name; a minus sign, not a hyphen. */
export function moneyText(amountDong: number, unit: MoneyUnit): string {
  const amount = dong(amountDong);
  return withMinus(unit === "million" ? formatMillion(amount) : formatDong(amount));
}

/** Whole đồng with its unit: `1.056.000.000 đ`. */
export function dongText(amountDong: number): string {
  return `${moneyText(amountDong, "dong")}\u00a0đ`;
}

/** Basis points as a percentage: 5000 is `50%`. Negative shares are shown with a minus sign. */
export function percentText(points: number): string {
  const text = formatBps(bps(Math.abs(points)));
  return points < 0 ? `−${text}` : text;
}

/** What share of a sum a part of it is: `22,5%`. A sum of nothing has no share. */
export function shareText(partDong: number, wholeDong: number): string | undefined {
  if (wholeDong <= 0) return undefined;
  return percentText(percentOfBps(dong(partDong), dong(wholeDong)));
}

/** A whole number with dots; a number with decimals keeps at most two, after a comma. */
export function countText(count: number): string {
  if (Number.isSafeInteger(count)) return withMinus(formatCount(count));
  return withMinus(new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }).format(count));
}

/** A day `YYYY-MM-DD` as `28/11/2025`; other text as it is. */
export function dayText(day: string): string {
  return isPlainDate(day) ? formatDay(day) : day;
}

const clock = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});
const calendar = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
});

/** The time of day in Việt Nam of an instant: `10:32`. */
export function timeText(instant: string | Date): string {
  return clock.format(new Date(instant));
}

/** An instant as people in Việt Nam read it: `10:32, 28/11/2025`. */
export function instantText(instant: string | Date): string {
  const moment = new Date(instant);
  return `${clock.format(moment)}, ${calendar.format(moment)}`;
}

/** A number of bytes as people read it: `1,5 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} byte`;
  if (bytes < 1024 * 1024) return `${countText(Math.round(bytes / 1024))} KB`;
  return `${countText(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}

function withMinus(text: string): string {
  return text.startsWith("-") ? `−${text.slice(1)}` : text;
}
