import { RetestSteps } from "../inspection/RetestSteps.tsx";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { dongText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Empty } from "../ui/Unknown.tsx";
import { type PreparedSettlement, sumsOf } from "./voucher-values.ts";

type SettlementRecordProps = {
  readonly settlement: PreparedSettlement;
  /** Of what was to be returned, what is not back yet, in đồng. */
  readonly toReturnDong: number;
};

/** A settlement as it was drawn up: what is settled and why, what is to be returned, every voucher. */
export function SettlementRecord({ settlement, toReturnDong }: SettlementRecordProps) {
  const { status, toRecoverDong, approvedOn, approvedBy } = settlement;
  const sums = sumsOf(settlement.vouchers);
  return (
    <Card
      title="Quyết toán kinh phí"
      aside={
        <StatusBadge tone={status === "approved" ? "done" : "moving"}>
          {settlement.statusLabel}
        </StatusBadge>
      }
    >
      <Stack>
        {toReturnDong > 0 && (
          <Notice tone="late" title="Phải thu hồi.">
            Số đã thanh toán vượt số được quyết toán, chưa nộp trả ngân sách{" "}
            {dongText(toReturnDong)}.
          </Notice>
        )}
        <DescriptionList
          columns={2}
          items={[
            { term: "Được quyết toán", value: <Money dong={settlement.settledSupportDong} /> },
            { term: "Phải thu hồi khi lập", value: <Money dong={toRecoverDong} /> },
            { term: "Còn phải nộp trả", value: <Money dong={toReturnDong} /> },
            { term: "Tổng chi theo chứng từ", value: <Money dong={settlement.voucherCostDong} /> },
            { term: "Trong đó vốn của cơ sở", value: <Money dong={sums.beneficiaryDong} /> },
            {
              term: "Lập",
              value: (
                <>
                  {settlement.preparedBy}, <Day day={settlement.preparedOn} />
                </>
              ),
            },
            {
              term: settlement.documentNumber === "" ? "Phê duyệt" : "Quyết toán với Cục",
              value:
                approvedOn === null ? (
                  "chưa phê duyệt"
                ) : settlement.documentNumber !== "" ? (
                  <>
                    {settlement.documentNumber} ngày <Day day={approvedOn} />,{" "}
                    {settlement.signatory}
                  </>
                ) : (
                  <>
                    {approvedBy}, <Day day={approvedOn} />
                  </>
                ),
            },
          ]}
        />
        <RetestSteps
          caption="Mức hỗ trợ tính lại trên chứng từ"
          eligibleCostDong={settlement.eligibleCostDong}
          steps={settlement.steps}
        />
        <VouchersSheet settlement={settlement} />
      </Stack>
    </Card>
  );
}

function VouchersSheet({ settlement }: { readonly settlement: PreparedSettlement }) {
  return (
    <DataSheet
      caption="Bảng kê chứng từ"
      heads={["Số chứng từ", "Ngày", "Đơn vị phát hành", "Nội dung", "Nguồn chi", "Số tiền"]}
      numbers={[5]}
      rows={[
        ...settlement.vouchers.map((voucher, index) => ({
          key: String(index),
          cells: [
            voucher.voucherNumber,
            <Day key="on" day={voucher.issuedOn} />,
            voucher.issuer === "" ? <Empty key="issuer" /> : voucher.issuer,
            voucher.isEligible ? voucher.content : `${voucher.content} (không tính hỗ trợ)`,
            voucher.paidByLabel,
            <Money key="amount" dong={voucher.amountDong} />,
          ],
        })),
        {
          key: "sum",
          isSum: true,
          cells: ["Cộng", "", "", "", "", <Money key="amount" dong={settlement.voucherCostDong} />],
        },
      ]}
    />
  );
}
