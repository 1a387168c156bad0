import type { PaymentKind } from "@kc/core/payment";
import { findSchemePaymentsEndpoint } from "@kc/server/api/payment";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Day } from "../ui/Day.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { dongText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { MoneyBar } from "../ui/MoneyBar.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { AskCard } from "./AskCard.tsx";
import { MakeRequestDialog } from "./MakeRequestDialog.tsx";
import { requestTones } from "./request-tone.ts";
import type { SchemePayments } from "./request-values.ts";
import { ReturnDialog } from "./ReturnDialog.tsx";

type SchemeMoneyTabProps = { readonly schemeId: string };

/** The money of a scheme: from the contract to the settlement, what may be asked for now, requests and returns. */
export function SchemeMoneyTab({ schemeId }: SchemeMoneyTabProps) {
  const payments = useEndpointQuery(findSchemePaymentsEndpoint, { schemeId });
  return (
    <QueryState query={payments} what="kinh phí của đề án">
      {(found) => <SchemeMoney schemeId={schemeId} payments={found} />}
    </QueryState>
  );
}

type SchemeMoneyProps = { readonly schemeId: string; readonly payments: SchemePayments };
type Opened = PaymentKind | "return" | null;

function SchemeMoney({ schemeId, payments }: SchemeMoneyProps) {
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => {
    setOpened(null);
  };
  return (
    <Stack>
      {payments.toRecoverDong > 0 && (
        <Notice tone="late" title="Phải thu hồi.">
          Số đã giải ngân vượt số được hỗ trợ {dongText(payments.toRecoverDong)}; phải nộp trả ngân
          sách số này.
        </Notice>
      )}
      <Columns layout="halves">
        <Card title="Kinh phí qua các bước">
          <MoneyBar steps={stepsOf(payments)} />
        </Card>
        <Stack>
          <AskCard kind="advance" ask={payments.advance} onAsk={setOpened} />
          <AskCard kind="payment" ask={payments.payment} onAsk={setOpened} />
        </Stack>
      </Columns>
      <RequestsCard requests={payments.requests} />
      <ReturnsCard
        payments={payments}
        onReturn={() => {
          setOpened("return");
        }}
      />
      {(opened === "advance" || opened === "payment") && (
        <MakeRequestDialog kind={opened} schemeId={schemeId} payments={payments} onClose={close} />
      )}
      {opened === "return" && (
        <ReturnDialog schemeId={schemeId} payments={payments} onClose={close} />
      )}
    </Stack>
  );
}

function stepsOf(payments: SchemePayments) {
  const { grantDong, acceptedSupportDong, returnedDong } = payments;
  return [
    { label: "Hỗ trợ theo hợp đồng", dong: grantDong === 0 ? null : grantDong, isCeiling: true },
    { label: "Đã bố trí", dong: payments.committedDong },
    { label: "Được nghiệm thu", dong: acceptedSupportDong },
    { label: "Số dư tạm ứng", dong: payments.advancedDong },
    { label: "Đã thanh toán", dong: payments.paidDong },
    { label: "Đã quyết toán", dong: payments.settledDong },
    ...(returnedDong > 0 ? [{ label: "Đã nộp trả", dong: returnedDong }] : []),
  ];
}

function RequestsCard({ requests }: { readonly requests: SchemePayments["requests"] }) {
  if (requests.length === 0) {
    return (
      <Card title="Đề nghị tạm ứng, thanh toán">
        <EmptyState title="Chưa có đề nghị nào">
          Đề nghị đầu tiên thường là tạm ứng khi đã có khối lượng, hoặc thanh toán một lần sau
          nghiệm thu.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title="Đề nghị tạm ứng, thanh toán">
      <DataSheet
        caption="Đề nghị tạm ứng, thanh toán"
        captionHidden
        heads={["Đề nghị", "Ngày lập", "Trạng thái", "Số đề nghị", "Thanh toán tạm ứng", "Đã chi"]}
        numbers={[3, 4, 5]}
        rows={requests.map((row) => ({
          key: row.id,
          cells: [
            <TextLink key="code" href={`/payment-requests/${row.id}`}>
              {row.kindLabel} {row.code}
            </TextLink>,
            <Day key="on" day={row.madeOn} />,
            <StatusBadge key="status" tone={requestTones[row.status]}>
              {row.statusLabel}
            </StatusBadge>,
            <Money key="amount" dong={row.amountDong} />,
            <Money key="clear" dong={row.clearAdvanceDong === 0 ? null : row.clearAdvanceDong} />,
            <Money key="paid" dong={row.paidDong} />,
          ],
        }))}
      />
    </Card>
  );
}

type ReturnsCardProps = { readonly payments: SchemePayments; readonly onReturn: () => void };

function ReturnsCard({ payments: { returns, mayReturn }, onReturn }: ReturnsCardProps) {
  if (returns.length === 0 && !mayReturn) return null;
  return (
    <Card
      title="Thu hồi, nộp trả ngân sách"
      aside={
        mayReturn && (
          <Button size="small" onPress={onReturn}>
            Ghi khoản nộp trả
          </Button>
        )
      }
    >
      {returns.length === 0 ? (
        <p className="soft">Chưa có khoản nộp trả nào.</p>
      ) : (
        <DataSheet
          caption="Các khoản đã nộp trả"
          captionHidden
          heads={["Khoản", "Ngày nộp trả", "Giấy nộp trả", "Lý do", "Số tiền"]}
          numbers={[4]}
          rows={returns.map((row) => ({
            key: row.id,
            cells: [
              row.kindLabel,
              <Day key="on" day={row.returnedOn} />,
              row.slipNumber,
              row.reason,
              <Money key="amount" dong={row.amountDong} />,
            ],
          }))}
        />
      )}
    </Card>
  );
}
