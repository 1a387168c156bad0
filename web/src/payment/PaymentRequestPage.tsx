import { dong, dongInWords } from "@kc/core/kernel";
import { findPaymentRequestEndpoint } from "@kc/server/api/payment";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { StepPapers } from "../document/StepPapers.tsx";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Day } from "../ui/Day.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { dongText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { Notice } from "../ui/Notice.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StageLine } from "../ui/StageLine.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { Empty } from "../ui/Unknown.tsx";
import { AttachmentList } from "../document/AttachmentList.tsx";
import { RequestActions } from "./RequestActions.tsx";
import { requestStages } from "./request-stages.ts";
import { requestTones } from "./request-tone.ts";
import type { PaymentRequest } from "./request-values.ts";
import "./payment.css";

/** One request: its amount, its three hands, its papers, what the Treasury answered, and what is to be done. */
export function PaymentRequestPage() {
  const paymentRequestId = useParam("paymentRequestId");
  const request = useEndpointQuery(findPaymentRequestEndpoint, { paymentRequestId });
  return (
    <QueryState query={request} what="đề nghị tạm ứng, thanh toán">
      {(found) => <RequestRecord request={found} />}
    </QueryState>
  );
}

function RequestRecord({ request }: { readonly request: PaymentRequest }) {
  const { kindLabel, code, status, statusLabel, schemeCode, schemeName } = request;
  return (
    <Stack>
      <PageHeader
        title={`${kindLabel} ${code}`}
        trail={[{ href: "/payment-requests", label: "Tạm ứng, thanh toán" }]}
        badge={<StatusBadge tone={requestTones[status]}>{statusLabel}</StatusBadge>}
        lead={
          <TextLink href={`/schemes/${request.schemeId}`}>
            {schemeCode} · {schemeName}
          </TextLink>
        }
      />
      <StageLine label="Các bước của đề nghị" stages={requestStages(request)} />
      {request.reason !== "" && (
        <Notice tone={status === "treasury_refused" ? "late" : "due"} title="Lý do:">
          {request.reason}
        </Notice>
      )}
      {request.warnings.map((warning) => (
        <Notice key={warning} tone="due" title="Lưu ý khi gửi Kho bạc.">
          {warning}
        </Notice>
      ))}
      <Columns layout="main-side">
        <Stack>
          <AmountCard request={request} />
          <PapersCard request={request} />
          <AttachmentList
            subjectKind="payment_request"
            subjectId={request.id}
            title="Hóa đơn, chứng từ kèm theo"
          />
          <AnswersCard answers={request.answers} />
          <StepPapers schemeId={request.schemeId} stage="payment" subjectId={request.id} />
        </Stack>
        <Stack>
          <RequestActions request={request} />
          <HandsCard request={request} />
        </Stack>
      </Columns>
    </Stack>
  );
}

function AmountCard({ request }: { readonly request: PaymentRequest }) {
  const { amountDong, clearAdvanceDong, paidDong, payee, note } = request;
  return (
    <Card title="Số tiền đề nghị">
      <Stack>
        <div>
          <p className="amount-figure">{dongText(amountDong)}</p>
          <p className="soft">{dongInWords(dong(amountDong))}</p>
        </div>
        <DescriptionList
          items={[
            ...(clearAdvanceDong > 0
              ? [{ term: "Thanh toán tạm ứng", value: <Money dong={clearAdvanceDong} /> }]
              : []),
            { term: "Kho bạc đã chi", value: <Money dong={paidDong} /> },
            { term: "Đơn vị thụ hưởng", value: payee.name },
            { term: "Số tài khoản", value: payee.bankAccount },
            { term: "Mở tại", value: payee.bankName },
            { term: "Nội dung, ghi chú", value: note === "" ? <Empty /> : note },
          ]}
        />
      </Stack>
    </Card>
  );
}

function PapersCard({ request: { papers } }: { readonly request: PaymentRequest }) {
  return (
    <Card title="Tài liệu nộp kèm">
      {papers.length === 0 ? (
        <p className="soft">
          Không có tài liệu nộp kèm: mọi tài liệu phải có đã ở trong hồ sơ đề án.
        </p>
      ) : (
        <DataSheet
          caption="Tài liệu nộp kèm"
          captionHidden
          heads={["Tài liệu", "Số, ký hiệu", "Ngày"]}
          rows={papers.map((paper) => ({
            key: paper.evidenceId,
            cells: [paper.label, paper.paperNumber, <Day key="on" day={paper.paperOn} />],
          }))}
        />
      )}
    </Card>
  );
}

function AnswersCard({ answers }: { readonly answers: PaymentRequest["answers"] }) {
  if (answers.length === 0) return null;
  return (
    <Card title="Kết quả của Kho bạc">
      <DataSheet
        caption="Kết quả của Kho bạc"
        captionHidden
        heads={["Kết quả", "Ngày", "Số chứng từ", "Lý do", "Đã chi"]}
        numbers={[4]}
        rows={answers.map((answer, index) => ({
          key: String(index),
          cells: [
            <>
              {answer.answerLabel}
              {answer.byDocument && (
                <>
                  <br />
                  <span className="soft small">ghi nhận từ chứng từ</span>
                </>
              )}
            </>,
            <Day key="on" day={answer.answeredOn} />,
            answer.voucherNumber === "" ? <Empty key="number" /> : answer.voucherNumber,
            answer.reason === "" ? <Empty key="reason" /> : answer.reason,
            <Money key="paid" dong={answer.paidDong} />,
          ],
        }))}
      />
    </Card>
  );
}

function HandsCard({ request }: { readonly request: PaymentRequest }) {
  const hands = [
    { term: "Lập (kế toán)", person: request.maker },
    { term: "Kiểm soát (kế toán trưởng)", person: request.checker },
    { term: "Duyệt (thủ trưởng)", person: request.approver },
    ...(request.confirmation === "asked"
      ? [{ term: "Xác nhận (Sở Công Thương)", person: request.confirmedBy }]
      : []),
  ];
  return (
    <Card title={request.confirmation === "asked" ? "Người ký, xác nhận" : "Ba người ký"}>
      <DescriptionList
        items={hands.map(({ term, person }) => ({
          term,
          value:
            person === null ? (
              "chưa ký"
            ) : (
              <>
                {person.name}
                <br />
                <span className="soft small">
                  <Day day={person.on} />
                </span>
              </>
            ),
        }))}
      />
    </Card>
  );
}
