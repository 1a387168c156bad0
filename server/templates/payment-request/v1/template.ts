/** Payment request (biểu đề nghị thanh toán kinh phí), signed by accountant, chief accountant and head of the unit. */
import { formatDong, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  amountInWords,
  column,
  fields,
  headRow,
  line,
  paragraph,
  placeAndDay,
  plainHead,
  portrait,
  addressees,
  role,
  row,
  signatures,
  spanning,
  table,
  title,
  type Block,
  type DocumentModel,
  type IssuingBody,
} from "@kc/core/document";
import type { PaperReference } from "../../paper-data.ts";
import { referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type PaymentRequestLine = {
  readonly content: string;
  readonly contractDong: Dong;
  readonly acceptedDong: Dong;
  readonly paidBeforeDong: Dong;
  readonly requestedDong: Dong;
};

export type PaymentRequestData = {
  readonly body: IssuingBody;
  readonly slipNumber: number | null;
  readonly to: string;
  readonly purpose: "advance" | "payment";
  readonly schemeName: string;
  readonly contract: PaperReference;
  readonly moneySource: string;
  readonly lines: readonly PaymentRequestLine[];
  readonly totals: Omit<PaymentRequestLine, "content">;
  readonly advanceToRecoverDong: Dong;
  /** What is to be transferred: requested less recovered advance. */
  readonly toTransferDong: Dong;
  readonly payee: { readonly name: string; readonly account: string; readonly bank: string };
  readonly evidence: readonly string[];
  readonly madeOn: PlainDate | null;
  readonly year: number;
  readonly accountant: string | null;
  readonly chiefAccountant: string | null;
  readonly head: string | null;
};

export const paymentRequest = defineTemplate<PaymentRequestData>({
  kind: "payment_request",
  version: 1,
  title: "Đề nghị thanh toán kinh phí",
  about:
    "Đơn vị thực hiện đề nghị tạm ứng hoặc thanh toán; kế toán lập, kế toán trưởng kiểm soát, thủ trưởng duyệt.",
  origin: {
    form: "Mẫu số 9",
    source: "TT 36/2013/TT-BCT, Điều 18 khoản 3, Điều 19 khoản 1.b",
    status: "chua-doi-chieu",
  },
  render,
});

const names = {
  advance: "Đề nghị tạm ứng kinh phí",
  payment: "Đề nghị thanh toán kinh phí",
} as const;

function render(data: PaymentRequestData): DocumentModel {
  const number =
    data.slipNumber === null ? null : `Số phiếu: ${String(data.slipNumber).padStart(2, "0")}`;
  return {
    title: `${names[data.purpose]}: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "form-mark", lines: ["Mẫu số 9"] },
        plainHead(data.body),
        title(names[data.purpose], `Đề án: ${data.schemeName}`, number),
        addressees(data.to),
        paragraph(
          `Căn cứ ${referenceText(data.contract)}, ${data.body.name} ${data.purpose === "advance" ? "đề nghị tạm ứng" : "đề nghị thanh toán"} kinh phí như sau:`,
        ),
        lineTable(data),
        fields(
          ...(data.advanceToRecoverDong === 0
            ? []
            : ([
                ["Thu hồi tạm ứng lần này", `${formatDong(data.advanceToRecoverDong)} đồng`],
              ] as const)),
          ["Số tiền đề nghị chuyển", `${formatDong(data.toTransferDong)} đồng`],
        ),
        amountInWords(data.toTransferDong),
        fields(
          ["Nguồn kinh phí", data.moneySource],
          [
            "Đơn vị nhận tiền",
            `${data.payee.name}, số tài khoản ${data.payee.account} tại ${data.payee.bank}`,
          ],
        ),
        line(
          [
            { text: "Hồ sơ kèm theo: ", style: "bold" },
            { text: data.evidence.join("; ") },
            { text: "." },
          ],
          "justify",
        ),
        line(placeAndDayItalic(data), "right"),
        signatures(
          role("Kế toán\n(Người lập)", data.accountant),
          role("Kế toán trưởng\n(Kiểm soát)", data.chiefAccountant),
          role("Thủ trưởng đơn vị\n(Duyệt)", data.head, { note: "(Ký tên, đóng dấu)" }),
        ),
      ),
    ],
  };
}

function placeAndDayItalic(data: PaymentRequestData) {
  return [{ text: placeAndDay(data.body.place, data.madeOn, data.year), style: "italic" }] as const;
}

function lineTable(data: PaymentRequestData): Block {
  const cells = (part: Omit<PaymentRequestLine, "content">) =>
    [part.contractDong, part.acceptedDong, part.paidBeforeDong, part.requestedDong].map(formatDong);
  return table({
    columns: [
      column(10, "center"),
      column(47),
      column(27, "right"),
      column(27, "right"),
      column(27, "right"),
      column(27, "right"),
    ],
    unitNote: "Đơn vị tính: đồng",
    size: "dense",
    headRows: [
      headRow(
        "TT",
        "Nội dung",
        "Kinh phí khuyến công theo hợp đồng",
        "Giá trị được nghiệm thu (phần hỗ trợ)",
        "Đã tạm ứng, thanh toán",
        "Đề nghị lần này",
      ),
      headRow("", "", "(1)", "(2)", "(3)", "(4)"),
    ],
    rows: [
      ...data.lines.map((part, index) =>
        row("plain", String(index + 1), part.content, ...cells(part)),
      ),
      row("sum", "", spanning("Tổng cộng", { align: "center" }), ...cells(data.totals)),
    ],
  });
}
