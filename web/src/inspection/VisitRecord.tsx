import { AttachmentList } from "../document/AttachmentList.tsx";
import { PendingPhotos } from "../document/PendingPhotos.tsx";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { dayText } from "../ui/format.ts";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Empty } from "../ui/Unknown.tsx";
import type { ShownVisit } from "./visit-values.ts";
import { VisitFindingItem } from "./VisitFindingItem.tsx";

type VisitRecordProps = {
  readonly visit: ShownVisit;
  /** From the day it is asked again, unless who asks says otherwise. */
  readonly answerWithinDays: number;
};

/** A visit that was recorded: who went, what was looked at, its findings and how they went on, the photos. */
export function VisitRecord({ visit, answerWithinDays }: VisitRecordProps) {
  const { findings } = visit;
  const isOpen = findings.some(({ status }) => status !== "closed");
  const isLate = findings.some((finding) => finding.isLate);
  return (
    <Card
      title={`Kiểm tra ${visit.kindLabel.toLowerCase()} ngày ${dayText(visit.visitedOn)}`}
      tone={isLate ? "late" : isOpen ? "due" : "plain"}
      aside={<VisitBadge findings={findings} />}
      isPart
    >
      <Stack>
        <DescriptionList
          columns={2}
          items={[
            { term: "Cơ quan kiểm tra", value: visit.ledByLabel },
            { term: "Nơi kiểm tra", value: `${visit.beneficiaryName}, ${visit.place}` },
            { term: "Làm việc với", value: visit.metWith },
            { term: "Người ghi", value: visit.recordedBy },
            ...(visit.reason === "" ? [] : [{ term: "Lý do", value: visit.reason }]),
            { term: "Nhận xét chung", value: visit.note === "" ? <Empty /> : visit.note },
          ]}
        />
        {findings.length > 0 && (
          <ul className="findings">
            {findings.map((finding) => (
              <VisitFindingItem key={finding.id} {...{ finding, answerWithinDays }} />
            ))}
          </ul>
        )}
        <details>
          <summary>Đoàn kiểm tra, nội dung, máy móc</summary>
          <Stack>
            <VisitSheets visit={visit} />
          </Stack>
        </details>
        <PendingPhotos kind="supervision_visit" id={visit.id} />
        <AttachmentList
          subjectKind="supervision_visit"
          subjectId={visit.id}
          title={`Ảnh, tài liệu của lần kiểm tra ngày ${dayText(visit.visitedOn)}`}
          isPart
        />
      </Stack>
    </Card>
  );
}

function VisitBadge({ findings }: Pick<ShownVisit, "findings">) {
  if (findings.length === 0) return <StatusBadge tone="done">Không có phát hiện</StatusBadge>;
  if (findings.some(({ isLate }) => isLate)) {
    return <StatusBadge tone="late">Quá hạn trả lời</StatusBadge>;
  }
  const isOpen = findings.some(({ status }) => status !== "closed");
  return (
    <StatusBadge tone={isOpen ? "due" : "done"}>
      {isOpen ? "Còn việc phải xử lý" : "Đã xử lý xong"}
    </StatusBadge>
  );
}

function VisitSheets({ visit }: { readonly visit: ShownVisit }) {
  return (
    <>
      <DataSheet
        caption="Đoàn kiểm tra"
        heads={["Họ tên", "Chức vụ, cơ quan", "Tư cách"]}
        rows={visit.team.map(({ personName, office, dutyLabel }) => ({
          key: `${personName} ${office}`,
          cells: [personName, office, dutyLabel],
        }))}
      />
      <DataSheet
        caption="Nội dung đã kiểm tra"
        heads={["Nội dung", "Kết quả", "Nhận xét"]}
        rows={visit.items.map(({ label, answerLabel, remark }) => ({
          key: label,
          cells: [label, answerLabel, remark === "" ? <Empty key="remark" /> : remark],
        }))}
      />
      {visit.machines.length > 0 && (
        <DataSheet
          caption="Máy móc tại cơ sở"
          heads={["Máy", "Tại cơ sở", "Sử dụng", "Biển", "Số máy", "Nhận xét"]}
          rows={visit.machines.map((machine) => ({
            key: machine.machineLineId,
            cells: [
              machine.name,
              machine.isPresent ? "có" : "không có",
              machine.isInUse ? "đang dùng" : "không dùng",
              machine.hasPlate ? "có" : "không có",
              machine.serialNumber === "" ? <Empty key="serial" /> : machine.serialNumber,
              machine.remark === "" ? <Empty key="remark" /> : machine.remark,
            ],
          }))}
        />
      )}
    </>
  );
}
