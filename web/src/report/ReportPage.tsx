import { lazyPart } from "../app/lazy-part.tsx";
import type { EndpointOutput } from "@kc/server/api/platform";
import { findReportEndpoint, exportReportEndpoint } from "@kc/server/api/report";
import { useState } from "react";
import { endpointHref } from "../app/api.ts";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import "./report.css";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { AskedFor } from "./AskedFor.tsx";
import { EventList } from "./EventList.tsx";
import { periodText } from "./period-text.ts";
import { ReportActs } from "./ReportActs.tsx";
import { ReportFiles } from "./ReportFiles.tsx";
import { ReportFigures } from "./ReportFigures.tsx";
import { ReportForm } from "./ReportForm.tsx";
import { punctualityTones, reportTones } from "./report-tones.ts";

const ReportPapers = lazyPart(async () => (await import("./ReportPapers.tsx")).ReportPapers);
const RecordsDialog = lazyPart(async () => (await import("./RecordsDialog.tsx")).RecordsDialog);

export type ReportData = EndpointOutput<typeof findReportEndpoint>;

/** One body's report: filled in while it may be, read otherwise. */
export function ReportPage() {
  const reportId = useParam("reportId");
  const report = useEndpointQuery(findReportEndpoint, { reportId });
  return (
    <QueryState query={report} what="báo cáo">
      {(data) => <Report data={data} />}
    </QueryState>
  );
}

function Report({ data }: { readonly data: ReportData }) {
  const [opened, setOpened] = useState<string | null>(null);
  const { period, acts } = data;
  return (
    <Stack>
      <PageHeader
        title={data.organisationName}
        trail={[{ href: "/reports", label: "Báo cáo" }]}
        badge={<StatusBadge tone={reportTones[data.status]}>{data.statusLabel}</StatusBadge>}
        lead={`${period.title}. ${periodText(period, data.dueOn)}`}
        actions={
          <ReportFiles
            subjectId={data.id}
            xlsxHref={endpointHref(exportReportEndpoint, { reportId: data.id })}
          />
        }
      />
      <AskedFor period={period} />
      <Standing data={data} />
      {acts.write?.isOpen === true ? (
        <ReportForm key={data.id} data={data} onRecords={setOpened} />
      ) : (
        <ReportFigures data={data} onRecords={setOpened} />
      )}
      <ReportActs data={data} />
      {acts.write?.isOpen !== true && (
        <ReportPapers reportId={data.id} title="Văn bản báo cáo của đơn vị" />
      )}
      <Card title="Quá trình">
        <EventList events={data.events} />
      </Card>
      {opened !== null && (
        <RecordsDialog
          reportId={data.id}
          cell={opened}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </Stack>
  );
}

function Standing({ data }: { readonly data: ReportData }) {
  const { punctuality, punctualityLabel, sentOn, remindedOn, isExtended, dueOn, period } = data;
  const reasons = [
    ...data.rows.map(({ code, label, correction }) => ({ name: `${code}. ${label}`, correction })),
    ...data.narratives.map(({ label, correction }) => ({ name: label, correction })),
  ].filter(({ correction }) => correction !== null);
  return (
    <>
      <p>
        <StatusBadge tone={punctualityTones[punctuality]}>{punctualityLabel}</StatusBadge>{" "}
        {sentOn !== null && `Gửi ngày ${dayText(sentOn)}.`}{" "}
        {isExtended &&
          `Được gia hạn từ ${dayText(period.dueOn)} đến ${dayText(dueOn)}, lý do tại Quá trình.`}{" "}
        {sentOn === null &&
          remindedOn !== null &&
          `Sở Công Thương đôn đốc ngày ${dayText(remindedOn)}.`}{" "}
        {period.status === "locked" && "Số liệu của kỳ đã chốt."}
      </p>
      {reasons.length > 0 && (
        <Notice tone="due" title="Sở Công Thương yêu cầu chỉnh sửa.">
          <ul className="plain-list">
            {reasons.map(({ name, correction }) => (
              <li key={name}>
                <strong>{name}</strong>: {correction}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
