import { roleDefinition, roleNames } from "@kc/core/access";
import { accountStates, listAccountsEndpoint } from "@kc/server/api/access";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
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
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { accountBadge } from "./account-badge.ts";

type Row = EndpointOutput<typeof listAccountsEndpoint>["rows"][number];
type Asked = EndpointInput<typeof listAccountsEndpoint>;

const pageSize = 50;
const defaults = { q: "", role: "", state: "", sort: "displayName", page: 1 };

const stateLabels: Readonly<Record<(typeof accountStates)[number], string>> = {
  active: "Đang dùng",
  idle: "Không đăng nhập từ 45 ngày",
  "without-second-factor": "Chưa có xác thực hai lớp",
  locked: "Tự khóa do nhập sai",
  disabled: "Đã khóa",
};
const stateChoices = accountStates.map((value) => ({ value, label: stateLabels[value] }));
const roleChoices = roleNames
  .filter((role) => role !== "public")
  .map((value) => ({ value, label: roleDefinition(value).shortLabel }));

const columns: readonly Column<Row>[] = [
  { key: "displayName", head: "Họ và tên", value: (row) => row.displayName, onCard: "title" },
  { key: "login", head: "Tài khoản", value: (row) => row.login },
  {
    key: "roles",
    head: "Vai trò",
    value: (row) =>
      row.roles
        .filter(({ isCurrent }) => isCurrent)
        .map(({ roleLabel, place }) => `${roleLabel} · ${place}`)
        .join("; "),
    isSortable: false,
    width: "wide",
  },
  {
    key: "status",
    head: "Tình trạng",
    value: (row) => accountBadge(row).label,
    cell: (row) => {
      const { tone, label } = accountBadge(row);
      return <StatusBadge tone={tone}>{label}</StatusBadge>;
    },
    isSortable: false,
    width: "narrow",
  },
  {
    key: "secondFactor",
    head: "Xác thực hai lớp",
    value: (row) => secondFactor(row),
    isSortable: false,
  },
  {
    key: "lastSeenAt",
    head: "Đăng nhập gần nhất",
    kind: "instant",
    value: (row) => row.lastSeenAt,
  },
];

function secondFactor(row: Row): string {
  if (row.hasSecondFactor) return "Đã cài";
  return row.needsSecondFactor ? "Chưa cài" : "Không bắt buộc";
}

function askedOf(view: typeof defaults): Asked {
  const role = roleNames.find((known) => known === view.role);
  const state = accountStates.find((known) => known === view.state);
  const { q, sort, page } = view;
  return { q, sort, page, pageSize, ...(role && { role }), ...(state && { state }) };
}

/** Who may sign in, as what, and which accounts want attention. */
export function AccountsPage() {
  const [view, setView] = useView(defaults);
  const list = useEndpointQuery(listAccountsEndpoint, askedOf(view), { keepsLast: true });
  const set = (changes: Partial<typeof defaults>) => {
    setView({ ...changes, page: 1 });
  };
  return (
    <>
      <PageHeader
        title="Tài khoản"
        lead="Mỗi người một tài khoản. Khóa tài khoản khi chuyển công tác hoặc không đăng nhập từ 45 ngày."
        actions={
          <PermissionGate permission="account:create">
            <LinkButton href="/accounts/new" look="main" icon="plus">
              Tạo tài khoản
            </LinkButton>
          </PermissionGate>
        }
      />
      <QueryState query={list} what="danh sách tài khoản">
        {(data) => (
          <DataTable
            caption="Tài khoản"
            columns={columns}
            rows={data.rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `/accounts/${row.id}`}
            view={view}
            onViewChange={setView}
            total={data.total}
            pageSize={pageSize}
            exportName="tai-khoan"
            filters={
              <>
                <FilterSearch
                  label="Tìm tên, tài khoản"
                  value={view.q}
                  onChange={(q) => {
                    set({ q });
                  }}
                />
                <FilterSelect
                  label="Vai trò"
                  value={view.role}
                  choices={roleChoices}
                  onChange={(role) => {
                    set({ role });
                  }}
                />
                <FilterSelect
                  label="Tình trạng"
                  value={view.state}
                  choices={stateChoices}
                  onChange={(state) => {
                    set({ state });
                  }}
                />
              </>
            }
            empty={
              <EmptyState title="Không có tài khoản nào khớp">
                Bỏ bớt điều kiện lọc để xem thêm.
              </EmptyState>
            }
          />
        )}
      </QueryState>
    </>
  );
}
