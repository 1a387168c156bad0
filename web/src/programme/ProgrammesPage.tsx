import { listProgrammesEndpoint, type ProgrammeRow } from "@kc/server/api/programme";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { dayText } from "../ui/format.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import type { Column } from "../ui/table-column.ts";

const columns: readonly Column<ProgrammeRow>[] = [
  {
    key: "title",
    head: "Chương trình, kế hoạch",
    value: ({ ownName, title }) => `${ownName}: ${title}`,
    onCard: "title",
  },
  {
    key: "period",
    head: "Giai đoạn",
    value: ({ firstYear, lastYear }) => `${String(firstYear)}-${String(lastYear)}`,
    width: "narrow",
  },
  {
    key: "decision",
    head: "Quyết định",
    value: ({ issuedOn }) => issuedOn,
    cell: ({ decisionNumber, issuedOn }) => `${decisionNumber}, ${dayText(issuedOn)}`,
  },
  { key: "targets", head: "Chỉ tiêu", kind: "count", value: ({ targets }) => targets },
  {
    key: "budget",
    head: "Kinh phí trong biểu",
    kind: "money",
    value: ({ budgetDong }) => budgetDong,
  },
  {
    key: "findings",
    head: "Điểm cần xem",
    kind: "count",
    value: ({ findings }) => findings.error + findings.warning,
  },
];

/** The five-year programmes of the province, the newest first. */
export function ProgrammesPage() {
  const [view, setView] = useView({ sort: "", page: 1 });
  const programmes = useEndpointQuery(listProgrammesEndpoint, {});
  return (
    <>
      <PageHeader
        title="Chương trình, kế hoạch giai đoạn"
        lead="Mục tiêu, nội dung, kinh phí, khối lượng đúng như quyết định, kèm kết quả đến nay."
      />
      <QueryState query={programmes} what="danh sách chương trình">
        {({ rows }) => (
          <DataTable
            caption="Chương trình, kế hoạch khuyến công giai đoạn"
            columns={columns}
            rows={rows}
            rowKey={({ code }) => code}
            rowHref={({ code }) => `/programmes/${code}`}
            view={view}
            onViewChange={setView}
            exportName="chuong-trinh"
            empty={<EmptyState title="Chưa có chương trình nào được nhập" />}
          />
        )}
      </QueryState>
    </>
  );
}
