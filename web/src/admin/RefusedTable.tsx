import { listRefusedEndpoint } from "@kc/server/api/audit";
import type { EndpointOutput } from "@kc/server/api/platform";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { Column } from "../ui/table-column.ts";

type Row = EndpointOutput<typeof listRefusedEndpoint>["rows"][number];

const pageSize = 50;

const columns: readonly Column<Row>[] = [
  {
    key: "summary",
    head: "Thao tác",
    value: (row) => row.summary,
    onCard: "title",
    isSortable: false,
    width: "wide",
  },
  {
    key: "recordedAt",
    head: "Lúc",
    kind: "instant",
    value: (row) => row.recordedAt,
    isSortable: false,
  },
  { key: "actorName", head: "Người thực hiện", value: (row) => row.actorName, isSortable: false },
  { key: "refusalKind", head: "Lý do (mã)", value: (row) => row.refusalKind, isSortable: false },
  { key: "address", head: "Địa chỉ mạng", value: (row) => row.address, isSortable: false },
  {
    key: "requestId",
    head: "Mã yêu cầu",
    value: (row) => row.requestId,
    isSortable: false,
    onCard: "hidden",
  },
];

/** What was tried and refused: kept apart from the work that was rolled back. */
export function RefusedTable() {
  const [view, setView] = useView({ tab: "", sort: "", page: 1 });
  const asked = { page: view.page, pageSize };
  const list = useEndpointQuery(listRefusedEndpoint, asked, { keepsLast: true });
  return (
    <QueryState query={list} what="thao tác bị từ chối">
      {(data) => (
        <DataTable
          caption="Thao tác bị từ chối"
          cards="lines"
          columns={columns}
          rows={data.rows}
          rowKey={(row) => row.id}
          view={view}
          onViewChange={setView}
          total={data.total}
          pageSize={pageSize}
          exportName="thao-tac-bi-tu-choi"
          empty={<EmptyState title="Chưa có thao tác nào bị từ chối" />}
        />
      )}
    </QueryState>
  );
}
