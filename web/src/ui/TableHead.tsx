import { classNames } from "./class-names.ts";
import { Icon } from "./Icon.tsx";
import type { TableSelection } from "./SelectionBar.tsx";
import { type Column, isFigure, type TableView } from "./table-column.ts";

type TableHeadProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly view: TableView;
  readonly onViewChange: (view: Partial<TableView>) => void;
  readonly rowKeys: readonly string[];
  readonly selection: TableSelection | undefined;
};

/** The heads of a table; a press sorts upwards, the next downwards. */
export function TableHead<Row>({
  columns,
  view,
  onViewChange,
  rowKeys,
  selection,
}: TableHeadProps<Row>) {
  const isAllSelected =
    selection !== undefined && rowKeys.every((key) => selection.selected.has(key));
  return (
    <thead role="rowgroup">
      <tr role="row">
        {selection && (
          <th scope="col" role="columnheader" className="table__select">
            <input
              type="checkbox"
              aria-label="Chọn tất cả dòng đang hiện"
              checked={isAllSelected}
              onChange={() => {
                selection.onChange(
                  isAllSelected ? new Set() : new Set([...selection.selected, ...rowKeys]),
                );
              }}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} view={view} onViewChange={onViewChange} />
        ))}
      </tr>
    </thead>
  );
}

type HeadCellProps<Row> = {
  readonly column: Column<Row>;
  readonly view: TableView;
  readonly onViewChange: (view: Partial<TableView>) => void;
};

function HeadCell<Row>({ column, view, onViewChange }: HeadCellProps<Row>) {
  const isUp = view.sort === column.key;
  const isDown = view.sort === `-${column.key}`;
  const words =
    column.headTitle === undefined ? (
      column.head
    ) : (
      <abbr title={column.headTitle}>{column.head}</abbr>
    );
  return (
    <th
      scope="col"
      role="columnheader"
      className={classNames(
        isFigure(column.kind) && "number",
        column.width && `table__cell--${column.width}`,
      )}
      aria-sort={isUp ? "ascending" : isDown ? "descending" : undefined}
    >
      {column.isSortable === false ? (
        words
      ) : (
        <button
          type="button"
          className="table__sort"
          onClick={() => {
            onViewChange({ sort: isUp ? `-${column.key}` : column.key, page: 1 });
          }}
        >
          {words}
          <Icon name={isUp ? "up" : isDown ? "down" : "both"} size={14} />
        </button>
      )}
    </th>
  );
}
