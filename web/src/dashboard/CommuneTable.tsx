import { FigureLink } from "../budget/FigureLink.tsx";
import { pageOf } from "../budget/open-address.ts";
import { useView } from "../app/use-view.ts";
import { Card } from "../ui/Card.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import type { Column } from "../ui/table-column.ts";
import { TextLink } from "../ui/TextLink.tsx";
import type { Dashboard } from "./DashboardPage.tsx";

type Row = Dashboard["communes"][number];

const columns: readonly Column<Row>[] = [
  {
    key: "communeName",
    head: "Xã, phường",
    value: (row) => row.communeName,
    onCard: "title",
    width: "wide",
  },
  {
    key: "schemes",
    head: "Đề án",
    kind: "count",
    value: (row) => row.schemes.count,
    cell: (row) => (
      <TextLink href={pageOf(row.schemes.opens)}>{String(row.schemes.count)}</TextLink>
    ),
  },
  { key: "establishments", head: "Cơ sở", kind: "count", value: (row) => row.establishments },
  ...(
    [
      ["committed", "Bố trí"],
      ["advanced", "Tạm ứng"],
      ["paid", "Thanh toán"],
      ["settled", "Quyết toán"],
    ] as const
  ).map(([key, head]): Column<Row> => ({
    key,
    head,
    kind: "money",
    value: (row) => row.figures[key].amountDong,
    ...(key === "committed" || key === "paid" ? {} : { onCard: "hidden" }),
    cell: (row) => <FigureLink figure={row.figures[key]} />,
  })),
];

/** Where the year's money goes: schemes, establishments and amounts by commune of production. */
export function CommuneTable({ communes }: { readonly communes: Dashboard["communes"] }) {
  const [view, setView] = useView({ communeSort: "-committed", communePage: 1 });
  return (
    <Card title="Theo xã, phường" flush>
      <DataTable
        caption="Kinh phí theo xã, phường"
        columns={columns}
        rows={communes}
        rowKey={(row) => row.communeCode}
        view={{ sort: view.communeSort, page: view.communePage }}
        onViewChange={({ sort, page }) => {
          setView({
            ...(sort === undefined ? {} : { communeSort: sort }),
            ...(page === undefined ? {} : { communePage: page }),
          });
        }}
        pageSize={10}
        sums="rows"
        exportName="theo-xa-phuong"
        empty={<p className="card__empty soft">Chưa bố trí kinh phí cho đề án nào.</p>}
      />
    </Card>
  );
}
