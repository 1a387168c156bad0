import type { EndpointOutput } from "@kc/server/api/platform";
import { exportPeriodEndpoint, findReportPeriodEndpoint } from "@kc/server/api/report";
import { endpointHref } from "../app/api.ts";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { useView } from "../app/use-view.ts";
import { lazyPart } from "../app/lazy-part.tsx";
import { Card } from "../ui/Card.tsx";
import { FigureTile } from "../ui/FigureTile.tsx";
import { FigureTiles } from "../ui/FigureTiles.tsx";
import { dayText } from "../ui/format.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import "./report.css";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { AskedFor } from "./AskedFor.tsx";
import { BodiesTable } from "./BodiesTable.tsx";
import { type BodyFilter, bodyFilters } from "./body-filters.ts";
import { ConsolidatedTable } from "./ConsolidatedTable.tsx";
import { EventList } from "./EventList.tsx";
import { PeriodActs } from "./PeriodActs.tsx";
import { periodText } from "./period-text.ts";
import { ReportFiles } from "./ReportFiles.tsx";
import { ReportPapers } from "./ReportPapers.tsx";
import { periodTones } from "./report-tones.ts";
import { SentUpCard } from "./SentUpCard.tsx";

const SummaryForm = lazyPart(async () => (await import("./SummaryForm.tsx")).SummaryForm);

export type PeriodData = EndpointOutput<typeof findReportPeriodEndpoint>;

const defaults = { tab: "bodies", status: "", sort: "", page: 1 };
export type PeriodView = typeof defaults;

/** A period as Sở follows it: who has sent, the province's figures and words, and the act that locks them. */
export function PeriodPage() {
  const periodId = useParam("periodId");
  const period = useEndpointQuery(findReportPeriodEndpoint, { periodId });
  return (
    <QueryState query={period} what="kỳ báo cáo">
      {(data) => <Period data={data} />}
    </QueryState>
  );
}

function Period({ data }: { readonly data: PeriodData }) {
  const [view, setView] = useView(defaults);
  const { period } = data;
  const tab = (name: string, label: string, count?: number) => ({
    href: `/report-periods/${period.id}?tab=${name}`,
    label,
    count,
    isCurrent: view.tab === name,
  });
  return (
    <Stack>
      <PageHeader
        title={period.title}
        trail={[{ href: "/reports", label: "Báo cáo" }]}
        badge={<StatusBadge tone={periodTones[period.status]}>{period.statusLabel}</StatusBadge>}
        lead={periodText(period, period.dueOn)}
        actions={
          <ReportFiles
            subjectId={period.id}
            xlsxHref={endpointHref(exportPeriodEndpoint, { periodId: period.id })}
          />
        }
      />
      <AskedFor period={period} />
      <Standing data={data} />
      <PeriodActs data={data} />
      <Tabs
        label="Phần của kỳ báo cáo"
        tabs={[
          tab("bodies", "Tình hình gửi", data.bodies.length),
          tab("figures", "Số liệu tổng hợp"),
          tab("words", "Thuyết minh"),
          tab("paper", "Văn bản, gửi cấp trên"),
          tab("history", "Quá trình"),
        ]}
      />
      {view.tab === "bodies" && (
        <BodiesTable bodies={data.bodies} view={view} onViewChange={setView} />
      )}
      {view.tab === "figures" && <ConsolidatedTable data={data} />}
      {view.tab === "words" && <SummaryForm key={period.id} data={data} />}
      {view.tab === "paper" && (
        <>
          <ReportPapers reportId={period.id} title="Báo cáo tổng hợp của Sở Công Thương" />
          <SentUpCard data={data} />
        </>
      )}
      {view.tab === "history" && <History data={data} />}
    </Stack>
  );
}

function Standing({ data: { period, bodies } }: { readonly data: PeriodData }) {
  const shown = (status: BodyFilter) => ({
    figure: bodies.filter(bodyFilters[status].isShown).length,
    href: `/report-periods/${period.id}?tab=bodies&status=${status}`,
  });
  const due = ({ figure }: { readonly figure: number }) => (figure > 0 ? "due" : "plain");
  const overdue = shown("overdue");
  return (
    <FigureTiles>
      <FigureTile label="Đã gửi" {...shown("sent")} unit={`/ ${String(bodies.length)} đơn vị`} />
      <FigureTile label="Đang chỉnh sửa" {...shown("returned")} tone={due(shown("returned"))} />
      <FigureTile label="Gửi muộn" {...shown("late")} tone={due(shown("late"))} />
      <FigureTile label="Quá hạn" {...overdue} tone={overdue.figure > 0 ? "late" : "plain"} />
    </FigureTiles>
  );
}

function History({ data }: { readonly data: PeriodData }) {
  return (
    <>
      {data.editions.length > 0 && (
        <Card title="Bản chốt số liệu">
          <ul className="plain-list">
            {data.editions.map(({ edition, lockedOn, lockedBy, reason, sha256 }) => (
              <li key={edition}>
                Lần {edition}, ngày {dayText(lockedOn)}, {lockedBy}. {reason !== "" && `${reason} `}
                <span className="soft">Mã băm {sha256.slice(0, 16)}…</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="Quá trình">
        <EventList events={data.events} />
      </Card>
    </>
  );
}
