import type { BudgetFigures } from "@kc/server/api/budget";
import { FigureLink } from "../budget/FigureLink.tsx";
import { shortSources } from "../budget/source-choices.ts";
import { useView } from "../app/use-view.ts";
import { Card } from "../ui/Card.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import type { Column } from "../ui/table-column.ts";
import type { Dashboard } from "./DashboardPage.tsx";

type Row = Dashboard["money"]["byContent"][number];

const figures: readonly { readonly key: keyof BudgetFigures; readonly head: string }[] = [
  { key: "assigned", head: "Được giao" },
  { key: "committed", head: "Bố trí" },
  { key: "remaining", head: "Còn lại" },
  { key: "advanced", head: "Tạm ứng" },
  { key: "paid", head: "Thanh toán" },
  { key: "settled", head: "Quyết toán" },
];

const columns: readonly Column<Row>[] = [
  {
    key: "content",
    head: "Nội dung",
    width: "wide",
    onCard: "title",
    value: (row) => row.content,
    cell: (row) => (
      <>
        {row.content}
        <div className="small soft">{shortSources[row.source]}</div>
      </>
    ),
  },
  ...figures.map(({ key, head }): Column<Row> => ({
    key,
    head,
    kind: "money",
    value: (row) => row.figures[key].amountDong,
    ...(key === "advanced" || key === "settled" ? { onCard: "hidden" } : {}),
    cell: (row) => <FigureLink figure={row.figures[key]} />,
  })),
];

/** The year's money by source and content. */
export function MoneyTable({ found }: { readonly found: Dashboard }) {
  const [view, setView] = useView({ sort: "", page: 1 });
  return (
    <Card title="Kinh phí theo nguồn và nội dung" flush>
      <DataTable
        caption="Bảng kinh phí theo nguồn và nội dung"
        columns={columns}
        rows={found.money.byContent}
        rowKey={(row) => `${row.source} ${row.content}`}
        view={view}
        onViewChange={setView}
        sums="rows"
        exportName={`kinh-phi-${String(found.year)}`}
        empty={<p className="card__empty soft">Chưa có dự toán nào cho năm này.</p>}
      />
    </Card>
  );
}
