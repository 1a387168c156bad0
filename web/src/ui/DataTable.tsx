import { type ReactNode, useId } from "react";
import { arrangeRows } from "./arrange-rows.ts";
import { classNames } from "./class-names.ts";
import "./DataTable.css";
import { LoadingState } from "./LoadingState.tsx";
import { moneyUnits, useMoneyUnit } from "./money-unit.ts";
import { Pagination } from "./Pagination.tsx";
import { SelectionBar, type TableSelection } from "./SelectionBar.tsx";
import { TableHead } from "./TableHead.tsx";
import { TableRow } from "./TableRow.tsx";
import { TableSums } from "./TableSums.tsx";
import { TableToolbar } from "./TableToolbar.tsx";
import type { Column, TableView } from "./table-column.ts";

export type DataTableProps<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** All rows, sorted and paged here; or, with `total`, one page that the server has sorted. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref?: (row: Row) => string;
  readonly view: TableView;
  readonly onViewChange: (view: Partial<TableView>) => void;
  readonly total?: number | undefined;
  readonly pageSize?: number;
  /** "rows" sums the figures of all rows here; or the sums of the server by key of column. */
  readonly sums?: "rows" | Readonly<Record<string, number>>;
  readonly filters?: ReactNode;
  readonly empty: ReactNode;
  readonly isLoading?: boolean;
  readonly selection?: TableSelection;
  /** On a phone: each field under its head, or only two lines, where a press opens the rest. */
  readonly cards?: "fields" | "lines";
  /** The name of the exported file; with `xlsxHref` the server makes the workbook of all pages. */
  readonly exportName?: string;
  readonly xlsxHref?: string;
};

/**
 * A list of records: filters above, heads and sums that stay in sight, sort and page in the address,
 * cards instead of rows on a phone.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, view, pageSize = 50, selection } = props;
  const isWhole = props.total === undefined;
  const shown = isWhole ? arrangeRows(rows, columns, view, pageSize) : rows;
  const total = props.total ?? rows.length;
  const hasRows = shown.length > 0;
  return (
    <div className="table-box">
      <TableToolbar {...props} total={total} />
      {selection && <SelectionBar selection={selection} />}
      {props.isLoading === true && !hasRows && <LoadingState lines={8} />}
      {props.isLoading !== true && !hasRows && props.empty}
      {hasRows && <TableBody {...props} shown={shown} total={total} />}
      {hasRows && (
        <Pagination
          page={view.page}
          pageSize={pageSize}
          total={total}
          onPage={(page) => {
            props.onViewChange({ page });
          }}
        />
      )}
    </div>
  );
}

type TableBodyProps<Row> = DataTableProps<Row> & {
  readonly shown: readonly Row[];
  readonly total: number;
};

function TableBody<Row>(props: TableBodyProps<Row>) {
  const { columns, shown, selection } = props;
  const captionId = useId();
  return (
    <div
      className="table-scroll"
      role="region"
      aria-labelledby={captionId}
      tabIndex={0}
      aria-busy={props.isLoading}
    >
      {columns.some(({ kind }) => kind === "money") && <PrintedUnit />}
      <table
        className={classNames("table", props.cards === "lines" && "table--lines")}
        role="table"
        aria-rowcount={props.total}
      >
        <caption className="visually-hidden" id={captionId}>
          {props.caption}
        </caption>
        <TableHead
          columns={columns}
          view={props.view}
          onViewChange={props.onViewChange}
          rowKeys={shown.map(props.rowKey)}
          selection={selection}
        />
        <tbody role="rowgroup">
          {shown.map((row) => (
            <TableRow
              key={props.rowKey(row)}
              row={row}
              rowKey={props.rowKey(row)}
              columns={columns}
              href={props.rowHref?.(row)}
              selection={selection}
            />
          ))}
        </tbody>
        {props.sums !== undefined && (
          <TableSums
            columns={columns}
            rows={props.rows}
            sums={props.sums}
            isSelectable={selection !== undefined}
          />
        )}
      </table>
    </div>
  );
}

/** The unit of money on paper, where its switch is not. */
function PrintedUnit() {
  const unit = useMoneyUnit();
  return (
    <p className="print-only table__unit small" aria-hidden="true">
      Đơn vị tính: {moneyUnits[unit]}
    </p>
  );
}
