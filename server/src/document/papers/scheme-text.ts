import { formatCount, type PlainDate, yearOf } from "@kc/core/kernel";
import type { SchemeFacts } from "./scheme-facts-store.ts";

/** `Từ tháng 3 năm 2026 đến tháng 10 năm 2026`; empty while the days are not known. */
export function periodText(startsOn: string | null, endsOn: string | null): string {
  if (startsOn === null || endsOn === null) return "";
  return `Từ ${monthText(startsOn)} đến ${monthText(endsOn)}`;
}

function monthText(day: string): string {
  return `tháng ${String(Number(day.slice(5, 7)))} năm ${day.slice(0, 4)}`;
}

/** `3/2026 - 10/2026`, for tables. */
export function shortPeriod(startsOn: string | null, endsOn: string | null): string {
  if (startsOn === null || endsOn === null) return "";
  const month = (day: string): string => `${String(Number(day.slice(5, 7)))}/${day.slice(0, 4)}`;
  return `${month(startsOn)} - ${month(endsOn)}`;
}

/** A figure of an outcome as it is written: `2.400`, `1,5`. */
export function figureText(value: number): string {
  const [whole = "0", part] = String(Math.round(value * 100) / 100).split(".");
  return `${formatCount(Number(whole))}${part === undefined ? "" : `,${part}`}`;
}

/** The expected outcomes as sentences: `Doanh thu năm: từ 2.400 lên 3.100 triệu đồng`. */
export function outcomeSentences({ outcomes }: SchemeFacts): readonly string[] {
  return outcomes.map(({ measure, baseline, target }) => {
    const way = target >= baseline ? "lên" : "xuống";
    return `${measure.label}: từ ${figureText(baseline)} ${way} ${figureText(target)} ${measure.unit}`;
  });
}

/** The machines in words: `01 Máy tráng miến tự động; 01 Máy sấy`. */
export function machineWords({ machines }: SchemeFacts): string {
  return machines
    .map(({ quantity, name }) => `${String(quantity).padStart(2, "0")} ${name}`)
    .join("; ");
}

/** The sentences of a prose field, one a line; empty lines left out. */
export function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export function yearOfDay(day: string | null, otherwise: PlainDate): number {
  return day === null ? yearOf(otherwise) : Number(day.slice(0, 4));
}

/** A name as it stands under a signature: without the form of address. */
export function signatureName(name: string | undefined): string | null {
  return name === undefined || name === "" ? null : name.replace(/^(?:Ông|Bà) /u, "");
}
