import { lazyPart } from "../app/lazy-part.tsx";
import type { PaymentKind } from "@kc/core/payment";
import { findSchemePaymentsEndpoint } from "@kc/server/api/payment";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { StepPapers } from "../document/StepPapers.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { dongText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Stack } from "../ui/Stack.tsx";
import type { TableView } from "../ui/table-column.ts";
import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { AskCard } from "./AskCard.tsx";
import { requestColumns } from "./request-columns.tsx";
import type { SchemePayments } from "./request-values.ts";

const MakeRequestDialog = lazyPart(
  async () => (await import("./MakeRequestDialog.tsx")).MakeRequestDialog,
);
const ReturnDialog = lazyPart(async () => (await import("./ReturnDialog.tsx")).ReturnDialog);

type SchemeMoneyTabProps = { readonly scheme: { readonly id: string } };

/** The money of a scheme: from the contract to the settlement, what may be asked for now, requests and returns. */
export function SchemeMoneyTab({ scheme: { id: schemeId } }: SchemeMoneyTabProps) {
  const whose = useBeneficiary();
  const payments = useEndpointQuery(findSchemePaymentsEndpoint, { schemeId, ...whose });
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
      {payments.returns.length > 0 && (
        <StepPapers schemeId={schemeId} stage="payment" kind="return_slip" />
      )}
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
    <Card title="Kinh phí của hợp đồng">
      <DescriptionList
        columns={2}
        items={[
          {
            term: "Hỗ trợ theo hợp đồng",
            value: <Money dong={grantDong === 0 ? null : grantDong} />,
          },
          { term: "Đã bố trí", value: <Money dong={payments.committedDong} /> },
          { term: "Được nghiệm thu", value: <Money dong={acceptedSupportDong} /> },
          { term: "Số dư tạm ứng", value: <Money dong={payments.advancedDong} /> },
          { term: "Đã thanh toán", value: <Money dong={payments.paidDong} /> },
          { term: "Trong đó đã quyết toán", value: <Money dong={payments.settledDong} /> },
          ...(returnedDong > 0
            ? [{ term: "Đã nộp trả", value: <Money dong={returnedDong} /> }]
            : []),
        ]}
      />
    </Card>
  );
}

/** The scheme is the page itself, and its requests stand newest first: what fits beside the scheme's money. */
const ownColumns = requestColumns.filter(({ key }) => key !== "scheme" && key !== "madeOn");

function RequestsCard({ requests }: { readonly requests: SchemePayments["requests"] }) {
  const [view, setView] = useState<TableView>({ sort: "", page: 1 });
  return (
    <Card title="Đề nghị tạm ứng, thanh toán" flush>
      <DataTable
        caption="Các đề nghị của đề án"
        columns={ownColumns}
        rows={requests}
        rowKey={(row) => row.id}
        rowHref={(row) => `/payment-requests/${row.id}`}
        view={view}
        onViewChange={(changes) => {
          setView({ ...view, ...changes });
        }}
        empty={
          <EmptyState title="Chưa có đề nghị nào">
            Đề nghị đầu tiên thường là tạm ứng khi đã có khối lượng, hoặc thanh toán một lần sau
            nghiệm thu.
          </EmptyState>
        }
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
