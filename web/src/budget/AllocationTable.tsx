import type { AllocationRow, BudgetFigures, listAllocationsEndpoint } from "@kc/server/api/budget";
import type { EndpointOutput } from "@kc/server/api/platform";
import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { Money } from "../ui/Money.tsx";
import type { Column } from "../ui/table-column.ts";
import type { AllocationAct } from "./AllocationActDialog.tsx";
import { FigureLink } from "./FigureLink.tsx";
import { shortSources } from "./source-choices.ts";

type Found = EndpointOutput<typeof listAllocationsEndpoint>;

type AllocationTableProps = {
  readonly found: Found;
  readonly view: { readonly sort: string; readonly page: number };
  readonly onViewChange: (view: { sort?: string; page?: number }) => void;
  readonly filters: ReactNode;
  readonly empty: ReactNode;
  readonly onAct: (act: AllocationAct, allocation: AllocationRow) => void;
};

const figureColumns: readonly {
  readonly key: keyof BudgetFigures;
  readonly head: string;
  readonly isOnCard?: boolean;
  /** Shown only where some allocation has it. */
  readonly isRare?: boolean;
}[] = [
  { key: "estimated", head: "Đề nghị", isOnCard: false },
  { key: "assigned", head: "Được giao" },
  { key: "committed", head: "Bố trí" },
  { key: "remaining", head: "Còn lại" },
  { key: "advanced", head: "Tạm ứng" },
  { key: "paid", head: "Thanh toán" },
  { key: "settled", head: "Quyết toán", isOnCard: false },
  { key: "returned", head: "Đã nộp trả", isRare: true },
  { key: "cancelled", head: "Đã hủy", isRare: true },
  { key: "carriedOver", head: "Chuyển nguồn", isRare: true },
];

/** The allocations of a year with what stands on each; sums at the foot. */
export function AllocationTable(props: AllocationTableProps) {
  const { found } = props;
  const columns: readonly Column<AllocationRow>[] = [
    {
      key: "content",
      head: "Nội dung",
      value: (row) => row.content,
      cell: (row) => <Content row={row} />,
      isSortable: true,
      width: "wide",
      onCard: "title",
    },
    ...figureColumns
      .filter(({ key, isRare }) => isRare !== true || hasAny(found, key))
      .map(({ key, head, isOnCard }): Column<AllocationRow> => ({
        key,
        head,
        kind: "money",
        value: (row) => row.figures[key].amountDong,
        // What was asked for is this page itself: there is no list of entries behind it.
        cell: (row) =>
          key === "estimated" ? (
            <Money dong={row.figures[key].amountDong} unit="table" />
          ) : (
            <FigureLink figure={row.figures[key]} />
          ),
        ...(isOnCard === false ? { onCard: "hidden" } : {}),
      })),
    ...actColumn(found, props.onAct),
  ];
  return (
    <DataTable
      caption="Dự toán theo nguồn và nội dung"
      columns={columns}
      rows={found.rows}
      rowKey={(row) => row.id}
      view={props.view}
      onViewChange={props.onViewChange}
      sums="rows"
      filters={props.filters}
      empty={props.empty}
      exportName="du-toan"
    />
  );
}

/** What the money is for, with whose it is and who uses it. */
function Content({ row }: { readonly row: AllocationRow }) {
  return (
    <>
      {row.content}
      <div className="small soft">
        {shortSources[row.source]} · {row.fundHolderName}
      </div>
    </>
  );
}

function hasAny(found: Found, key: keyof BudgetFigures): boolean {
  return found.total[key].amountDong !== 0;
}

function actColumn(found: Found, onAct: AllocationTableProps["onAct"]): Column<AllocationRow>[] {
  if (!found.mayAssign && !found.mayCloseYear) return [];
  return [
    {
      key: "acts",
      head: "Thao tác",
      isSortable: false,
      value: () => null,
      width: "narrow",
      cell: (row) => <ActMenu found={found} row={row} onAct={onAct} />,
    },
  ];
}

type ActMenuProps = {
  readonly found: Found;
  readonly row: AllocationRow;
  readonly onAct: AllocationTableProps["onAct"];
};

function ActMenu({ found, row, onAct }: ActMenuProps) {
  const item = (act: AllocationAct, label: string) => (
    <button
      type="button"
      className="menu__item"
      onClick={() => {
        onAct(act, row);
      }}
    >
      {label}
    </button>
  );
  const remains = row.figures.remaining.amountDong > 0;
  if (found.mayAssign && row.figures.assigned.amountDong === 0) {
    return (
      <Button
        size="small"
        onPress={() => {
          onAct("assign", row);
        }}
      >
        Giao dự toán
      </Button>
    );
  }
  return (
    <Menu
      label={`dự toán ${row.content}`}
      button={
        <>
          <Icon name="more" size={18} />
          <span className="visually-hidden">Thao tác</span>
        </>
      }
    >
      {found.mayAssign && item("assign", "Giao thêm dự toán")}
      {found.mayAssign && item("increase", "Điều chỉnh tăng")}
      {found.mayAssign && remains && item("reduce", "Điều chỉnh giảm")}
      {found.mayCloseYear && remains && item("cancel", "Hủy dự toán còn lại")}
      {found.mayCloseYear && remains && item("carry_over", "Chuyển nguồn sang năm sau")}
    </Menu>
  );
}
