import type { PeriodData } from "./PeriodPage.tsx";

/** The figure of an indicator over its sources of money; null where nobody gave any. */
export function totalOf({ cells }: PeriodData["rows"][number]): number | null {
  const given = cells.flatMap(({ value }) => value ?? []);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
}
