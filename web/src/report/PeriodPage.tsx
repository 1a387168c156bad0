import type { EndpointOutput } from "@kc/server/api/platform";
import { previewDocumentEndpoint } from "@kc/server/api/document";
import { exportPeriodEndpoint, findReportPeriodEndpoint } from "@kc/server/api/report";
import { endpointHref } from "../app/api.ts";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { useView } from "../app/use-view.ts";
import { Card } from "../ui/Card.tsx";
import { FigureTile } from "../ui/FigureTile.tsx";
import { FigureTiles } from "../ui/FigureTiles.tsx";
import { dayText } from "../ui/format.ts";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import "./report.css";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Tabs } from "../ui/Tabs.tsx";
import { BodiesTable } from "./BodiesTable.tsx";
import { ConsolidatedTable } from "./ConsolidatedTable.tsx";
import { EventList } from "./EventList.tsx";
import { PeriodActs } from "./PeriodActs.tsx";
import { periodTones } from "./report-tones.ts";
import { SummaryForm } from "./SummaryForm.tsx";

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
  const files = { kind: "period_report", subjectId: period.id } as const;
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
        lead={`Số liệu từ ${dayText(period.startsOn)} đến ${dayText(period.endsOn)}, hạn gửi ${dayText(period.dueOn)}.`}
        actions={
          <>
            <LinkButton
              href={endpointHref(exportPeriodEndpoint, { periodId: period.id })}
              icon="download"
              download
            >
              Xuất Excel
            </LinkButton>
            <LinkButton
              href={endpointHref(previewDocumentEndpoint, { ...files, format: "docx" })}
              icon="download"
              download
            >
              Word
            </LinkButton>
            <LinkButton
              href={endpointHref(previewDocumentEndpoint, { ...files, format: "pdf" })}
              icon="download"
              download
            >
              PDF
            </LinkButton>
          </>
        }
      />
      <Standing data={data} />
      <PeriodActs data={data} />
      <Tabs
        label="Phần của kỳ báo cáo"
        tabs={[
          tab("bodies", "Tình hình gửi", data.bodies.length),
          tab("figures", "Số liệu tổng hợp"),
          tab("words", "Thuyết minh"),
          tab("history", "Quá trình"),
        ]}
      />
      {view.tab === "bodies" && (
        <BodiesTable bodies={data.bodies} view={view} onViewChange={setView} />
      )}
      {view.tab === "figures" && <ConsolidatedTable data={data} />}
      {view.tab === "words" && <SummaryForm key={period.id} data={data} />}
      {view.tab === "history" && <History data={data} />}
    </Stack>
  );
}

function Standing({ data: { bodies } }: { readonly data: PeriodData }) {
  const count = (isOne: (body: PeriodData["bodies"][number]) => boolean) =>
    bodies.filter(isOne).length;
  const overdue = count(({ punctuality }) => punctuality === "overdue");
  const late = count(({ punctuality }) => punctuality === "late");
  const returned = count(({ status }) => status === "returned");
  const sent = count(({ status }) => status === "submitted" || status === "resubmitted");
  return (
    <FigureTiles>
      <FigureTile label="Đã gửi" figure={sent} unit={`/ ${String(bodies.length)} đơn vị`} />
      <FigureTile label="Đang chỉnh sửa" figure={returned} tone={returned > 0 ? "due" : "plain"} />
      <FigureTile label="Gửi muộn" figure={late} tone={late > 0 ? "due" : "plain"} />
      <FigureTile label="Quá hạn" figure={overdue} tone={overdue > 0 ? "late" : "plain"} />
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
