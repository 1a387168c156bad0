import { type PlainDate } from "./calendar.ts";
import type { BasisPoints, Dong } from "./money.ts";

/** Whole đồng with dots between thousands: 1056000000 is `1.056.000.000`. */
export function formatDong(amount: Dong): string {
  return formatCount(amount);
}

/** Whole đồng with its unit, joined by a no-break space so that a line never ends between them. */
export function formatDongUnit(amount: Dong): string {
  return `${formatDong(amount)}\u00a0đ`;
}

/** An amount in triệu đồng, exact, decimals after a comma and only where there are any: `1.056,5`. */
export function formatMillion(amount: Dong): string {
  return decimal(BigInt(amount), 6);
}

/** A whole number with dots between thousands. Throws a RangeError for a fraction. */
export function formatCount(count: number): string {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole number: ${String(count)}`);
  return decimal(BigInt(count), 0);
}

/** A share as Vietnamese papers print it: 5000 is `50%`, 150 is `1,5%`. */
export function formatBps(share: BasisPoints): string {
  return `${decimal(BigInt(share), 2)}%`;
}

/** A day as dd/mm/yyyy: `28/11/2025`. */
export function formatDay(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/**
 * A day as documents write it: `ngày 08 tháng 4 năm 2020`. Days below 10 and months 1 and 2 have a leading zero.
 *
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II, khoản 4.
 */
export function formatDayLong(date: PlainDate): string {
  const month = Number(date.slice(5, 7));
  const shownMonth = month <= 2 ? date.slice(5, 7) : String(month);
  return `ngày ${date.slice(8, 10)} tháng ${shownMonth} năm ${date.slice(0, 4)}`;
}

/** `scaled` ÷ 10^`places`, dots between thousands, comma before the decimals that are not trailing zeros. */
function decimal(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ".");
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return `${scaled < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `,${fraction}`}`;
}
