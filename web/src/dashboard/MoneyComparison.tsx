import type { BudgetFigures, Figure } from "@kc/server/api/budget";
import { FigureLink } from "../budget/FigureLink.tsx";
import { shortSources } from "../budget/source-choices.ts";
import { useView } from "../app/use-view.ts";
import { Card } from "../ui/Card.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import type { Column } from "../ui/table-column.ts";
import type { Dashboard } from "./DashboardPage.tsx";

type Row = { readonly name: string; readonly approved: Figure; readonly figures: BudgetFigures };

const figureOf: readonly (readonly [string, string, (row: Row) => Figure])[] = [
  ["approved", "Kế hoạch duyệt", (row) => row.approved],
  ["assigned", "Dự toán giao", ({ figures }) => figures.assigned],
  ["committed", "Bố trí", ({ figures }) => figures.committed],
  ["advanced", "Tạm ứng", ({ figures }) => figures.advanced],
  ["paid", "Thanh toán", ({ figures }) => figures.paid],
  ["settled", "Quyết toán", ({ figures }) => figures.settled],
];

/** What a phone's card shows: plan against commitment against payment. */
const onCards: readonly string[] = ["approved", "committed", "paid"];

function columnsOf(head: string): readonly Column<Row>[] {
  return [
    { key: "name", head, value: (row) => row.name, onCard: "title" },
    ...figureOf.map(([key, title, figure]): Column<Row> => ({
      key,
      head: title,
      kind: "money",
      value: (row) => figure(row).amountDong,
      ...(onCards.includes(key) ? {} : { onCard: "hidden" }),
      cell: (row) => <FigureLink figure={figure(row)} />,
    })),
  ];
}

const sourceColumns = columnsOf("Nguồn");
const yearColumns = columnsOf("Năm");

/** Plan against commitment against payment: of the year by source, and year by year. */
export function MoneyComparison({ found }: { readonly found: Dashboard }) {
  const [view, setView] = useView({ yearSort: "", yearPage: 1 });
  const { bySource, byYear } = found.money;
  return (
    <>
      <Card title={`Kế hoạch, bố trí, giải ngân năm ${String(found.year)} theo nguồn`} flush>
        <DataTable
          caption="Kế hoạch, bố trí, giải ngân theo nguồn"
          columns={sourceColumns}
          rows={bySource.map(({ source, ...row }) => ({ name: shortSources[source], ...row }))}
          rowKey={(row) => row.name}
          view={{ sort: "", page: 1 }}
          onViewChange={() => undefined}
          sums="rows"
          empty={<p className="card__empty soft">Năm này chưa có kế hoạch, dự toán.</p>}
        />
      </Card>
      <Card title="Qua các năm" flush>
        <DataTable
          caption="Kế hoạch, bố trí, giải ngân qua các năm"
          columns={yearColumns}
          rows={byYear.map(({ year, ...row }) => ({ name: String(year), ...row }))}
          rowKey={(row) => row.name}
          view={{ sort: view.yearSort, page: view.yearPage }}
          onViewChange={({ sort, page }) => {
            setView({
              ...(sort === undefined ? {} : { yearSort: sort }),
              ...(page === undefined ? {} : { yearPage: page }),
            });
          }}
          sums="rows"
          exportName="qua-cac-nam"
          empty={<p className="card__empty soft">Chưa có năm nào.</p>}
        />
      </Card>
    </>
  );
}
