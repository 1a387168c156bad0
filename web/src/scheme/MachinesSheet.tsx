import { DataSheet } from "../ui/DataSheet.tsx";
import { dayText, moneyText, percentText } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import type { SchemeView } from "./scheme-tone.ts";

type Machines = SchemeView["dossier"]["machines"];

/** The machines with their quotations, and which one the support is measured on. */
export function MachinesSheet({ machines }: { readonly machines: Machines }) {
  if (machines.length === 0) return <p className="card-remark soft">Chưa có máy móc, thiết bị.</p>;
  const total = machines.reduce((sum, { amountDong }) => sum + amountDong, 0);
  return (
    <DataSheet
      caption="Máy móc, thiết bị (ĐVT: đồng)"
      captionHidden
      heads={["Máy móc, thiết bị", "Số lượng", "Đơn giá", "Thành tiền", "Báo giá"]}
      numbers={[1, 2, 3]}
      rows={[
        ...machines.map((machine) => ({
          key: machine.id,
          cells: [
            <MachineName key="name" machine={machine} />,
            `${String(machine.quantity)} ${machine.unit}`,
            moneyText(machine.unitPriceDong, "dong"),
            moneyText(machine.amountDong, "dong"),
            <Quotations key="offers" quotations={machine.quotations} />,
          ],
        })),
        { key: "sum", isSum: true, cells: ["Cộng", "", "", moneyText(total, "dong"), ""] },
      ]}
    />
  );
}

function MachineName({ machine }: { readonly machine: Machines[number] }) {
  const facts = [
    machine.specification,
    machine.origin,
    machine.isNew ? "mới 100%" : "đã qua sử dụng",
  ].filter((part) => part !== "");
  return (
    <>
      {machine.name} <span className="sheet-note">{facts.join(" · ")}</span>{" "}
      {!machine.isEligible && <span className="sheet-note">không tính hỗ trợ</span>}
    </>
  );
}

function Quotations({ quotations }: { readonly quotations: Machines[number]["quotations"] }) {
  if (quotations.length === 0) return <span className="faint">chưa có</span>;
  return (
    <ul className="quotations">
      {quotations.map((quotation) => (
        <li key={quotation.id} className={quotation.isChosen ? "is-chosen" : ""}>
          {quotation.isChosen && <Icon name="check" size={14} label="Được chọn:" />}
          {quotation.supplier}: {moneyText(quotation.unitPriceDong, "dong")}
          {quotation.includesVat ? " gồm" : " chưa"} thuế {percentText(quotation.vatBps)}, ngày{" "}
          {dayText(quotation.quotedOn)}
          {quotation.validUntil !== null && <>, đến {dayText(quotation.validUntil)}</>}{" "}
          {quotation.verdict !== null && <span className="sheet-note">{quotation.verdict}</span>}
        </li>
      ))}
    </ul>
  );
}
