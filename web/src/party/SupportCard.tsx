import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Money } from "../ui/Money.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { sourceText } from "../worklist/source-text.ts";
import { schemeTone } from "../worklist/scheme-tone.ts";
import type { Establishment } from "./EstablishmentRecord.tsx";

type Support = Establishment["support"];

const heads = ["Đề án", "Nguồn, năm", "Trạng thái", "Đề nghị", "Phê duyệt", "Đã nhận"];

type SupportCardProps = {
  readonly support: Support;
  readonly sums: Establishment["supportSums"];
};

/** What the establishment asked for and was given, scheme by scheme and of every source, with its sum. */
export function SupportCard({ support, sums }: SupportCardProps) {
  return (
    <Card title="Đề án và hỗ trợ đã nhận" flush>
      {support.length === 0 ? (
        <p className="card__empty soft">Chưa có đề án nào. Hỗ trợ từ mọi nguồn sẽ hiện ở đây.</p>
      ) : (
        <DataSheet
          caption="Đề án và hỗ trợ đã nhận"
          captionHidden
          heads={heads}
          numbers={[3, 4, 5]}
          rows={[...support.map(rowOf), sumOf(sums)]}
        />
      )}
    </Card>
  );
}

function rowOf(row: Support[number]) {
  return {
    key: row.schemeId,
    cells: [
      <TextLink key="scheme" href={`/schemes/${row.schemeId}`}>
        {`${row.code} · ${row.name}`}
      </TextLink>,
      `${sourceText(row.source)}, ${String(row.planYear)}`,
      <StatusBadge key="status" tone={schemeTone(row.statusTone)}>
        {row.statusLabel}
      </StatusBadge>,
      <Money key="requested" dong={row.requestedDong} />,
      <Money key="approved" dong={row.approvedDong} />,
      <Money key="received" dong={row.receivedDong} />,
    ],
  };
}

function sumOf(sums: Establishment["supportSums"]) {
  return {
    key: "sum",
    isSum: true,
    cells: [
      "Cộng",
      "",
      "",
      <Money key="requested" dong={sums.requestedDong} />,
      <Money key="approved" dong={sums.approvedDong} />,
      <Money key="received" dong={sums.receivedDong} />,
    ],
  };
}
