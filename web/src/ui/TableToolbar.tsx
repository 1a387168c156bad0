import type { ReactNode } from "react";
import { downloadText, toCsv } from "./csv.ts";
import { Icon } from "./Icon.tsx";
import { LinkButton } from "./LinkButton.tsx";
import { Menu } from "./Menu.tsx";
import { MoneyUnitSwitch } from "./MoneyUnitSwitch.tsx";
import type { Column } from "./table-column.ts";

type TableToolbarProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly total: number;
  readonly filters?: ReactNode;
  readonly exportName?: string;
  readonly xlsxHref?: string;
};

/** Above a table: its filters, the unit of money, export. */
export function TableToolbar<Row>(props: TableToolbarProps<Row>) {
  const hasMoney = props.columns.some((column) => column.kind === "money");
  const { exportName, xlsxHref } = props;
  if (props.filters === undefined && !hasMoney && exportName === undefined) return null;
  const saveCsv = () => {
    downloadText(
      `${exportName ?? "bang"}.csv`,
      toCsv(props.columns, props.rows),
      "text/csv;charset=utf-8",
    );
  };
  const isPartial = props.rows.length < props.total;
  return (
    <div className="table-toolbar no-print">
      <div className="table-toolbar__filters">{props.filters}</div>
      <div className="table-toolbar__tools">
        {hasMoney && <MoneyUnitSwitch />}
        {xlsxHref !== undefined && (
          <LinkButton href={xlsxHref} icon="download" download>
            Xuất Excel
          </LinkButton>
        )}
        {exportName !== undefined && (
          <Menu
            label="bảng ra tệp"
            button={
              <>
                <Icon name="download" size={18} /> {xlsxHref === undefined ? "Xuất" : "Khác"}
              </>
            }
          >
            <button type="button" className="menu__item" onClick={saveCsv}>
              <Icon name="file" /> <span>CSV{isPartial && <small>trang đang xem</small>}</span>
            </button>
            <button
              type="button"
              className="menu__item"
              onClick={() => {
                print();
              }}
            >
              <Icon name="print" /> In trang này
            </button>
          </Menu>
        )}
      </div>
    </div>
  );
}
