import { endpointHref } from "../app/api.ts";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { listEstablishmentsEndpoint, exportEstablishmentsEndpoint } from "@kc/server/api/party";
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
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { legalFormChoices, statusChoices, useCommuneChoices, verdictChoices } from "./choices.ts";
import { establishmentTone, verdictShort, verdictTone } from "./tones.ts";

type Row = EndpointOutput<typeof listEstablishmentsEndpoint>["rows"][number];
type Asked = EndpointInput<typeof listEstablishmentsEndpoint>;

const pageSize = 50;
const defaults = {
  q: "",
  communeCode: "",
  legalForm: "",
  verdict: "",
  status: "",
  sort: "name",
  page: 1,
};

const columns: readonly Column<Row>[] = [
  { key: "name", head: "Cơ sở", value: (row) => row.name, onCard: "title", width: "wide" },
  {
    key: "legalForm",
    head: "Loại hình",
    value: (row) => row.legalFormLabel,
    isSortable: false,
  },
  { key: "communeName", head: "Xã, phường", value: (row) => row.communeName },
  {
    key: "sectorDivision",
    head: "Ngành, sản phẩm",
    value: (row) => (row.products === "" ? row.sectorName : row.products),
  },
  { key: "workers", head: "Lao động", kind: "count", value: (row) => row.workers },
  { key: "revenueDong", head: "Doanh thu năm", kind: "money", value: (row) => row.revenueDong },
  {
    key: "supportedTimes",
    head: "Đã hỗ trợ",
    headTitle: "Số đề án đã được phê duyệt kinh phí",
    kind: "count",
    value: (row) => row.supportedTimes,
    isSortable: false,
  },
  {
    key: "verdict",
    head: "Đối tượng",
    headTitle:
      "Đối tượng hỗ trợ theo quy định của ngày hôm nay, hoặc trạng thái khi không hoạt động",
    value: (row) => standing(row).text,
    cell: (row) => {
      const { tone, text } = standing(row);
      return <StatusBadge tone={tone}>{text}</StatusBadge>;
    },
    isSortable: false,
    width: "narrow",
  },
];

/** Whether it may be supported; an establishment that does not work says so first. */
function standing(row: Row): { readonly tone: Tone; readonly text: string } {
  return row.status === "active"
    ? { tone: verdictTone(row.verdict), text: verdictShort(row.verdict) }
    : { tone: establishmentTone(row.status), text: row.statusLabel };
}

/** What is asked of the server from a view in the address; a value nobody could have chosen is left out. */
function askedOf(view: typeof defaults): Asked {
  const legalForm = legalFormChoices.find(({ value }) => value === view.legalForm)?.value;
  const verdict = verdictChoices.find(({ value }) => value === view.verdict)?.value;
  const status = statusChoices.find(({ value }) => value === view.status)?.value;
  return {
    q: view.q,
    sort: view.sort,
    page: view.page,
    pageSize,
    ...(view.communeCode === "" ? {} : { communeCode: view.communeCode }),
    ...(legalForm && { legalForm }),
    ...(verdict && { verdict }),
    ...(status && { status }),
  };
}

/** The register of rural industrial establishments, as far as the role sees it. */
export function EstablishmentList() {
  const [view, setView] = useView(defaults);
  const list = useEndpointQuery(listEstablishmentsEndpoint, askedOf(view), { keepsLast: true });
  return (
    <>
      <PageHeader
        title="Cơ sở công nghiệp nông thôn"
        lead="Hồ sơ cơ sở, đối tượng hỗ trợ theo quy định của ngày hôm nay, số đề án đã được hỗ trợ."
        actions={
          <PermissionGate permission="establishment:register">
            <LinkButton href="/establishments/import">Nhập từ Excel</LinkButton>
            <LinkButton href="/establishments/new" look="main" icon="plus">
              Đăng ký cơ sở
            </LinkButton>
          </PermissionGate>
        }
      />
      <QueryState query={list} what="danh sách cơ sở">
        {(data) => (
          <DataTable
            caption="Cơ sở công nghiệp nông thôn"
            columns={columns}
            rows={data.rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `/establishments/${row.id}`}
            view={view}
            onViewChange={setView}
            total={data.total}
            pageSize={pageSize}
            exportName="co-so-cnnt"
            xlsxHref={endpointHref(exportEstablishmentsEndpoint, askedOf(view))}
            filters={<Filters view={view} onChange={setView} />}
            empty={<NothingFound view={view} />}
          />
        )}
      </QueryState>
    </>
  );
}

type FiltersProps = {
  readonly view: typeof defaults;
  readonly onChange: (changes: Partial<typeof defaults>) => void;
};

function Filters({ view, onChange }: FiltersProps) {
  const communes = useCommuneChoices();
  const set = (changes: Partial<typeof defaults>) => {
    onChange({ ...changes, page: 1 });
  };
  return (
    <>
      <FilterSearch
        label="Tìm tên, mã số thuế"
        value={view.q}
        onChange={(q) => {
          set({ q });
        }}
      />
      <FilterSelect
        label="Xã, phường"
        value={view.communeCode}
        choices={communes}
        onChange={(communeCode) => {
          set({ communeCode });
        }}
      />
      <FilterSelect
        label="Loại hình"
        value={view.legalForm}
        choices={legalFormChoices}
        onChange={(legalForm) => {
          set({ legalForm });
        }}
      />
      <FilterSelect
        label="Đối tượng hỗ trợ"
        value={view.verdict}
        choices={verdictChoices}
        onChange={(verdict) => {
          set({ verdict });
        }}
      />
      <FilterSelect
        label="Trạng thái"
        value={view.status}
        choices={statusChoices}
        onChange={(status) => {
          set({ status });
        }}
      />
    </>
  );
}

function NothingFound({ view }: { readonly view: typeof defaults }) {
  const isFiltered = [view.q, view.communeCode, view.legalForm, view.verdict, view.status].some(
    (value) => value !== "",
  );
  return isFiltered ? (
    <EmptyState title="Không có cơ sở nào khớp">
      Bỏ bớt điều kiện lọc, hoặc tìm bằng một phần của tên, không cần dấu.
    </EmptyState>
  ) : (
    <EmptyState title="Chưa có cơ sở nào trong phạm vi của bạn">
      Cơ sở hiện ở đây sau khi tự đăng ký trên trang công khai, hoặc khi Trung tâm, xã, phường đăng
      ký.
    </EmptyState>
  );
}
