import { NormCard } from "../norm/NormCard.tsx";
import { appHref } from "../ui/app-href.ts";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { MoneyBar } from "../ui/MoneyBar.tsx";
import type { SchemeView } from "./scheme-tone.ts";

/** Beside a scheme: where its money stands, and what the norm allows with the reason. */
export function SchemeSide({ scheme }: { readonly scheme: SchemeView }) {
  const { money, norm, beneficiaries, beneficiary } = scheme;
  const at = appHref(`/schemes/${scheme.id}?tab=money`);
  // The norm is of one beneficiary, the money beside it of all.
  const normTitle = beneficiaries.length > 1 ? `Mức hỗ trợ: ${beneficiary.name}` : "Mức hỗ trợ";
  const open = (dong: number) => (dong === 0 ? {} : { href: at });
  return (
    <>
      <Card title="Kinh phí">
        <MoneyBar
          steps={[
            { label: "Đề nghị", dong: money.proposedDong },
            ...(money.appraisedDong === null
              ? []
              : [{ label: "Thẩm định", dong: money.appraisedDong }]),
            { label: "Phê duyệt", dong: money.approvedDong, isCeiling: true },
            { label: "Đã bố trí", dong: money.committedDong, ...open(money.committedDong) },
            { label: "Dư tạm ứng", dong: money.advancedDong, ...open(money.advancedDong) },
            { label: "Đã thanh toán", dong: money.paidDong, ...open(money.paidDong) },
            { label: "Đã quyết toán", dong: money.settledDong, ...open(money.settledDong) },
            ...(money.returnedDong === 0
              ? []
              : [{ label: "Đã nộp trả", dong: money.returnedDong, href: at }]),
          ]}
        />
      </Card>
      {norm ? (
        <NormCard title={normTitle} norm={norm} basis={basisText(scheme)} />
      ) : (
        <Card title={normTitle}>
          <p>{scheme.normWhy}</p>
        </Card>
      )}
    </>
  );
}

function basisText({ normBasis, norm }: SchemeView): string {
  const on = norm === null ? "" : dayText(norm.on);
  switch (normBasis) {
    case "draft":
      return `tính thử hôm nay ${on}`;
    case "submission":
      return `giữ từ ngày nộp hồ sơ ${on}`;
    case "appraisal":
      return `giữ từ ngày thẩm định ${on}`;
  }
}
