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
import { FigureTile } from "../ui/FigureTile.tsx";
import { FigureTiles } from "../ui/FigureTiles.tsx";
import { dongText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { AskCard } from "./AskCard.tsx";
import { MakeRequestDialog } from "./MakeRequestDialog.tsx";
import { requestTones } from "./request-tone.ts";
import type { SchemePayments } from "./request-values.ts";
import { ReturnDialog } from "./ReturnDialog.tsx";

type SchemeMoneyTabProps = { readonly scheme: { readonly id: string } };

/** The money of a scheme: from the contract to the settlement, what may be asked for now, requests and returns. */
export function SchemeMoneyTab({ scheme: { id: schemeId } }: SchemeMoneyTabProps) {
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
      <MoneyFigures payments={payments} />
      <Columns layout="halves">
        <AskCard kind="advance" ask={payments.advance} onAsk={setOpened} />
        <AskCard kind="payment" ask={payments.payment} onAsk={setOpened} />
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

/** Where the money of the contract stands; what is not there yet shows a dash. */
function MoneyFigures({ payments }: { readonly payments: SchemePayments }) {
  const { grantDong, acceptedSupportDong, returnedDong } = payments;
  return (
    <FigureTiles>
      <FigureTile
        label="Hỗ trợ theo hợp đồng"
        figure={<Money dong={grantDong === 0 ? null : grantDong} />}
        remark={<>Đã bố trí {dongText(payments.committedDong)}</>}
      />
      <FigureTile label="Được nghiệm thu" figure={<Money dong={acceptedSupportDong} />} />
      <FigureTile label="Số dư tạm ứng" figure={<Money dong={payments.advancedDong} />} />
      <FigureTile
        label="Đã thanh toán"
        figure={<Money dong={payments.paidDong} />}
        remark={<>Đã quyết toán {dongText(payments.settledDong)}</>}
      />
      {returnedDong > 0 && <FigureTile label="Đã nộp trả" figure={<Money dong={returnedDong} />} />}
    </FigureTiles>
  );
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
        heads={["Đề nghị", "Ngày lập", "Trạng thái", "Số đề nghị", "Kho bạc đã chi"]}
        numbers={[3, 4]}
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
            <AskedAmount key="amount" row={row} />,
            <Money key="paid" dong={row.paidDong} />,
          ],
        }))}
      />
    </Card>
  );
}

function AskedAmount({ row }: { readonly row: SchemePayments["requests"][number] }) {
  return (
    <>
      <Money dong={row.amountDong} />
      {row.clearAdvanceDong > 0 && (
        <>
          <br />
          <span className="soft small">
            thanh toán tạm ứng <Money dong={row.clearAdvanceDong} />
          </span>
        </>
      )}
    </>
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
