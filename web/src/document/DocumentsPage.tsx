import { endpointHref } from "../app/api.ts";
import { listDocumentsEndpoint, exportDocumentsEndpoint } from "@kc/server/api/document";
import type { EndpointOutput } from "@kc/server/api/platform";
import type { ReactNode } from "react";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Row } from "../ui/Row.tsx";
import { documentColumns } from "./document-columns.tsx";
import { asked, DocumentFilters, type DocumentsView, emptyView } from "./DocumentFilters.tsx";

type Found = EndpointOutput<typeof listDocumentsEndpoint>;

const PAGE_SIZE = 50;

/** The papers the viewer sees: issued here and recorded from other bodies; the filters stand in the address. */
export function DocumentsPage() {
  const [view, setView] = useView<DocumentsView>(emptyView);
  const documents = useEndpointQuery(
    listDocumentsEndpoint,
    { ...asked(view), page: view.page, pageSize: PAGE_SIZE },
    { keepsLast: true },
  );
  return (
    <>
      <PageHeader
        title="Văn bản"
        lead="Văn bản soạn từ số liệu của hệ thống, đã vào sổ, đã ký; và văn bản đến của cơ quan khác."
        actions={
          <Row>
            <PermissionGate permission="register:read">
              <LinkButton href="/registers">Sổ văn bản</LinkButton>
            </PermissionGate>
            <PermissionGate permission="template:read">
              <LinkButton href="/forms">Bộ mẫu</LinkButton>
            </PermissionGate>
            <PermissionGate permission="document:record-incoming">
              <LinkButton href="/documents/incoming" look="main" icon="plus">
                Ghi nhận văn bản đến
              </LinkButton>
            </PermissionGate>
          </Row>
        }
      />
      <QueryState query={documents} what="danh sách văn bản">
        {(found) => (
          <DocumentsTable
            found={found}
            view={view}
            onChange={setView}
            isLoading={documents.isPlaceholderData}
            filters={<DocumentFilters view={view} onChange={setView} found={found} />}
          />
        )}
      </QueryState>
    </>
  );
}

type DocumentsTableProps = {
  readonly found: Found;
  readonly view: DocumentsView;
  readonly onChange: (changes: Partial<DocumentsView>) => void;
  readonly isLoading: boolean;
  readonly filters: ReactNode;
};

function DocumentsTable({ found, view, onChange, isLoading, filters }: DocumentsTableProps) {
  const isNarrowed = Object.keys(asked({ ...view, sort: "" })).length > 0;
  return (
    <DataTable
      caption="Văn bản"
      columns={documentColumns}
      rows={found.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/documents/${row.id}`}
      view={view}
      onViewChange={onChange}
      total={found.total}
      pageSize={PAGE_SIZE}
      isLoading={isLoading}
      exportName="van-ban"
      xlsxHref={endpointHref(exportDocumentsEndpoint, asked(view))}
      filters={filters}
      empty={
        isNarrowed ? (
          <EmptyState title="Không có văn bản nào khớp">
            Bỏ bớt điều kiện lọc để xem thêm.
          </EmptyState>
        ) : (
          <EmptyState title="Chưa có văn bản nào">
            Văn bản được soạn từ trang đề án hoặc kế hoạch năm, ở thẻ “Văn bản”.
          </EmptyState>
        )
      }
    />
  );
}
