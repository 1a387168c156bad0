/** Monthly progress report (báo cáo tiến độ) of the implementing unit, due by the 25th. */
import { formatBps, formatMillion, sumDong, type BasisPoints, type Dong } from "@kc/core/kernel";
import {
  addressees,
  column,
  head,
  headRow,
  heading,
  landscapeAnnex,
  list,
  row,
  spanning,
  table,
  title,
  writtenText,
  type Block,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper } from "../../paper-data.ts";
import { issuedSignature } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type ProgressLine = {
  readonly schemeName: string;
  readonly beneficiary: string;
  readonly contractNumber: string;
  readonly totalInvestmentDong: Dong;
  readonly grantDong: Dong;
  readonly workDone: string;
  readonly workValueDong: Dong;
  /** Work value as a share of the total investment. */
  readonly workShareBps: BasisPoints;
  readonly advancedDong: Dong;
  readonly nextStep: string;
  readonly difficulty: string;
};

export type ProgressReportData = {
  readonly issued: IssuedPaper;
  readonly to: readonly string[];
  readonly month: number;
  readonly year: number;
  readonly lines: readonly ProgressLine[];
  readonly remarks: string;
  readonly proposals: readonly string[];
};

export const progressReport = defineTemplate<ProgressReportData>({
  kind: "progress_report",
  version: 1,
  title: "Báo cáo tiến độ thực hiện đề án",
  about:
    "Đơn vị thực hiện báo cáo tháng trước ngày 25; là căn cứ tạm ứng khi giá trị khối lượng trên 70%.",
  origin: {
    form: "Mẫu số 3a",
    source: "TT 36/2013/TT-BCT, Điều 13 khoản 2.d, Điều 23",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: ProgressReportData): DocumentModel {
  return {
    title: `Báo cáo tiến độ tháng ${String(data.month)} năm ${String(data.year)}`,
    size: "form",
    marks: [],
    sections: [
      landscapeAnnex(
        { kind: "form-mark", lines: ["Mẫu số 3a"] },
        head(data.issued.body, data.issued.paper),
        title(
          "Báo cáo tiến độ",
          `Thực hiện đề án khuyến công tháng ${String(data.month)} năm ${String(data.year)}`,
        ),
        addressees(...data.to),
        progressTable(data.lines),
        heading("clause", "", "Đánh giá chung"),
        ...writtenText(data.remarks),
        heading("clause", "", "Kiến nghị"),
        list("dash", data.proposals),
        issuedSignature(data.issued),
      ),
    ],
  };
}

function progressTable(lines: readonly ProgressLine[]): Block {
  const sum = (pick: (part: ProgressLine) => Dong) => formatMillion(sumDong(lines.map(pick)));
  return table({
    columns: [
      column(9, "center"),
      column(46),
      column(22, "center"),
      column(21, "right"),
      column(21, "right"),
      column(44),
      column(21, "right"),
      column(15, "center"),
      column(19, "right"),
      column(34),
    ],
    size: "dense",
    unitNote: "Đơn vị tính: triệu đồng",
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Đề án, đơn vị thụ hưởng", { rows: 2 }),
        spanning("Hợp đồng", { rows: 2 }),
        spanning("Tổng vốn đầu tư", { rows: 2 }),
        spanning("Kinh phí hỗ trợ", { rows: 2 }),
        spanning("Khối lượng đã thực hiện", { columns: 3 }),
        spanning("Đã tạm ứng", { rows: 2 }),
        spanning("Công việc tiếp theo; vướng mắc", { rows: 2 }),
      ),
      headRow("Nội dung", "Giá trị", "% tổng vốn"),
    ],
    rows: [
      ...lines.map((part, index) =>
        row(
          "plain",
          String(index + 1),
          `${part.schemeName}\n(${part.beneficiary})`,
          part.contractNumber,
          formatMillion(part.totalInvestmentDong),
          formatMillion(part.grantDong),
          part.workDone,
          formatMillion(part.workValueDong),
          formatBps(part.workShareBps),
          formatMillion(part.advancedDong),
          [part.nextStep, part.difficulty].filter(Boolean).join("\n"),
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 2, align: "center" }),
        sum((part) => part.totalInvestmentDong),
        sum((part) => part.grantDong),
        "",
        sum((part) => part.workValueDong),
        "",
        sum((part) => part.advancedDong),
        "",
      ),
    ],
  });
}
