import { ok, refuse, type Result } from "../kernel/index.ts";
import {
  cellOf,
  type Indicator,
  indicatorsOf,
  type ReporterKind,
  type ReportForm,
  type ReportValues,
} from "./form.ts";

export type FillRefusal =
  | { readonly kind: "cell-unknown"; readonly cell: string }
  | { readonly kind: "cell-not-whole"; readonly indicator: string; readonly label: string }
  | { readonly kind: "cell-negative"; readonly indicator: string; readonly label: string }
  | { readonly kind: "cells-missing"; readonly labels: readonly string[] };

/**
 * Checks what a body wrote into its form: only its own indicators, whole figures, none negative but a share (growth may
 * be negative). What is left empty stays empty.
 */
export function checkValues(
  form: ReportForm,
  kind: ReporterKind,
  values: ReportValues,
): Result<ReportValues, FillRefusal> {
  const cells = cellsOf(indicatorsOf(form, kind));
  for (const [cell, value] of Object.entries(values)) {
    const indicator = cells.get(cell);
    if (!indicator) return refuse({ kind: "cell-unknown", cell });
    const { code, label } = indicator;
    if (!Number.isSafeInteger(value))
      return refuse({ kind: "cell-not-whole", indicator: code, label });
    if (value < 0 && indicator.measure !== "share")
      return refuse({ kind: "cell-negative", indicator: code, label });
  }
  return ok(values);
}

/** Decides whether a form may be sent: every cell of the body's indicators holds a figure; zero is one. */
export function checkWhole(
  form: ReportForm,
  kind: ReporterKind,
  values: ReportValues,
): Result<ReportValues, FillRefusal> {
  const checked = checkValues(form, kind, values);
  if (!checked.ok) return checked;
  const missing = indicatorsOf(form, kind).filter((indicator) =>
    indicator.columns.some((column) => values[cellOf(indicator, column)] === undefined),
  );
  if (missing.length > 0) {
    return refuse({ kind: "cells-missing", labels: missing.map(({ label }) => label) });
  }
  return checked;
}

function cellsOf(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  return new Map(
    indicators.flatMap((indicator) =>
      indicator.columns.map((column) => [cellOf(indicator, column), indicator] as const),
    ),
  );
}
