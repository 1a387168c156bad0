/** Summary report of what a scheme achieved (báo cáo tổng hợp kết quả thực hiện đề án), with the settlement. */
import {
  addressees,
  column,
  head,
  headRow,
  heading,
  paragraph,
  portrait,
  row,
  spanning,
  table,
  title,
  writtenText,
  fields,
  type Block,
  type DocumentModel,
} from "@kc/core/document";
import { formatDong, subtractDong, type PlainDate, formatDay } from "@kc/core/kernel";
import type { IssuedPaper, MoneyBySource, PaperReference } from "../../paper-data.ts";
import { issuedSignature, referenceText, totalOf } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type ResultReportData = {
  readonly issued: IssuedPaper;
  readonly to: readonly string[];
  readonly schemeName: string;
  readonly beneficiary: string;
  readonly place: string;
  readonly contract: PaperReference;
  readonly startedOn: PlainDate;
  readonly acceptedOn: PlainDate;
  readonly work: readonly {
    readonly content: string;
    readonly planned: string;
    readonly done: string;
  }[];
  readonly planned: MoneyBySource;
  readonly spent: MoneyBySource;
  readonly outcomes: readonly {
    readonly label: string;
    readonly baseline: string;
    readonly target: string;
    readonly found: string;
  }[];
  readonly assessment: string;
  readonly proposals: string;
};

export const resultReport = defineTemplate<ResultReportData>({
  kind: "result_report",
  version: 1,
  title: "Báo cáo tổng hợp kết quả thực hiện đề án",
  about: "Đơn vị thực hiện lập khi kết thúc đề án, kèm hồ sơ thanh lý, quyết toán.",
  origin: {
    form: "Mẫu 1.4 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 14 và Điều 23 khoản 3.b",
    status: "mau-goc",
  },
  render,
});

function render(data: ResultReportData): DocumentModel {
  return {
    title: `Báo cáo kết quả thực hiện đề án: ${data.schemeName}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Báo cáo", `Tổng hợp kết quả thực hiện đề án\n${data.schemeName}`),
        addressees(...data.to),
        paragraph(
          `Thực hiện ${referenceText(data.contract)}, ${data.issued.body.name} báo cáo kết quả thực hiện đề án như sau:`,
        ),
        heading("section", "I.", "THÔNG TIN CHUNG"),
        fields(
          ["1. Đơn vị thụ hưởng", data.beneficiary],
          ["2. Địa điểm thực hiện", data.place],
          [
            "3. Thời gian thực hiện",
            `từ ngày ${formatDay(data.startedOn)} đến ngày nghiệm thu cơ sở ${formatDay(data.acceptedOn)}`,
          ],
        ),
        heading("section", "II.", "NỘI DUNG ĐÃ THỰC HIỆN"),
        workTable(data.work),
        heading("section", "III.", "KINH PHÍ"),
        moneyTable(data.planned, data.spent),
        heading("section", "IV.", "KẾT QUẢ SO VỚI MỤC TIÊU"),
        outcomeTable(data.outcomes),
        heading("section", "V.", "ĐÁNH GIÁ, KIẾN NGHỊ"),
        ...writtenText(data.assessment),
        ...writtenText(data.proposals),
        issuedSignature(data.issued),
      ),
    ],
  };
}

function workTable(work: ResultReportData["work"]): Block {
  return table({
    columns: [column(12, "center"), column(83), column(35, "center"), column(35, "center")],
    headRows: [headRow("TT", "Nội dung", "Theo hợp đồng", "Đã nghiệm thu")],
    rows: work.map((part, index) =>
      row("plain", String(index + 1), part.content, part.planned, part.done),
    ),
  });
}

function moneyTable(planned: MoneyBySource, spent: MoneyBySource): Block {
  const sources = [
    ["Khuyến công hỗ trợ", planned.grantDong, spent.grantDong],
    ["Đơn vị thụ hưởng", planned.counterpartDong, spent.counterpartDong],
    ["Nguồn khác", planned.otherDong, spent.otherDong],
  ] as const;
  const difference = (before: (typeof sources)[number][1], after: (typeof sources)[number][2]) =>
    formatDong(subtractDong(after, before));
  return table({
    columns: [column(57), column(36, "right"), column(36, "right"), column(36, "right")],
    unitNote: "Đơn vị tính: đồng",
    headRows: [headRow("Nguồn kinh phí", "Được duyệt", "Thực hiện", "Tăng (+), giảm (-)")],
    rows: [
      ...sources.map(([name, before, after]) =>
        row("plain", name, formatDong(before), formatDong(after), difference(before, after)),
      ),
      row(
        "sum",
        spanning("Tổng cộng", { align: "center" }),
        formatDong(totalOf(planned)),
        formatDong(totalOf(spent)),
        difference(totalOf(planned), totalOf(spent)),
      ),
    ],
  });
}

function outcomeTable(outcomes: ResultReportData["outcomes"]): Block {
  return table({
    columns: [
      column(12, "center"),
      column(66),
      column(29, "right"),
      column(29, "right"),
      column(29, "right"),
    ],
    headRows: [headRow("TT", "Chỉ tiêu", "Trước hỗ trợ", "Mục tiêu", "Đạt được")],
    rows: outcomes.map((outcome, index) =>
      row(
        "plain",
        String(index + 1),
        outcome.label,
        outcome.baseline,
        outcome.target,
        outcome.found,
      ),
    ),
  });
}
