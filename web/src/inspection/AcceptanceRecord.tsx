import type { AcceptanceVerdict } from "@kc/core/inspection";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { countText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import { Empty } from "../ui/Unknown.tsx";
import type { ContractedMachine, SchemeAcceptance } from "./acceptance-values.ts";
import { RetestSteps } from "./RetestSteps.tsx";

type Minutes = SchemeAcceptance["acceptances"][number];

const tones: Readonly<Record<AcceptanceVerdict, Tone>> = {
  passed: "done",
  partial: "due",
  failed: "refused",
};

type AcceptanceRecordProps = {
  readonly record: Minutes;
  readonly machines: readonly ContractedMachine[];
};

/** Minutes that were written: verdict, cost, the support tested again with its articles, machines, team. */
export function AcceptanceRecord({ record, machines }: AcceptanceRecordProps) {
  const { verdict, conclusion } = record;
  return (
    <Card
      title="Biên bản nghiệm thu cơ sở"
      aside={<StatusBadge tone={tones[verdict]}>{record.verdictLabel}</StatusBadge>}
    >
      <Stack>
        <DescriptionList
          columns={2}
          items={[
            { term: "Ngày", value: <Day day={record.heldOn} /> },
            { term: "Địa điểm", value: record.place },
            { term: "Giá trị nghiệm thu", value: <Money dong={record.acceptedCostDong} /> },
            {
              term: "Được hỗ trợ",
              value: <Money dong={verdict === "failed" ? null : record.acceptedSupportDong} />,
            },
            {
              term: "Nhận xét, kiến nghị",
              value: conclusion === "" ? <Empty /> : conclusion,
              wide: true,
            },
          ]}
        />
        {verdict !== "failed" && (
          <>
            <RetestSteps
              caption="Mức hỗ trợ tính lại trên giá trị nghiệm thu"
              eligibleCostDong={record.retest.eligibleCostDong}
              steps={record.retest.steps}
            />
            <MachinesSheet machines={machines} />
          </>
        )}
        <DataSheet
          caption="Thành phần nghiệm thu"
          heads={["Họ tên", "Chức vụ", "Cơ quan, đơn vị", "Tư cách"]}
          rows={record.members.map((member) => ({
            key: `${member.personName} ${member.organisation}`,
            cells: [member.personName, member.position, member.organisation, member.dutyLabel],
          }))}
        />
      </Stack>
    </Card>
  );
}

function MachinesSheet({ machines }: { readonly machines: readonly ContractedMachine[] }) {
  return (
    <DataSheet
      caption="Máy móc, thiết bị"
      heads={["Máy", "Hợp đồng", "Nghiệm thu", "Giá trị theo hóa đơn"]}
      numbers={[1, 2, 3]}
      rows={machines.map((machine) => ({
        key: machine.machineLineId,
        cells: [
          machine.name,
          `${countText(machine.quantity)} ${machine.unit}`,
          machine.acceptedQuantity === null ? <Empty /> : countText(machine.acceptedQuantity),
          <Money key="cost" dong={machine.acceptedCostDong} />,
        ],
      }))}
    />
  );
}
