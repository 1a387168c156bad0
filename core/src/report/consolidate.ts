import {
  cellOf,
  type Indicator,
  type ReportColumn,
  type ReportForm,
  type ReportValues,
} from "./form.ts";

/** What one body sent. */
export type SentReport = { readonly reporter: string; readonly values: ReportValues };

/** One consolidated figure and what it is made of; null where nobody gave any. */
export type ConsolidatedCell = {
  readonly cell: string;
  readonly value: number | null;
  readonly parts: readonly { readonly reporter: string; readonly value: number }[];
};

/**
 * The province's figures from those of its bodies: each indicator is summed or averaged as the form says, and computed
 * ones are added up from the results. A body that has not reported counts nowhere, not as zero.
 */
export function consolidate(
  form: ReportForm,
  reports: readonly SentReport[],
): ReadonlyMap<string, ConsolidatedCell> {
  const result = new Map<string, ConsolidatedCell>();
  for (const indicator of form.indicators.filter(({ sumOf }) => sumOf === null)) {
    for (const column of indicator.columns) {
      const cell = cellOf(indicator, column);
      const given = reports.flatMap((report) => {
        const value = report.values[cell];
        return value === undefined ? [] : [{ report, value }];
      });
      const parts = given.map(({ report, value }) => ({ reporter: report.reporter, value }));
      result.set(cell, { cell, value: valueOf(indicator, given), parts });
    }
  }
  for (const indicator of form.indicators.filter(({ sumOf }) => sumOf !== null)) {
    for (const column of indicator.columns) {
      const cell = cellOf(indicator, column);
      result.set(cell, { cell, value: addedUp(form, indicator, column, result), parts: [] });
    }
  }
  return result;
}

type Given = { readonly report: SentReport; readonly value: number };

function valueOf({ consolidation }: Indicator, given: readonly Given[]): number | null {
  if (given.length === 0) return null;
  if (consolidation.kind === "sum") return given.reduce((sum, { value }) => sum + value, 0);
  const { weight } = consolidation;
  const weighed = given.map(({ report, value }) => ({
    value,
    weight: weight === null ? 1 : (report.values[weight] ?? 0),
  }));
  return averageOf(weighed);
}

/** The weighted average, rounded half away from zero; null where all weights are zero. */
export function averageOf(
  weighed: readonly { readonly value: number; readonly weight: number }[],
): number | null {
  const total = weighed.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  if (total === 0n) return null;
  const sum = weighed.reduce((all, { value, weight }) => all + BigInt(value) * BigInt(weight), 0n);
  const size = sum < 0n ? -sum : sum;
  const rounded = (size * 2n + total) / (total * 2n);
  return Number(sum < 0n ? -rounded : rounded);
}

/** Parts given by source are added up whole where the computed indicator has one figure. */
function addedUp(
  form: ReportForm,
  { sumOf }: Indicator,
  column: ReportColumn,
  cells: ReadonlyMap<string, ConsolidatedCell>,
): number | null {
  const values = (sumOf ?? []).flatMap((code) => {
    const part = form.indicators.find((known) => known.code === code);
    const columns = part?.columns.filter((one) => column === "all" || one === column) ?? [];
    return columns.flatMap((one) => {
      const value = part && cells.get(cellOf(part, one))?.value;
      return value === undefined || value === null ? [] : [value];
    });
  });
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
