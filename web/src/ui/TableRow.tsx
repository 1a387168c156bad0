import type { MouseEvent, ReactNode } from "react";
import { appHref } from "./app-href.ts";
import { classNames } from "./class-names.ts";
import { Count } from "./Count.tsx";
import { Day } from "./Day.tsx";
import { Instant } from "./Instant.tsx";
import { Money } from "./Money.tsx";
import { Percent } from "./Percent.tsx";
import type { TableSelection } from "./SelectionBar.tsx";
import { type CellValue, type Column, type ColumnKind, isFigure } from "./table-column.ts";
import { Empty } from "./Unknown.tsx";

type TableRowProps<Row> = {
  readonly row: Row;
  readonly rowKey: string;
  readonly columns: readonly Column<Row>[];
  readonly href: string | undefined;
  readonly selection: TableSelection | undefined;
};

/** One record; with an address its first cell links to it and a press anywhere follows the link. */
export function TableRow<Row>({ row, rowKey, columns, href, selection }: TableRowProps<Row>) {
  const title = columns.find((column) => column.onCard === "title") ?? columns[0];
  const isSelected = selection?.selected.has(rowKey) === true;
  return (
    <tr
      role="row"
      className={classNames(href !== undefined && "is-link", isSelected && "is-selected")}
      onClick={href === undefined ? undefined : followLink}
    >
      {selection && (
        <td role="cell" className="table__select">
          <input
            type="checkbox"
            aria-label={`Chọn ${String(title?.value(row) ?? rowKey)}`}
            checked={isSelected}
            onChange={() => {
              const next = new Set(selection.selected);
              if (isSelected) next.delete(rowKey);
              else next.add(rowKey);
              selection.onChange(next);
            }}
          />
        </td>
      )}
      {columns.map((column) => {
        const shown = column.cell?.(row) ?? (
          <CellText kind={column.kind} value={column.value(row)} />
        );
        const isTitle = column === title;
        return (
          <td
            key={column.key}
            role="cell"
            data-head={column.headTitle ?? column.head}
            className={classNames(
              isFigure(column.kind) ? "number" : "table__cell--text",
              isTitle && "is-title",
              column.onCard === "hidden" && "is-not-on-card",
              column.width && `table__cell--${column.width}`,
            )}
          >
            {isTitle && href !== undefined ? <a href={appHref(href)}>{shown}</a> : shown}
          </td>
        );
      })}
    </tr>
  );
}

/** Follows the row's link unless something else was pressed, or text was being selected to copy. */
function followLink(event: MouseEvent<HTMLTableRowElement>): void {
  const { target, currentTarget } = event;
  if (!(target instanceof Element) || target.closest("a, button, input, label")) return;
  if (document.getSelection()?.isCollapsed === false) return;
  const link = currentTarget.querySelector<HTMLAnchorElement>(".is-title a");
  if (event.ctrlKey || event.metaKey) window.open(link?.href, "_blank", "noopener");
  else link?.click();
}

/** A value as its kind is shown everywhere. */
export function CellText({
  kind,
  value,
}: {
  readonly kind: ColumnKind | undefined;
  readonly value: CellValue;
}): ReactNode {
  if (value === null || value === "") return <Empty />;
  if (typeof value === "string") {
    if (kind === "day") return <Day day={value} />;
    return kind === "instant" ? <Instant at={value} /> : value;
  }
  if (kind === "money") return <Money dong={value} unit="table" />;
  return kind === "percent" ? <Percent bps={value} /> : <Count count={value} />;
}
