import { establishmentTraitLabel } from "@kc/core/party";
import { Card } from "../ui/Card.tsx";
import { Count } from "../ui/Count.tsx";
import { Day } from "../ui/Day.tsx";
import { type Description, DescriptionList } from "../ui/DescriptionList.tsx";
import { Money } from "../ui/Money.tsx";
import { Unknown } from "../ui/Unknown.tsx";
import type { Establishment } from "./EstablishmentRecord.tsx";

/** A text that somebody should have said. */
function said(text: string | null) {
  return text === null || text === "" ? <Unknown /> : text;
}

/** Who the establishment is, where it is registered and where it produces, and how large it is. */
export function IdentityCard({ establishment }: { readonly establishment: Establishment }) {
  return (
    <Card title="Thông tin cơ sở">
      <DescriptionList
        columns={2}
        items={[...identityOf(establishment), ...sizeOf(establishment)]}
      />
    </Card>
  );
}

function identityOf(establishment: Establishment): Description[] {
  const { sectorDivision, sectorName, sectorNote } = establishment;
  return [
    { term: "Người đại diện", value: establishment.representativeName },
    { term: "Mã số thuế, số định danh", value: said(establishment.taxCode) },
    { term: "Điện thoại", value: said(establishment.phone) },
    { term: "Thư điện tử", value: said(establishment.email) },
    {
      term: "Nơi sản xuất",
      value: `${establishment.productionAddress}, ${establishment.communeName}`,
      wide: true,
    },
    {
      term: "Địa chỉ đăng ký",
      value: `${establishment.registeredAddress}, ${establishment.registeredCommuneName}`,
      wide: true,
    },
    {
      term: "Ngành nghề",
      value: [`${sectorDivision} · ${sectorName}`, sectorNote].filter(Boolean).join(" – "),
      wide: true,
    },
    { term: "Sản phẩm", value: said(establishment.products), wide: true },
  ];
}

function sizeOf(establishment: Establishment): Description[] {
  const { traits, statusSince, statusReason } = establishment;
  const items: Description[] = [
    { term: "Lao động", value: <Count count={establishment.workers ?? "unknown"} /> },
    { term: "Doanh thu năm", value: <Money dong={establishment.revenueDong ?? "unknown"} /> },
    { term: "Nguồn vốn", value: <Money dong={establishment.capitalDong ?? "unknown"} /> },
    { term: "Thành lập", value: <Day day={establishment.foundedOn ?? "unknown"} /> },
    {
      term: "Vào sổ",
      value: (
        <>
          <Day day={establishment.registeredOn} /> · {establishment.registeredByLabel}
        </>
      ),
    },
    {
      term: "Tài khoản đăng nhập",
      value: establishment.hasAccount ? "Đã có" : "Chưa có",
    },
  ];
  if (traits.length > 0) {
    const value = traits.map(establishmentTraitLabel).join("; ");
    items.push({ term: "Đặc điểm", value, wide: true });
  }
  if (statusSince !== null) {
    const value = (
      <>
        Từ <Day day={statusSince} />: {statusReason}
      </>
    );
    items.push({ term: establishment.statusLabel, value, wide: true });
  }
  return items;
}
