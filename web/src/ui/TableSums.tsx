import { sumOfColumn } from "./arrange-rows.ts";
import { classNames } from "./class-names.ts";
import { CellText } from "./TableRow.tsx";
import { type Column, isFigure } from "./table-column.ts";

type TableSumsProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sums: "rows" | Readonly<Record<string, number>>;
  readonly isSelectable: boolean;
};

/** The sums of the columns of money and counts, in sight at the foot. */
export function TableSums<Row>({ columns, rows, sums, isSelectable }: TableSumsProps<Row>) {
  const sumOf = (column: Column<Row>): number | undefined => {
    if (sums !== "rows") return sums[column.key];
    return column.kind === "money" || column.kind === "count"
      ? sumOfColumn(rows, column)
      : undefined;
  };
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {isSelectable && <td role="cell" className="table__select" />}
        {columns.map((column, place) => {
          const sum = sumOf(column);
          return (
            <td
              key={column.key}
              role="cell"
              data-head={column.headTitle ?? column.head}
              className={classNames(
                isFigure(column.kind) && "number",
                place === 0 && "is-title",
                place > 0 && sum === undefined && "is-not-on-card",
              )}
            >
              {place === 0
                ? "Cộng"
                : sum !== undefined && <CellText kind={column.kind} value={sum} />}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
