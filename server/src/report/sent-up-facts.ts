import type { PeriodKind } from "@kc/core/report";

const ministry = "Bộ Công Thương";

/** To whom Sở reports what it consolidated; what is asked for once goes to the committee, which asked. */
const addressees = {
  half_year: (committee) => [committee, ministry],
  year: (committee) => [committee, ministry],
  quarter: (committee) => [committee, ministry],
  ad_hoc: (committee) => [committee],
} as const satisfies Record<PeriodKind, (committee: string) => readonly string[]>;

/** The bodies above Sở that get a consolidated report. */
export function sentUpTo(kind: PeriodKind, committeeName: string): readonly string[] {
  return addressees[kind](committeeName);
}
