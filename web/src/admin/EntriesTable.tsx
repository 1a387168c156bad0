import { lazyPart } from "../app/lazy-part.tsx";
import { endpointHref } from "../app/api.ts";
import { listEntriesEndpoint, exportEntriesEndpoint } from "@kc/server/api/audit";
import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { DateField } from "../ui/DateField.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { Stack } from "../ui/Stack.tsx";
import type { Column } from "../ui/table-column.ts";
import { TextLink } from "../ui/TextLink.tsx";

const EntryDialog = lazyPart(async () => (await import("./EntryDialog.tsx")).EntryDialog);

export type Entry = EndpointOutput<typeof listEntriesEndpoint>["rows"][number];
type Asked = EndpointInput<typeof listEntriesEndpoint>;

const pageSize = 50;
const defaults = {
  record: "",
  name: "",
  accountId: "",
  subjectId: "",
  from: "",
  to: "",
  sort: "",
  page: 1,
};

/** What is set in the address; what is empty is not asked. */
function askedOf({ sort: _sort, page, ...filter }: typeof defaults): Asked {
  const set = Object.entries(filter).filter(([, value]) => value !== "");
  return { page, pageSize, ...Object.fromEntries(set) };
}

function columnsWith(open: (entry: Entry) => void): readonly Column<Entry>[] {
  return [
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
    {
      key: "actorName",
      head: "Người thực hiện",
      value: (row) => `${row.actorName}, ${row.roleLabel}`,
      isSortable: false,
      cell: (row) => (
        <>
          {row.actorName}
          <div className="small soft">{row.roleLabel}</div>
        </>
      ),
    },
    {
      key: "subject",
      head: "Hồ sơ",
      value: (row) => row.subject?.label ?? null,
      isSortable: false,
      onCard: "hidden",
      width: "wide",
      cell: (row) =>
        row.subject && <TextLink href={row.subject.opens}>{row.subject.label}</TextLink>,
    },
    {
      key: "address",
      head: "Địa chỉ mạng",
      value: (row) => row.address,
      isSortable: false,
      onCard: "hidden",
    },
    {
      key: "seq",
      head: "Mắt xích số",
      kind: "count",
      value: (row) => row.seq,
      isSortable: false,
      onCard: "hidden",
    },
    {
      key: "open",
      head: "Nội dung",
      value: () => null,
      isSortable: false,
      cell: (row) => (
        <Button
          size="small"
          look="quiet"
          onPress={() => {
            open(row);
          }}
        >
          Xem
          <span className="visually-hidden"> mắt xích số {row.seq}</span>
        </Button>
      ),
    },
  ];
}

/** The entries of the chain, the latest first, narrowed by person, record, kind and day. */
export function EntriesTable() {
  const [view, setView] = useView(defaults);
  const [opened, setOpened] = useState<Entry | null>(null);
  const list = useEndpointQuery(listEntriesEndpoint, askedOf(view), { keepsLast: true });
  const set = (changes: Partial<typeof defaults>) => {
    setView({ ...changes, page: 1 });
  };
  return (
    <Stack>
      <FieldsRow>
        <DateField
          name="from"
          label="Từ ngày"
          value={orNull(view.from)}
          onChange={(from) => {
            set({ from: from ?? "" });
          }}
        />
        <DateField
          name="to"
          label="Đến ngày"
          value={orNull(view.to)}
          onChange={(to) => {
            set({ to: to ?? "" });
          }}
        />
      </FieldsRow>
      <QueryState query={list} what="nhật ký">
        {(data) => (
          <DataTable
            caption="Nhật ký thao tác"
            cards="lines"
            columns={columnsWith(setOpened)}
            rows={data.rows}
            rowKey={(row) => row.commandId}
            view={view}
            onViewChange={setView}
            total={data.total}
            pageSize={pageSize}
            exportName="nhat-ky"
            xlsxHref={endpointHref(exportEntriesEndpoint, askedOf(view))}
            filters={
              <>
                <FilterSearch
                  label="Mã đề án, số văn bản, mã số thuế"
                  value={view.record}
                  onChange={(record) => {
                    set({ record });
                  }}
                />
                <FilterSelect
                  label="Người"
                  value={view.accountId}
                  choices={data.people.map(({ accountId, displayName }) => ({
                    value: accountId,
                    label: displayName,
                  }))}
                  onChange={(accountId) => {
                    set({ accountId });
                  }}
                />
                <FilterSelect
                  label="Thao tác"
                  value={view.name}
                  choices={data.names.map(({ name, summary }) => ({ value: name, label: summary }))}
                  onChange={(name) => {
                    set({ name });
                  }}
                />
                {view.subjectId !== "" && (
                  <Button
                    size="small"
                    icon="close"
                    onPress={() => {
                      set({ subjectId: "" });
                    }}
                  >
                    Một hồ sơ
                    <span className="visually-hidden">: bỏ lọc</span>
                  </Button>
                )}
              </>
            }
            empty={
              <EmptyState title="Không có thao tác nào khớp">Bỏ bớt điều kiện lọc.</EmptyState>
            }
          />
        )}
      </QueryState>
      {opened && (
        <EntryDialog
          entry={opened}
          onClose={() => {
            setOpened(null);
          }}
          onSubject={(subjectId) => {
            setOpened(null);
            set({ subjectId });
          }}
          onAccount={(accountId) => {
            setOpened(null);
            set({ accountId });
          }}
        />
      )}
    </Stack>
  );
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
