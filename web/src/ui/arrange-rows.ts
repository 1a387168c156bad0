import { compareVietnamese } from "@kc/core/kernel";
import type { CellValue, Column, TableView } from "./table-column.ts";

/** Sorts and pages rows that are all here already; empty cells come last in both directions. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  view: TableView,
  pageSize: number,
): readonly Row[] {
  const isDown = view.sort.startsWith("-");
  const key = isDown ? view.sort.slice(1) : view.sort;
  const column = columns.find((each) => each.key === key);
  const sorted = column
    ? [...rows].sort((first, second) =>
        compare(column.value(first), column.value(second), isDown ? -1 : 1),
      )
    : rows;
  return sorted.slice((view.page - 1) * pageSize, view.page * pageSize);
}

function compare(first: CellValue, second: CellValue, direction: 1 | -1): number {
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  if (typeof first === "number" && typeof second === "number") return direction * (first - second);
  return direction * compareVietnamese(String(first), String(second));
}

/** The sum of a column over all rows; empty cells count nothing. */
export function sumOfColumn<Row>(rows: readonly Row[], column: Column<Row>): number {
  return rows.reduce((sum, row) => {
    const value = column.value(row);
    return typeof value === "number" ? sum + value : sum;
  }, 0);
}
