import {
  type ConsolidatedCell,
  consolidate,
  isSent,
  type PeriodKind,
  periodKindLabels,
  type ReportForm,
} from "@kc/core/report";
import type { EditionData } from "./edition-store.ts";
import type { PeriodRecord, ReportRecord, Texts } from "./store.ts";

/** A period as it is called: `6 tháng đầu năm 2026`, `năm 2026`. */
export function periodName({
  kind,
  year,
}: {
  readonly kind: PeriodKind;
  readonly year: number;
}): string {
  return `${periodKindLabels[kind]} ${String(year)}`;
}

/** Of a locked period what was locked; of an open one what stands now. */
export function heldBy(
  period: PeriodRecord,
  reports: readonly ReportRecord[],
  edition: { readonly data: EditionData } | undefined,
): {
  readonly form: ReportForm;
  readonly reports: readonly ReportRecord[];
  readonly summary: Texts;
} {
  return period.status === "locked" && edition !== undefined
    ? edition.data
    : { form: period.form, reports, summary: period.summary };
}

/** The province's figures from the reports that are with Sở. */
export function figuresOf(
  form: ReportForm,
  reports: readonly ReportRecord[],
): ReadonlyMap<string, ConsolidatedCell> {
  const sent = reports.filter(({ status }) => isSent(status));
  return consolidate(
    form,
    sent.map(({ organisationId, values }) => ({ reporter: organisationId, values })),
  );
}

/** The period after it, as a report names what is planned: `6 tháng cuối năm 2026`, `năm 2027`. */
export function nextPeriodName({
  kind,
  year,
}: {
  readonly kind: PeriodKind;
  readonly year: number;
}): string {
  return kind === "half_year" ? `6 tháng cuối năm ${String(year)}` : `năm ${String(year + 1)}`;
}
