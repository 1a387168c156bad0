import { lazyPart } from "../app/lazy-part.tsx";
import type { EndpointOutput } from "@kc/server/api/platform";
import { listReportPeriodsEndpoint } from "@kc/server/api/report";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { periodTones, reportTones } from "./report-tones.ts";

const OpenPeriodDialog = lazyPart(
  async () => (await import("./OpenPeriodDialog.tsx")).OpenPeriodDialog,
);

type Row = EndpointOutput<typeof listReportPeriodsEndpoint>["rows"][number];

const columns: readonly Column<Row>[] = [
  { key: "title", head: "Kỳ báo cáo", value: (row) => row.title, onCard: "title", width: "wide" },
  {
    key: "status",
    head: "Trạng thái",
    value: (row) => row.statusLabel,
    cell: (row) => <StatusBadge tone={periodTones[row.status]}>{row.statusLabel}</StatusBadge>,
  },
  { key: "endsOn", head: "Số liệu đến", kind: "day", value: (row) => row.endsOn },
  { key: "dueOn", head: "Hạn gửi", kind: "day", value: (row) => row.dueOn },
  {
    key: "sent",
    head: "Đã gửi",
    value: (row) => row.sent,
    cell: (row) => (
      <TextLink href={`/report-periods/${row.id}?tab=bodies&status=sent`}>
        {row.sent}/{row.bodies}
        <span className="visually-hidden"> đơn vị đã gửi</span>
      </TextLink>
    ),
  },
  {
    key: "overdue",
    head: "Quá hạn",
    kind: "count",
    value: (row) => row.overdue,
    cell: (row) =>
      row.overdue === 0 ? (
        "0"
      ) : (
        <TextLink href={`/report-periods/${row.id}?tab=bodies&status=overdue`}>
          {row.overdue}
          <span className="visually-hidden"> đơn vị quá hạn</span>
        </TextLink>
      ),
  },
  { key: "sentUpOn", head: "Gửi cấp trên", kind: "day", value: (row) => row.sentUpOn },
  {
    key: "own",
    head: "Báo cáo của đơn vị",
    value: (row) => row.own?.statusLabel ?? null,
    cell: (row) =>
      row.own && (
        <TextLink href={`/reports/${row.own.id}`}>
          <StatusBadge tone={reportTones[row.own.status]}>{row.own.statusLabel}</StatusBadge>
        </TextLink>
      ),
  },
];

/** What a body sees of itself alone says nothing about the others: the counts are of who follows them. */
function columnsFor(rows: readonly Row[]): readonly Column<Row>[] {
  const isFollower = rows.some(({ bodies, own }) => bodies > 1 || own === null);
  const hidden = isFollower ? [] : ["sent", "overdue", "sentUpOn"];
  return columns.filter(
    ({ key }) => !hidden.includes(key) && (key !== "own" || rows.some(({ own }) => own !== null)),
  );
}

/** The periods of reporting: who follows them opens the period, who reports opens its own form. */
export function ReportsPage() {
  const [view, setView] = useView({ sort: "", page: 1 });
  const periods = useEndpointQuery(listReportPeriodsEndpoint, {});
  const [isOpening, setOpening] = useState(false);
  return (
    <>
      <PageHeader
        title="Báo cáo"
        lead="Báo cáo 6 tháng, năm, quý, đột xuất của xã, phường, Trung tâm và các sở, ngành gửi Sở Công Thương tổng hợp."
        actions={
          periods.data?.mayOpen === true && (
            <>
              <LinkButton href="/report-periods/ask">Yêu cầu báo cáo đột xuất</LinkButton>
              <Button
                look="main"
                icon="plus"
                onPress={() => {
                  setOpening(true);
                }}
              >
                Mở kỳ báo cáo
              </Button>
            </>
          )
        }
      />
      <QueryState query={periods} what="các kỳ báo cáo">
        {({ rows }) => (
          <DataTable
            caption="Các kỳ báo cáo"
            columns={columnsFor(rows)}
            rows={rows}
            rowKey={(row) => row.id}
            rowHref={(row) =>
              row.own !== null && row.bodies === 1
                ? `/reports/${row.own.id}`
                : `/report-periods/${row.id}`
            }
            view={view}
            onViewChange={setView}
            empty={
              <EmptyState title="Chưa có kỳ báo cáo nào">
                Sở Công Thương mở kỳ báo cáo; từng đơn vị nhận biểu và hạn gửi ngay sau đó.
              </EmptyState>
            }
          />
        )}
      </QueryState>
      {isOpening && (
        <OpenPeriodDialog
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
    </>
  );
}
