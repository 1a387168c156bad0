import { exportPlannedVisitsEndpoint, listPlannedVisitsEndpoint } from "@kc/server/api/inspection";
import type { EndpointOutput } from "@kc/server/api/platform";
import { useState } from "react";
import { endpointHref } from "../app/api.ts";
import { lazyPart } from "../app/lazy-part.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { useThisYear } from "../ui/today.ts";

const PlanVisitDialog = lazyPart(
  async () => (await import("./PlanVisitDialog.tsx")).PlanVisitDialog,
);
const DropVisitDialog = lazyPart(
  async () => (await import("./DropVisitDialog.tsx")).DropVisitDialog,
);

type PlannedRow = EndpointOutput<typeof listPlannedVisitsEndpoint>["rows"][number];

const tones: Readonly<Record<PlannedRow["state"], Tone>> = {
  done: "done",
  late: "late",
  "this-month": "due",
  later: "still",
  dropped: "still",
};

/** The year's plan of supervision: which schemes Sở visits in which month, what was made of it. */
export function VisitPlanPage() {
  const thisYear = useThisYear();
  const [view, setView] = useView({ year: "", sort: "", page: 1 });
  const year = view.year === "" ? String(thisYear) : view.year;
  const plan = useEndpointQuery(listPlannedVisitsEndpoint, { year }, { keepsLast: true });
  const [isAdding, setAdding] = useState(false);
  const [dropped, setDropped] = useState<PlannedRow | null>(null);
  const years = [1, 0, -1, -2, -3].map((step) => String(thisYear + step));
  return (
    <>
      <PageHeader
        title={`Kế hoạch kiểm tra, giám sát năm ${year}`}
        trail={[{ href: "/visits", label: "Kiểm tra, giám sát" }]}
        lead="Sở Công Thương lập; cuộc kiểm tra định kỳ được ghi sẽ tự đánh dấu đã thực hiện."
        actions={
          plan.data?.mayPlan === true && (
            <Button
              look="main"
              icon="plus"
              onPress={() => {
                setAdding(true);
              }}
            >
              Thêm cuộc kiểm tra
            </Button>
          )
        }
      />
      <QueryState query={plan} what="kế hoạch kiểm tra">
        {({ rows, mayPlan }) => (
          <DataTable
            caption={`Kế hoạch kiểm tra năm ${year}`}
            columns={columnsOf(mayPlan ? setDropped : null)}
            rows={rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `/supervision/${row.schemeId}`}
            view={view}
            onViewChange={setView}
            total={rows.length}
            pageSize={Math.max(rows.length, 1)}
            exportName="ke-hoach-kiem-tra"
            xlsxHref={endpointHref(exportPlannedVisitsEndpoint, { year })}
            filters={
              <FilterSelect
                label="Năm"
                value={year}
                choices={years.map((value) => ({ value, label: value }))}
                onChange={(value) => {
                  setView({ year: value });
                }}
              />
            }
            empty={
              <EmptyState title={`Chưa có kế hoạch kiểm tra năm ${year}`}>
                Sở Công Thương chọn đề án và tháng kiểm tra; đề án được nhắc trong Việc của tôi khi
                đến tháng.
              </EmptyState>
            }
          />
        )}
      </QueryState>
      {isAdding && (
        <PlanVisitDialog
          year={Number(year)}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {dropped !== null && (
        <DropVisitDialog
          planned={dropped}
          onClose={() => {
            setDropped(null);
          }}
        />
      )}
    </>
  );
}

function columnsOf(onDrop: ((row: PlannedRow) => void) | null): readonly Column<PlannedRow>[] {
  return [
    {
      key: "month",
      head: "Tháng",
      value: (row) => `${row.month.slice(5, 7)}/${row.month.slice(0, 4)}`,
      isSortable: false,
      width: "narrow",
    },
    {
      key: "scheme",
      head: "Đề án, đơn vị thụ hưởng",
      value: (row) => `${row.schemeCode} ${row.beneficiaries}`,
      cell: (row) => (
        <span>
          {row.schemeCode} · {row.beneficiaries}
          <br />
          <span className="soft small">{row.schemeName}</span>
        </span>
      ),
      isSortable: false,
      onCard: "title",
      width: "wide",
    },
    { key: "note", head: "Trọng tâm", value: (row) => row.note || null, isSortable: false },
    {
      key: "visitedOn",
      head: "Đã kiểm tra",
      kind: "day",
      value: (row) => row.visitedOn,
      isSortable: false,
    },
    {
      key: "state",
      head: "Tình trạng",
      value: (row) => row.stateLabel,
      cell: (row) => (
        <span>
          <StatusBadge tone={tones[row.state]}>{row.stateLabel}</StatusBadge>
          {row.droppedBecause !== "" && <span className="small soft"> {row.droppedBecause}</span>}
        </span>
      ),
      isSortable: false,
    },
    ...(onDrop === null ? [] : [dropColumn(onDrop)]),
  ];
}

function dropColumn(onDrop: (row: PlannedRow) => void): Column<PlannedRow> {
  return {
    key: "drop",
    head: "Việc",
    value: () => null,
    cell: (row) =>
      row.state === "done" || row.state === "dropped" ? null : (
        <Button
          size="small"
          look="quiet"
          onPress={() => {
            onDrop(row);
          }}
        >
          Bỏ khỏi kế hoạch
        </Button>
      ),
    isSortable: false,
    width: "narrow",
  };
}
