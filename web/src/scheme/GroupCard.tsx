import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Money } from "../ui/Money.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { Empty } from "../ui/Unknown.tsx";
import type { SchemeView } from "./scheme-tone.ts";

/** The beneficiaries of a group scheme (đề án nhóm), each with its money from the request to the settlement. */
export function GroupCard({ scheme }: { readonly scheme: SchemeView }) {
  const { beneficiaries, id } = scheme;
  if (beneficiaries.length < 2) return null;
  const named = beneficiaries.filter(({ plannedCount }) => plannedCount === null);
  return (
    <Card
      title={`Đề án nhóm: ${String(named.length)} đơn vị thụ hưởng`}
      aside={
        scheme.namesLater && <TextLink href={`/schemes/${id}?tab=group`}>Kế hoạch nhóm</TextLink>
      }
      flush
    >
      <DataSheet
        caption="Đơn vị thụ hưởng của đề án nhóm"
        captionHidden
        heads={[
          "Đơn vị",
          "Hợp đồng",
          "Đề nghị",
          "Thẩm định",
          "Phê duyệt",
          "Nghiệm thu",
          "Quyết toán",
        ]}
        numbers={[2, 3, 4, 5, 6]}
        rows={beneficiaries.map((member) => ({
          key: member.id,
          cells: [
            <span key="who">
              <TextLink href={`/schemes/${id}?beneficiary=${member.id}`}>{member.name}</TextLink>{" "}
              <span className="sheet-note">{member.communeName}</span>
            </span>,
            member.contractNumber ?? <Empty key="contract" />,
            <Money key="asked" dong={member.requestedDong} />,
            <Money key="appraised" dong={member.appraisedDong} />,
            <Money key="approved" dong={member.approvedDong} />,
            <Money key="accepted" dong={member.acceptedSupportDong} />,
            <Money key="settled" dong={member.settledSupportDong} />,
          ],
        }))}
      />
    </Card>
  );
}
