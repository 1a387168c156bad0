import { Card } from "../ui/Card.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { dayText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import type { SchemeContract } from "./SchemeContractTab.tsx";

/** By which decision the scheme was approved, and to whom the task and its estimate were assigned. */
export function TaskCard({ found }: { readonly found: SchemeContract }) {
  const { task, approvedDong, decidedOn, decisionNumber } = found;
  const isNational = found.progressForm === "forms_3a_3b";
  if (decidedOn === null) {
    return (
      <EmptyState title="Đề án chưa được phê duyệt">
        Giao nhiệm vụ và hợp đồng bắt đầu sau quyết định phê duyệt kế hoạch năm.
      </EmptyState>
    );
  }
  return (
    <Card title={isNational ? "Phê duyệt" : "Phê duyệt, giao nhiệm vụ"}>
      <DescriptionList
        columns={2}
        items={[
          {
            term: "Quyết định phê duyệt",
            value: `${decisionNumber ?? "(chưa có số)"} ngày ${dayText(decidedOn)}`,
          },
          { term: "Kinh phí được phê duyệt", value: <Money dong={approvedDong} /> },
          ...(task === null
            ? isNational
              ? []
              : [{ term: "Giao nhiệm vụ", value: "Chưa giao", wide: true }]
            : [
                {
                  term: "Văn bản giao nhiệm vụ",
                  value: `${task.documentNumber} ngày ${dayText(task.assignedOn)}`,
                },
                { term: "Dự toán giao", value: <Money dong={task.amountDong} /> },
                { term: "Đơn vị thực hiện", value: task.implementerName, wide: true },
                ...(task.note === "" ? [] : [{ term: "Ghi chú", value: task.note, wide: true }]),
              ]),
        ]}
      />
    </Card>
  );
}
