import { AttachmentList } from "../document/AttachmentList.tsx";
import { PendingPhotos } from "../document/PendingPhotos.tsx";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Empty } from "../ui/Unknown.tsx";
import type { CheckedBeneficiary } from "./check-values.ts";
import { FindingItem } from "./FindingItem.tsx";
import "./checks.css";

type CheckRecordProps = {
  readonly check: CheckedBeneficiary["checks"][number];
  readonly supportDong: number;
  readonly mayClose: boolean;
};

/** A check that was recorded: each machine, what was found and how it went on, the photos. */
export function CheckRecord({ check, supportDong, mayClose }: CheckRecordProps) {
  const { findings, machines } = check;
  const isOpen = findings.some(({ closed }) => closed === null);
  return (
    <Card
      title={`Kiểm tra sau ${String(check.monthsAfter)} tháng`}
      tone={isOpen ? "due" : "plain"}
      aside={
        findings.length === 0 ? (
          <StatusBadge tone="done">Không có phát hiện</StatusBadge>
        ) : (
          <StatusBadge tone={isOpen ? "due" : "done"}>
            {isOpen ? "Còn việc phải xử lý" : "Đã xử lý xong"}
          </StatusBadge>
        )
      }
    >
      <Stack>
        <DescriptionList
          columns={2}
          items={[
            { term: "Ngày kiểm tra", value: <Day day={check.checkedOn} /> },
            { term: "Người ghi", value: check.recordedBy },
            { term: "Làm việc với", value: check.metWith },
            { term: "Ghi chú", value: check.note === "" ? <Empty /> : check.note },
          ]}
        />
        <DataSheet
          caption="Máy móc tại cơ sở"
          captionHidden
          heads={["Máy", "Tại cơ sở", "Sử dụng", "Biển", "Số máy"]}
          rows={machines.map((machine) => ({
            key: machine.machineLineId,
            cells: [
              machine.name,
              machine.isPresent ? "còn" : "không còn",
              machine.isInUse ? "đang dùng" : "không dùng",
              machine.hasPlate ? "có" : "không có",
              machine.serialNumber === "" ? <Empty key="serial" /> : machine.serialNumber,
            ],
          }))}
        />
        {findings.length > 0 && (
          <ul className="findings">
            {findings.map((finding) => (
              <FindingItem
                key={finding.id}
                finding={finding}
                supportDong={supportDong}
                mayClose={mayClose}
              />
            ))}
          </ul>
        )}
        <PendingPhotos kind="support_check" id={check.id} />
        <AttachmentList
          subjectKind="support_check"
          subjectId={check.id}
          title={`Ảnh, tài liệu của lần kiểm tra sau ${String(check.monthsAfter)} tháng`}
          isPart
        />
      </Stack>
    </Card>
  );
}
