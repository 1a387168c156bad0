import { type ConsolidatedCell, consolidate, isSent, type ReportForm } from "@kc/core/report";
import type { EditionData } from "./edition-store.ts";
import type { PeriodRecord, ReportRecord, Texts } from "./store.ts";

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
