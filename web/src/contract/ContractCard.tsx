import { Card } from "../ui/Card.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { dayText, shareText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { contractStatuses, partyItems } from "./contract-parts.tsx";
import { Milestones } from "./Milestones.tsx";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type Contract = SchemeContract["contracts"][number];

type ContractCardProps = {
  readonly contract: Contract;
  readonly mayCompleteMilestone: boolean;
};

/** One contract: its terms, its parties, its milestones. */
export function ContractCard({ contract, mayCompleteMilestone }: ContractCardProps) {
  const { tone, label } = contractStatuses[contract.status];
  return (
    <Card
      title={`Hợp đồng ${contract.contractNumber}`}
      aside={<StatusBadge tone={tone}>{label}</StatusBadge>}
    >
      <DescriptionList
        columns={2}
        items={[
          { term: "Ngày ký", value: dayText(contract.signedOn) },
          {
            term: "Thời gian thực hiện",
            value: `${dayText(contract.startsOn)} – ${dayText(contract.endsOn)}`,
          },
          { term: "Khuyến công hỗ trợ", value: <Money dong={contract.grantDong} /> },
          {
            term: "Tổng vốn đầu tư",
            value: (
              <>
                <Money dong={contract.totalCostDong} />{" "}
                <span className="soft small">
                  (hỗ trợ {shareText(contract.grantDong, contract.totalCostDong) ?? "–"},{" "}
                  {contract.includesVat ? "gồm thuế GTGT" : "chưa gồm thuế GTGT"})
                </span>
              </>
            ),
          },
          {
            term: "Tạm ứng",
            value: contract.allowsAdvance
              ? "Có, theo tỷ lệ của quy định"
              : "Không; thanh toán một lần sau nghiệm thu",
          },
          ...(contract.liquidatedOn === null
            ? []
            : [{ term: "Ngày thanh lý", value: dayText(contract.liquidatedOn) }]),
          ...partyItems("Bên A (đơn vị thực hiện)", contract.implementer),
          ...partyItems("Bên B (đơn vị thụ hưởng)", contract.beneficiary, contract.beneficiaryName),
        ]}
      />
      <Milestones
        contractId={contract.id}
        milestones={contract.milestones}
        mayComplete={mayCompleteMilestone}
      />
    </Card>
  );
}
