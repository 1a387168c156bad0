/** Liquidation of a contract (biên bản thanh lý hợp đồng): what was done, what was paid, what is still owed by whom. */
import { formatDay, formatDong, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  amountInWords,
  column,
  headRow,
  numberLine,
  paragraph,
  portrait,
  row,
  table,
  title,
  titledArticle,
  type Block,
  type DocumentModel,
  type PaperNumber,
} from "@kc/core/document";
import { partySignatures } from "../../contract-parts.ts";
import type { PaperReference, Party } from "../../paper-data.ts";
import { dongText, partyBlocks, referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type LiquidationMinutesData = {
  readonly paper: PaperNumber;
  readonly liquidatedOn: PlainDate;
  readonly place: string;
  readonly contract: PaperReference;
  readonly acceptance: PaperReference;
  readonly partyA: Party;
  readonly partyB: Party;
  readonly schemeName: string;
  readonly workDone: string;
  readonly contractGrantDong: Dong;
  readonly acceptedCostDong: Dong;
  readonly settledGrantDong: Dong;
  readonly advancedDong: Dong;
  readonly paidDong: Dong;
  /** Party A still pays B. */
  readonly stillToPayDong: Dong;
  /** Party B returns to the budget. */
  readonly toReturnDong: Dong;
};

export const liquidationMinutes = defineTemplate<LiquidationMinutesData>({
  kind: "liquidation_minutes",
  version: 1,
  title: "Biên bản thanh lý hợp đồng",
  about: "Hai bên xác nhận kết quả, giá trị quyết toán và chấm dứt hợp đồng.",
  origin: { form: "Mẫu số 6", source: "TT 36/2013/TT-BCT, Điều 18", status: "chua-doi-chieu" },
  render,
});

function render(data: LiquidationMinutesData): DocumentModel {
  return {
    title: `Biên bản thanh lý hợp đồng: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "form-mark", lines: ["Mẫu số 6"] },
        { kind: "national-head" },
        title(
          "Biên bản thanh lý hợp đồng",
          `Đề án: ${data.schemeName}`,
          data.paper.number === null ? null : numberLine(data.paper.number, data.paper.symbol),
        ),
        paragraph(`Căn cứ ${referenceText(data.contract)};`),
        paragraph(`Căn cứ ${referenceText(data.acceptance)};`),
        paragraph(`Hôm nay, ngày ${formatDay(data.liquidatedOn)}, tại ${data.place}, hai bên gồm:`),
        ...partyBlocks("BÊN A", data.partyA),
        ...partyBlocks("BÊN B", data.partyB),
        paragraph("Hai bên thống nhất thanh lý hợp đồng như sau:"),
        titledArticle(1, "Kết quả thực hiện"),
        paragraph(data.workDone),
        titledArticle(2, "Giá trị thanh lý"),
        moneyTable(data),
        amountInWords(data.settledGrantDong),
        ...balance(data),
        titledArticle(3, "Kết luận"),
        paragraph(
          "Hai bên đã hoàn thành trách nhiệm theo hợp đồng, trừ các nghĩa vụ sau hỗ trợ (giữ, sử dụng máy móc đúng mục đích, báo cáo kết quả) mà Bên B tiếp tục thực hiện. Biên bản được lập thành 06 bản có giá trị như nhau, mỗi bên giữ 03 bản và có hiệu lực kể từ ngày ký./.",
        ),
        partySignatures(data.partyA, data.partyB),
      ),
    ],
  };
}

function moneyTable(data: LiquidationMinutesData): Block {
  const lines: readonly (readonly [label: string, amount: Dong])[] = [
    ["Kinh phí khuyến công theo hợp đồng", data.contractGrantDong],
    ["Chi phí của đề án được nghiệm thu", data.acceptedCostDong],
    ["Kinh phí khuyến công được quyết toán", data.settledGrantDong],
    ["Đã tạm ứng", data.advancedDong],
    ["Đã thanh toán (gồm thu hồi tạm ứng)", data.paidDong],
    ["Bên A còn phải chuyển cho Bên B", data.stillToPayDong],
    ["Bên B phải hoàn trả ngân sách", data.toReturnDong],
  ];
  return table({
    columns: [column(14, "center"), column(106), column(45, "right")],
    unitNote: "Đơn vị tính: đồng",
    headRows: [headRow("TT", "Nội dung", "Số tiền")],
    rows: lines.map(([label, amount], index) =>
      row("plain", String(index + 1), label, formatDong(amount)),
    ),
  });
}

function balance(data: LiquidationMinutesData): readonly Block[] {
  if (data.stillToPayDong > 0)
    return [
      paragraph(
        `Bên A chuyển cho Bên B số tiền còn lại ${dongText(data.stillToPayDong)} sau khi Kho bạc Nhà nước chấp nhận thanh toán.`,
      ),
    ];
  if (data.toReturnDong > 0)
    return [paragraph(`Bên B hoàn trả ${dongText(data.toReturnDong)} để nộp ngân sách nhà nước.`)];
  return [paragraph("Hai bên không còn nghĩa vụ thanh toán với nhau.")];
}
