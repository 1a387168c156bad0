import { organisationKindLabels } from "@kc/core/access";
import {
  cellOf,
  type Indicator,
  type PeriodKind,
  periodName,
  periodStatusLabels,
  type ReporterKind,
  type ReportForm,
  type ReportRefusal,
  reportRefusalText,
} from "@kc/core/report";
import type { Result } from "@kc/core/kernel";
import { figuresOf } from "./period-figures.ts";
import type { PeriodRecord, ReportRecord, Texts } from "./store.ts";

export function showPeriod(period: PeriodRecord) {
  return {
    id: period.id,
    version: period.version,
    kind: period.kind,
    year: period.year,
    part: period.part,
    reason: period.reason,
    askedBy: period.askedBy,
    paper: period.paper,
    title: `Báo cáo ${periodName(period)}`,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    dueOn: period.dueOn,
    status: period.status,
    statusLabel: periodStatusLabels[period.status],
    edition: period.edition,
    isDemo: period.isDemo,
  };
}

const fileNames = {
  half_year: () => "6-thang",
  year: () => "nam",
  quarter: ({ part }) => `quy-${String(part)}`,
  ad_hoc: () => "dot-xuat",
} as const satisfies Record<PeriodKind, (period: PeriodRecord) => string>;

/** A period in the name of a file: `6-thang-2026`, `quy-1-2027`. */
export function periodFileName(period: PeriodRecord): string {
  return `${fileNames[period.kind](period)}-${String(period.year)}`;
}

export function kindLabelOf(kind: ReporterKind): string {
  return organisationKindLabels[kind];
}

/** Each indicator with its consolidated cells and the bodies behind them. */
export function showConsolidated(form: ReportForm, reports: readonly ReportRecord[]) {
  const figures = figuresOf(form, reports);
  const names = new Map(reports.map((one) => [one.organisationId, one.organisationName]));
  return form.indicators.map((indicator) => ({
    code: indicator.code,
    group: indicator.group,
    label: indicator.label,
    unit: indicator.unit,
    measure: indicator.measure,
    filledByLabel: filledByLabel(indicator),
    how: howOf(indicator),
    isRecorded: indicator.records !== null,
    sumOf: [...(indicator.sumOf ?? [])],
    cells: indicator.columns.map((column) => {
      const cell = cellOf(indicator, column);
      const found = figures.get(cell);
      return {
        cell,
        column,
        value: found?.value ?? null,
        parts: (found?.parts ?? []).map(({ reporter, value }) => ({
          organisationId: reporter,
          name: names.get(reporter) ?? "",
          value,
        })),
      };
    }),
  }));
}

export function filledByLabel({ filledBy }: Indicator): string {
  if (filledBy === null) return "tính";
  return filledBy === "every_body" ? "Mọi đơn vị được hỏi" : kindLabelOf(filledBy);
}

function howOf({ consolidation, sumOf }: Indicator): string {
  if (sumOf !== null) return `Bằng ${sumOf.join(" + ")}`;
  if (consolidation.kind === "sum") return "Cộng các đơn vị";
  return consolidation.weight === null
    ? "Bình quân các đơn vị"
    : `Bình quân theo ${consolidation.weight}`;
}

/** The parts in words of a form, with what is written in each. */
export function showNarratives(form: ReportForm, texts: Texts) {
  return form.narratives.map((part) => ({ ...part, text: texts[part.code] ?? "" }));
}

/** Whether an act is open now, and why not; null for whom it is never. */
export function showAct(isPermitted: boolean, decision: Result<unknown, ReportRefusal>) {
  if (!isPermitted) return null;
  return decision.ok
    ? { isOpen: true, why: null }
    : { isOpen: false, why: reportRefusalText(decision.refusal) };
}
