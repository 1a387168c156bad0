import { lazyPart } from "../app/lazy-part.tsx";
import { organisationKindLabels } from "@kc/core/access";
import { listOrganisationsEndpoint } from "@kc/server/api/access";
import type { EndpointOutput } from "@kc/server/api/platform";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import type { Column } from "../ui/table-column.ts";
import { Empty } from "../ui/Unknown.tsx";

const OrganisationDialog = lazyPart(
  async () => (await import("./OrganisationDialog.tsx")).OrganisationDialog,
);

type Row = EndpointOutput<typeof listOrganisationsEndpoint>["rows"][number];

/** The bodies of the province, and how their papers name them. */
export function OrganisationsPage() {
  const [view, setView] = useView({ q: "", sort: "", page: 1 });
  const [opened, setOpened] = useState<Row | null>(null);
  const list = useEndpointQuery(listOrganisationsEndpoint, {});
  const words = plain(view.q);
  return (
    <>
      <PageHeader
        title="Cây tổ chức"
        lead="Các cơ quan, đơn vị của tỉnh: địa chỉ, ký hiệu, địa danh và nơi lưu in trên văn bản của từng cơ quan."
      />
      <QueryState query={list} what="cây tổ chức">
        {({ rows }) => (
          <DataTable
            caption="Cơ quan, đơn vị"
            columns={columnsWith(setOpened)}
            rows={rows.filter(({ name, shortName }) =>
              plain(`${name} ${shortName}`).includes(words),
            )}
            rowKey={(row) => row.id}
            view={view}
            onViewChange={setView}
            exportName="co-quan"
            filters={
              <FilterSearch
                label="Tìm cơ quan"
                value={view.q}
                onChange={(q) => {
                  setView({ q, page: 1 });
                }}
              />
            }
            empty={<EmptyState title="Không có cơ quan nào khớp">Xóa bớt chữ đang tìm.</EmptyState>}
          />
        )}
      </QueryState>
      {opened && (
        <OrganisationDialog
          organisation={opened}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </>
  );
}

/** Without diacritics, as people type when they look for something. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").trim();
}

function columnsWith(open: (row: Row) => void): readonly Column<Row>[] {
  return [
    {
      key: "name",
      head: "Cơ quan, đơn vị",
      value: (row) => row.name,
      onCard: "title",
      width: "wide",
    },
    { key: "kind", head: "Loại", value: (row) => organisationKindLabels[row.kind] },
    textColumn("paperSymbol", "Ký hiệu"),
    textColumn("archiveCode", "Nơi lưu"),
    textColumn("address", "Địa chỉ"),
    {
      key: "edit",
      head: "Sửa",
      value: () => null,
      isSortable: false,
      width: "narrow",
      cell: (row) => (
        <Button
          size="small"
          onPress={() => {
            open(row);
          }}
        >
          Sửa<span className="visually-hidden"> {row.name}</span>
        </Button>
      ),
    },
  ];
}

function textColumn(key: "paperSymbol" | "archiveCode" | "address", head: string): Column<Row> {
  return {
    key,
    head,
    value: (row) => row[key],
    cell: (row) => (row[key] === "" ? <Empty /> : row[key]),
  };
}
