import { type DocumentRegister, documentRegisters } from "@kc/core/document";
import {
  exportRegisterEndpoint,
  listRegisterEndpoint,
  type RegisterRow,
} from "@kc/server/api/document";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { endpointHref } from "../app/api.ts";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { registerColumns } from "./register-columns.tsx";

type Found = EndpointOutput<typeof listRegisterEndpoint>;

const pageSize = 100;
const emptyView = { register: "", issuerId: "", year: "", sort: "", page: 1 };
type View = typeof emptyView;

function asked(view: View): EndpointInput<typeof listRegisterEndpoint> {
  return {
    register: registerOf(view),
    ...(view.issuerId === "" ? {} : { issuerId: view.issuerId }),
    ...(view.year === "" ? {} : { year: Number(view.year) }),
  };
}

function registerOf({ register }: View): DocumentRegister {
  return register === "incoming" || register === "internal" ? register : "outgoing";
}

/** The registers of a body in a year: what it issued, what came, what it numbered here. */
export function RegistersPage() {
  const [view, setView] = useView<View>(emptyView);
  const register = useEndpointQuery(
    listRegisterEndpoint,
    { ...asked(view), page: view.page, pageSize },
    { keepsLast: true },
  );
  return (
    <>
      <PageHeader
        title="Sổ văn bản"
        trail={[{ href: "/documents", label: "Văn bản" }]}
        lead="Số, ngày của văn bản đi do văn thư ghi, có thể cách quãng; phiếu nội bộ do hệ thống đánh số liên tục."
      />
      <QueryState query={register} what="sổ văn bản">
        {(found) => <Register found={found} view={view} onChange={setView} />}
      </QueryState>
    </>
  );
}

type RegisterProps = {
  readonly found: Found;
  readonly view: View;
  readonly onChange: (changes: Partial<View>) => void;
};

function Register({ found, view, onChange }: RegisterProps) {
  const { register, body, year, faults } = found;
  const ofBody = register === "incoming" || body === null ? "" : ` của ${body.name}`;
  return (
    <Stack>
      {faults.map((fault) => (
        <Notice key={fault} tone="late" title="Sổ không liền số.">
          {fault}
        </Notice>
      ))}
      <DataTable<RegisterRow>
        caption={`${documentRegisters[register]}${ofBody}, năm ${String(year)}`}
        columns={registerColumns[register]}
        rows={found.rows}
        rowKey={(row) => row.documentId}
        rowHref={(row) => `/documents/${row.documentId}`}
        view={view}
        onViewChange={onChange}
        total={found.total}
        pageSize={pageSize}
        exportName={`so-van-ban-${String(year)}`}
        xlsxHref={endpointHref(exportRegisterEndpoint, asked(view))}
        filters={<RegisterFilters found={found} view={view} onChange={onChange} />}
        empty={
          <EmptyState title="Sổ chưa có văn bản nào">
            Văn bản vào sổ khi văn thư ghi số, ngày; phiếu nội bộ vào sổ ngay khi phát hành.
          </EmptyState>
        }
      />
    </Stack>
  );
}

function RegisterFilters({ found, view, onChange }: RegisterProps) {
  const { choices, register } = found;
  const set = (changes: Partial<View>) => {
    onChange({ ...changes, page: 1 });
  };
  return (
    <>
      <FilterSelect
        label="Sổ"
        value={view.register}
        allLabel={documentRegisters.outgoing}
        choices={(["incoming", "internal"] as const).map((value) => ({
          value,
          label: documentRegisters[value],
        }))}
        onChange={(chosen) => {
          set({ register: chosen });
        }}
      />
      {register !== "incoming" && (
        <FilterSelect
          label="Cơ quan"
          value={view.issuerId}
          allLabel="Cơ quan của tôi"
          choices={choices.bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(issuerId) => {
            set({ issuerId });
          }}
        />
      )}
      <FilterSelect
        label="Năm"
        value={view.year}
        allLabel="Năm nay"
        choices={choices.years.map((each) => ({ value: String(each), label: String(each) }))}
        onChange={(year) => {
          set({ year });
        }}
      />
    </>
  );
}
