import { useState } from "react";
import { Card } from "../ui/Card.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Column, TableView } from "../ui/table-column.ts";
import { schemeTone } from "../worklist/scheme-tone.ts";
import { sourceText } from "../worklist/source-text.ts";
import type { Establishment } from "./EstablishmentRecord.tsx";

type Support = Establishment["support"];

type SupportCardProps = {
  readonly support: Support;
  readonly sums: Establishment["supportSums"];
};

const columns: readonly Column<Support[number]>[] = [
  {
    key: "name",
    head: "Đề án",
    value: (row) => `${row.code} · ${row.name}`,
    onCard: "title",
    width: "wide",
  },
  {
    key: "source",
    head: "Nguồn, năm",
    value: (row) => `${sourceText(row.source)}, ${String(row.planYear)}`,
  },
  {
    key: "statusLabel",
    head: "Trạng thái",
    value: (row) => row.statusLabel,
    cell: (row) => <StatusBadge tone={schemeTone(row.statusTone)}>{row.statusLabel}</StatusBadge>,
  },
  { key: "approvedDong", head: "Phê duyệt", kind: "money", value: (row) => row.approvedDong },
  { key: "receivedDong", head: "Đã nhận", kind: "money", value: (row) => row.receivedDong },
];

/** What the establishment asked for and was given, scheme by scheme and of every source, with its sum. */
export function SupportCard({ support, sums }: SupportCardProps) {
  const [view, setView] = useState<TableView>({ sort: "", page: 1 });
  return (
    <Card title="Đề án và hỗ trợ đã nhận">
      <DataTable
        caption="Đề án của cơ sở"
        columns={columns}
        rows={support}
        rowKey={(row) => row.schemeId}
        rowHref={(row) => `/schemes/${row.schemeId}`}
        view={view}
        onViewChange={(changes) => {
          setView({ ...view, ...changes });
        }}
        sums={sums}
        empty={<p className="soft">Chưa có đề án nào. Hỗ trợ từ mọi nguồn sẽ hiện ở đây.</p>}
      />
    </Card>
  );
}
