import { supervisingBodies, visitKinds, visitStates } from "@kc/core/inspection";
import { keysOf } from "@kc/core/kernel";
import { exportVisitsEndpoint, listVisitsEndpoint } from "@kc/server/api/inspection";
import { endpointHref } from "../app/api.ts";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { useThisYear } from "../ui/today.ts";
import { visitColumns } from "./visit-columns.tsx";

const emptyView = {
  q: "",
  state: "",
  ledBy: "",
  kind: "",
  year: "",
  sort: "-visitedOn",
  page: 1,
};
type View = typeof emptyView;

const PAGE_SIZE = 50;

/** Supervision visits that the viewer sees: what is late first to find, the filters in the address. */
export function VisitsPage() {
  const [view, setView] = useView<View>(emptyView);
  const visits = useEndpointQuery(listVisitsEndpoint, questionOf(view), { keepsLast: true });
  const isNarrowed = [view.q, view.state, view.ledBy, view.kind, view.year].some(
    (value) => value !== "",
  );
  return (
    <>
      <PageHeader
        title="Kiểm tra, giám sát"
        trail={[{ href: "/schemes", label: "Đề án, nhiệm vụ" }]}
        lead="Các cuộc kiểm tra trong khi thực hiện đề án; phát hiện được theo dõi đến khi xử lý xong."
        actions={
          <PermissionGate permission="plan:read">
            <LinkButton href="/visits/plan">Kế hoạch kiểm tra năm</LinkButton>
          </PermissionGate>
        }
      />
      <QueryState query={visits} what="danh sách cuộc kiểm tra">
        {({ rows, total, sums }) => (
          <DataTable
            caption="Cuộc kiểm tra, giám sát"
            columns={visitColumns}
            rows={rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `/supervision/${row.schemeId}`}
            view={view}
            onViewChange={setView}
            total={total}
            pageSize={PAGE_SIZE}
            sums={{ findings: sums.findings, open: sums.open, late: sums.late }}
            isLoading={visits.isPlaceholderData}
            exportName="kiem-tra-giam-sat"
            xlsxHref={endpointHref(exportVisitsEndpoint, questionOf(view))}
            filters={<VisitFilters view={view} onChange={setView} />}
            empty={
              isNarrowed ? (
                <EmptyState title="Không có cuộc kiểm tra nào khớp">
                  Bỏ bớt điều kiện lọc để xem thêm.
                </EmptyState>
              ) : (
                <EmptyState title="Chưa có cuộc kiểm tra nào">
                  Mở một đề án đang thực hiện, vào phần “Kiểm tra, giám sát” rồi chọn “Lập biên bản
                  kiểm tra”.
                </EmptyState>
              )
            }
          />
        )}
      </QueryState>
    </>
  );
}

function questionOf({ q, state, ledBy, kind, year, sort, page }: View) {
  const known = {
    state: keysOf(visitStates).find((each) => each === state),
    ledBy: keysOf(supervisingBodies).find((each) => each === ledBy),
    kind: keysOf(visitKinds).find((each) => each === kind),
  };
  return {
    page,
    pageSize: PAGE_SIZE,
    sort,
    ...(q === "" ? {} : { q }),
    ...(known.state ? { state: known.state } : {}),
    ...(known.ledBy ? { ledBy: known.ledBy } : {}),
    ...(known.kind ? { kind: known.kind } : {}),
    ...(year === "" ? {} : { year }),
  };
}

type VisitFiltersProps = {
  readonly view: View;
  readonly onChange: (changes: Partial<View>) => void;
};

function VisitFilters({ view, onChange }: VisitFiltersProps) {
  const thisYear = useThisYear();
  const years = Array.from({ length: 6 }, (_, back) => String(thisYear - back));
  const set = (name: keyof View) => (value: string) => {
    onChange({ [name]: value, page: 1 });
  };
  return (
    <>
      <FilterSearch label="Tìm theo mã, đề án, cơ sở" value={view.q} onChange={set("q")} />
      <FilterSelect
        label="Tình trạng"
        value={view.state}
        choices={keysOf(visitStates).map((value) => ({ value, label: visitStates[value] }))}
        onChange={set("state")}
      />
      <FilterSelect
        label="Cơ quan kiểm tra"
        value={view.ledBy}
        choices={keysOf(supervisingBodies).map((value) => ({
          value,
          label: supervisingBodies[value],
        }))}
        onChange={set("ledBy")}
      />
      <FilterSelect
        label="Hình thức"
        value={view.kind}
        choices={keysOf(visitKinds).map((value) => ({ value, label: visitKinds[value] }))}
        onChange={set("kind")}
      />
      <FilterSelect
        label="Năm"
        value={view.year}
        choices={years.map((value) => ({ value, label: value }))}
        onChange={set("year")}
      />
    </>
  );
}
