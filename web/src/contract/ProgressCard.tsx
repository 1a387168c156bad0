import { confirmProgressEndpoint } from "@kc/server/api/contract";
import { RefusedDialog } from "../app/RefusedDialog.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { dayText, dongText, shareText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import "./contract.css";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type Report = SchemeContract["progress"][number];

/** The monthly reports: the value of all work done against the whole investment, the newest first. */
export function ProgressCard({ found }: { readonly found: SchemeContract }) {
  const { progress, progressDueText, mayConfirm } = found;
  const last = progress.at(-1);
  return (
    <Card title="Tiến độ thực hiện">
      {last ? <WorkBar report={last} /> : null}
      {progress.length === 0 ? (
        <p className="soft">Chưa có báo cáo nào. {progressDueText}.</p>
      ) : (
        <ol className="progress-reports">
          {progress.toReversed().map((report) => (
            <ReportItem key={report.id} report={report} mayConfirm={mayConfirm} />
          ))}
        </ol>
      )}
    </Card>
  );
}

/** How far the work is: its value on the scale of the whole investment. */
function WorkBar({ report }: { readonly report: Report }) {
  const share = Math.min(1, report.workValueDong / Math.max(1, report.totalValueDong));
  return (
    <div>
      <p>
        Giá trị khối lượng đã thực hiện <strong>{dongText(report.workValueDong)}</strong> trên tổng
        vốn đầu tư {dongText(report.totalValueDong)} (
        {shareText(report.workValueDong, report.totalValueDong) ?? "–"}).
      </p>
      <svg
        className="progress-bar"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="progress-bar__ground" width="100" height="10" />
        <rect
          className={report.confirmedOn === null ? "progress-bar__work" : "progress-bar__confirmed"}
          width={share * 100}
          height="10"
        />
      </svg>
    </div>
  );
}

function ReportItem({
  report,
  mayConfirm,
}: {
  readonly report: Report;
  readonly mayConfirm: boolean;
}) {
  const command = useCommand(confirmProgressEndpoint);
  const today = useToday();
  const confirm = async () => {
    const confirmedOn = today ?? report.reportedOn;
    const outcome = await command.run({ reportId: report.id, confirmedOn });
    if (outcome.ok) showToast("Đã xác nhận khối lượng thực hiện.");
  };
  return (
    <li>
      <div className="progress-reports__head">
        <strong>
          Tháng {report.month.slice(5)}/{report.month.slice(0, 4)}: {dongText(report.workValueDong)}
        </strong>
        {report.confirmedOn !== null ? (
          <StatusBadge tone="done">{`Sở xác nhận ${dayText(report.confirmedOn)}`}</StatusBadge>
        ) : mayConfirm ? (
          <Button size="small" isPending={command.isPending} onPress={() => void confirm()}>
            Xác nhận khối lượng
          </Button>
        ) : (
          <StatusBadge tone="due">Chờ Sở xác nhận</StatusBadge>
        )}
      </div>
      <RefusedDialog title="Chưa xác nhận được khối lượng" command={command} />
      {report.isLate && report.dueOn !== null && (
        <p>
          <StatusBadge tone="late">{`Nộp muộn, hạn ${dayText(report.dueOn)}`}</StatusBadge>
        </p>
      )}
      <p>{report.description}</p>
      {report.detail && <VolumeSheet detail={report.detail} />}
      {report.difficulties !== "" && <p className="soft">Khó khăn: {report.difficulties}</p>}
      <p className="small soft">
        Báo cáo ngày {dayText(report.reportedOn)}
        {report.confirmedByName !== null && `; ${report.confirmedByName} xác nhận`}
      </p>
    </li>
  );
}

/** The volumes and the money of Mẫu 3b. */
function VolumeSheet({ detail }: { readonly detail: NonNullable<Report["detail"]> }) {
  const { volumes, spending, nextMonth } = detail;
  return (
    <>
      <DataSheet
        caption="Khối lượng hoàn thành lũy kế"
        heads={["Hạng mục", "ĐVT", "Theo hợp đồng", "Đã hoàn thành", "Giá trị"]}
        numbers={[2, 3, 4]}
        rows={volumes.map((volume) => ({
          key: volume.content,
          cells: [
            volume.content,
            volume.unit,
            String(volume.plannedQuantity),
            String(volume.doneQuantity),
            <Money key="value" dong={volume.valueDong} />,
          ],
        }))}
      />
      <p className="small soft">
        Đã chi: khuyến công quốc gia {dongText(spending.supportDong)}; đơn vị thụ hưởng{" "}
        {dongText(spending.beneficiaryDong)}; nguồn khác {dongText(spending.otherDong)}.
        {nextMonth !== "" && ` Tháng tới: ${nextMonth}`}
      </p>
    </>
  );
}
