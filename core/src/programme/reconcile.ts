import { type Dong, dong, sumDong } from "../kernel/index.ts";
import type {
  BudgetTable,
  FundingSource,
  MoneyCell,
  ProgrammeStructure,
  QuantityTable,
} from "./structure.ts";

/** One sum of a table, re-computed. Money in đồng, quantities in the row's unit; `printed` null is a blank cell. */
export type SumComparison = {
  readonly kind: "row" | "column" | "section" | "grand-column" | "grand" | "stated";
  readonly table: "budget" | "quantity";
  /** Place as a person would cite it: "Phụ lục 1, I.1". */
  readonly where: string;
  readonly label: string;
  readonly source: FundingSource | null;
  readonly year: number | null;
  readonly asPrinted: string;
  readonly printed: number | null;
  readonly computed: number;
  readonly equal: boolean;
};

/**
 * Every sum of both tables, re-computed from the cells: rows, columns and totals of sections, the grand total by
 * year and over all years, and the totals that the text states. A blank total of nothing is equal.
 */
export function reconcileTables(programme: ProgrammeStructure): readonly SumComparison[] {
  const { budgetTable, quantityTable } = programme;
  return [
    ...(budgetTable === null ? [] : reconcileBudget(budgetTable)),
    ...(budgetTable === null ? [] : reconcileStated(programme, budgetTable)),
    ...(quantityTable === null ? [] : reconcileQuantities(quantityTable)),
  ];
}

function reconcileBudget(table: BudgetTable): readonly SumComparison[] {
  const compare = comparer("budget");
  const rows = table.sections.flatMap((section) =>
    section.rows.map((row) =>
      compare(
        "row",
        `${table.clause}, ${section.number}.${row.number}`,
        row.item,
        section.source,
        null,
        row.total,
        total(row.cells),
      ),
    ),
  );
  const columns = table.sections.flatMap((section) =>
    table.years.map((year, index) =>
      compare(
        "column",
        `${table.clause}, ${section.number}`,
        section.label,
        section.source,
        year,
        cellAt(section.cells, index),
        total(section.rows.map((row) => cellAt(row.cells, index))),
      ),
    ),
  );
  const sections = table.sections.map((section) =>
    compare(
      "section",
      `${table.clause}, ${section.number}`,
      section.label,
      section.source,
      null,
      section.total,
      total(section.rows.map((row) => row.total)),
    ),
  );
  return [...rows, ...columns, ...sections, ...reconcileGrand(table)];
}

function reconcileGrand(table: BudgetTable): readonly SumComparison[] {
  const compare = comparer("budget");
  const { grand } = table;
  const where = `${table.clause}, ${grand.number}`;
  const grandColumns = table.years.map((year, index) =>
    compare(
      "grand-column",
      where,
      grand.label,
      null,
      year,
      cellAt(grand.cells, index),
      total(table.sections.map((section) => cellAt(section.cells, index))),
    ),
  );
  const grandTotal = compare(
    "grand",
    where,
    grand.label,
    null,
    null,
    grand.total,
    total(table.sections.map((section) => section.total)),
  );
  return [...grandColumns, grandTotal];
}

/** Totals stated in a sentence against the sum of all item cells of the table. */
function reconcileStated(
  programme: ProgrammeStructure,
  table: BudgetTable,
): readonly SumComparison[] {
  const compare = comparer("budget");
  return programme.statedTotals.map((stated) => {
    const sections = table.sections.filter(
      (section) => stated.source === null || section.source === stated.source,
    );
    const computed = total(sections.flatMap((section) => section.rows.flatMap((row) => row.cells)));
    const cell = { printed: stated.printed, amountDong: stated.amountDong };
    return compare("stated", stated.clause, stated.wording, stated.source, null, cell, computed);
  });
}

function reconcileQuantities(table: QuantityTable): readonly SumComparison[] {
  return table.sections.flatMap((section) =>
    section.rows.map((row) => {
      const computed = row.cells.reduce((sum, cell) => sum + (cell.quantity ?? 0), 0);
      return {
        kind: "row" as const,
        table: "quantity" as const,
        where: `${table.clause}, ${section.number}.${row.number}`,
        label: row.item,
        source: section.source,
        year: null,
        asPrinted: row.total.printed,
        printed: row.total.quantity,
        computed,
        equal: (row.total.quantity ?? 0) === computed,
      };
    }),
  );
}

function comparer(table: "budget" | "quantity") {
  return (
    kind: SumComparison["kind"],
    where: string,
    label: string,
    source: FundingSource | null,
    year: number | null,
    cell: MoneyCell,
    computed: Dong,
  ): SumComparison => ({
    kind,
    table,
    where,
    label,
    source,
    year,
    asPrinted: cell.printed,
    printed: cell.amountDong,
    computed,
    equal: (cell.amountDong ?? 0) === computed,
  });
}

function total(cells: readonly MoneyCell[]): Dong {
  return sumDong(cells.map((cell) => cell.amountDong ?? dong(0)));
}

const blank: MoneyCell = { printed: "", amountDong: null };

function cellAt(cells: readonly MoneyCell[], index: number): MoneyCell {
  return cells[index] ?? blank;
}
