import { endpointHref } from "../app/api.ts";
import {
  listSchemesEndpoint,
  schemeChoicesEndpoint,
  exportSchemesEndpoint,
} from "@kc/server/api/scheme";
import type { EndpointOutput } from "@kc/server/api/platform";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { schemeColumns } from "./scheme-columns.tsx";
import "./scheme.css";
import { asked, emptyView, SchemeFilters, type SchemesView } from "./SchemeFilters.tsx";

type Found = EndpointOutput<typeof listSchemesEndpoint>;

const PAGE_SIZE = 50;

/** The schemes the viewer sees: filtered, sorted and summed by the server; the filters stand in the address. */
export function SchemesPage() {
  const [view, setView] = useView<SchemesView>(emptyView);
  const schemes = useEndpointQuery(
    listSchemesEndpoint,
    { ...asked(view), page: view.page, pageSize: PAGE_SIZE },
    { keepsLast: true },
  );
  const choices = useEndpointQuery(schemeChoicesEndpoint, {});
  return (
    <>
      <PageHeader
        title="Đề án, nhiệm vụ"
        actions={
          <>
            <LinkButton href="/visits">Kiểm tra, giám sát</LinkButton>
            <LinkButton href="/norms">Quy định mức chi</LinkButton>
            <PermissionGate permission="need:register">
              <LinkButton href="/schemes/new" look="main" icon="plus">
                Đăng ký nhu cầu
              </LinkButton>
            </PermissionGate>
          </>
        }
      />
      <QueryState query={schemes} what="danh sách đề án">
        {(found) => (
          <SchemesTable
            found={found}
            view={view}
            onChange={setView}
            isLoading={schemes.isPlaceholderData}
            filters={
              <SchemeFilters view={view} onChange={setView} choices={choices.data} found={found} />
            }
          />
        )}
      </QueryState>
    </>
  );
}

type SchemesTableProps = {
  readonly found: Found;
  readonly view: SchemesView;
  readonly onChange: (changes: Partial<SchemesView>) => void;
  readonly isLoading: boolean;
  readonly filters: React.ReactNode;
};

function SchemesTable({ found, view, onChange, isLoading, filters }: SchemesTableProps) {
  const isNarrowed = Object.entries(emptyView).some(
    ([name, standard]) =>
      name !== "sort" && name !== "page" && view[name as keyof SchemesView] !== standard,
  );
  return (
    <DataTable
      caption="Đề án"
      columns={schemeColumns}
      rows={found.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/schemes/${row.id}`}
      view={view}
      onViewChange={onChange}
      total={found.total}
      pageSize={PAGE_SIZE}
      sums={found.sums}
      isLoading={isLoading}
      exportName="de-an"
      xlsxHref={endpointHref(exportSchemesEndpoint, asked(view))}
      filters={filters}
      empty={
        isNarrowed ? (
          <EmptyState title="Không có đề án nào khớp">Bỏ bớt điều kiện lọc để xem thêm.</EmptyState>
        ) : (
          <EmptyState title="Chưa có đề án nào">
            Đề án bắt đầu từ nhu cầu của cơ sở: đăng ký nhu cầu trước, rồi Trung tâm lập hồ sơ.
          </EmptyState>
        )
      }
    />
  );
}
