import { lazyPart } from "../app/lazy-part.tsx";
import { planStatusLabel } from "@kc/core/budget";
import { listPlansEndpoint } from "@kc/server/api/budget";
import type { EndpointOutput } from "@kc/server/api/platform";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { dayText } from "../ui/format.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { planTones } from "./plan-types.ts";
import { RoundsCard } from "./RoundsCard.tsx";
import { sourceChoices } from "./source-choices.ts";

const DraftPlanDialog = lazyPart(
  async () => (await import("./DraftPlanDialog.tsx")).DraftPlanDialog,
);

type Row = EndpointOutput<typeof listPlansEndpoint>["rows"][number];

const columns: readonly Column<Row>[] = [
  { key: "name", head: "Kế hoạch", value: (row) => row.name, width: "wide", onCard: "title" },
  {
    key: "planYear",
    head: "Năm",
    value: (row) => String(row.planYear),
    isSortable: true,
    width: "narrow",
  },
  {
    key: "status",
    head: "Trạng thái",
    value: (row) => planStatusLabel(row.status, row.source),
    cell: (row) => (
      <StatusBadge tone={planTones[row.status]}>
        {planStatusLabel(row.status, row.source)}
      </StatusBadge>
    ),
  },
  { key: "lines", head: "Đề án, nhiệm vụ", kind: "count", value: (row) => row.sums.lines },
  { key: "mainDong", head: "Danh mục chính", kind: "money", value: (row) => row.sums.mainDong },
  { key: "reserveDong", head: "Dự phòng", kind: "money", value: (row) => row.sums.reserveDong },
  {
    key: "approvedDong",
    head: "Được phê duyệt",
    kind: "money",
    value: (row) => (row.decidedOn === null ? null : row.sums.approvedDong),
  },
  {
    key: "decision",
    head: "Quyết định",
    value: (row) =>
      row.decisionNumber === null
        ? null
        : `${row.decisionNumber} ngày ${dayText(row.decidedOn ?? "")}`,
  },
];

/** The year's plans, one of each source. */
export function PlansPage() {
  const [view, setView] = useView({ year: "", source: "", sort: "-planYear", page: 1 });
  const source = sourceChoices.find(({ value }) => value === view.source)?.value;
  const plans = useEndpointQuery(listPlansEndpoint, {
    ...(view.year === "" ? {} : { year: Number(view.year) }),
    ...(source ? { source } : {}),
  });
  const [isDrafting, setDrafting] = useState(false);
  const years = [...new Set((plans.data?.rows ?? []).map(({ planYear }) => String(planYear)))];
  const draftButton = plans.data?.mayDraft === true && (
    <Button
      look="main"
      icon="plus"
      onPress={() => {
        setDrafting(true);
      }}
    >
      Lập kế hoạch năm
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Kế hoạch năm"
        lead="Danh mục đề án, nhiệm vụ của từng năm và nguồn kinh phí: lập, lấy ý kiến Sở Tài chính, trình, phê duyệt, điều chỉnh."
        actions={draftButton}
      />
      <Stack>
        <RoundsCard />
        <QueryState query={plans} what="kế hoạch năm">
          {({ rows }) => (
            <DataTable
              caption="Kế hoạch khuyến công năm"
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              rowHref={(row) => `/plans/${row.id}`}
              view={view}
              onViewChange={setView}
              exportName="ke-hoach-nam"
              filters={
                <>
                  <FilterSelect
                    label="Năm"
                    value={view.year}
                    choices={years.map((year) => ({ value: year, label: year }))}
                    onChange={(year) => {
                      setView({ year, page: 1 });
                    }}
                  />
                  <FilterSelect
                    label="Nguồn"
                    value={view.source}
                    choices={sourceChoices}
                    onChange={(chosen) => {
                      setView({ source: chosen, page: 1 });
                    }}
                  />
                </>
              }
              empty={
                <EmptyState title="Chưa có kế hoạch năm nào" actions={draftButton}>
                  Sở Công Thương lập kế hoạch cho từng nguồn kinh phí, rồi đưa các đề án đã thẩm
                  định đạt vào danh mục.
                </EmptyState>
              }
            />
          )}
        </QueryState>
      </Stack>
      {isDrafting && (
        <DraftPlanDialog
          onClose={() => {
            setDrafting(false);
          }}
        />
      )}
    </>
  );
}
