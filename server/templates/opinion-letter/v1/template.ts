/** Official letter with the opinion of Sở Tài chính (công văn tham gia ý kiến) on the money of the year's list. */
import { formatDong, sumDong, type Dong } from "@kc/core/kernel";
import {
  addressees,
  amountInWords,
  column,
  head,
  headRow,
  list,
  paragraph,
  portrait,
  row,
  spanning,
  table,
  type Block,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper, PaperReference } from "../../paper-data.ts";
import { dongText, issuedSignature, referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type OpinionLine = {
  readonly item: string;
  readonly proposedDong: Dong;
  readonly agreedDong: Dong;
  readonly reason: string;
};

export type OpinionLetterData = {
  readonly issued: IssuedPaper;
  /** After "V/v". */
  readonly letterSubject: string;
  readonly to: string;
  readonly answers: PaperReference;
  readonly assignedDong: Dong;
  readonly lines: readonly OpinionLine[];
  readonly opinions: readonly string[];
};

export const opinionLetter = defineTemplate<OpinionLetterData>({
  kind: "opinion_letter",
  version: 1,
  title: "Công văn tham gia ý kiến của Sở Tài chính",
  about: "Ý kiến về kinh phí của kế hoạch khuyến công năm; thường được ghi nhận từ văn bản đến.",
  origin: {
    form: "Mẫu 1.5 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "QĐ 470/QĐ-UBND, mục V.2.b",
    status: "mau-goc",
  },
  render,
});

function render(data: OpinionLetterData): DocumentModel {
  const agreed = sumDong(data.lines.map((part) => part.agreedDong));
  return {
    title: `Công văn: ${data.letterSubject}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper, `V/v ${data.letterSubject}`),
        addressees(data.to),
        paragraph(
          `${data.issued.body.name} nhận được ${referenceText(data.answers)} về việc lấy ý kiến kinh phí kế hoạch khuyến công địa phương. Sau khi nghiên cứu, ${data.issued.body.name} có ý kiến như sau:`,
        ),
        paragraph(
          `1. Dự toán kinh phí khuyến công được giao trong năm: ${dongText(data.assignedDong)}.`,
        ),
        paragraph(`2. Kinh phí thống nhất: ${dongText(agreed)}, cụ thể:`),
        opinionTable(data.lines),
        amountInWords(agreed),
        paragraph("3. Các ý kiến khác:"),
        list("dash", data.opinions),
        paragraph(
          `${data.issued.body.name} gửi ${data.to} tổng hợp, hoàn thiện trình cấp có thẩm quyền phê duyệt./.`,
        ),
        issuedSignature(data.issued),
      ),
    ],
  };
}

function opinionTable(lines: readonly OpinionLine[]): Block {
  return table({
    columns: [
      column(10, "center"),
      column(62),
      column(30, "right"),
      column(30, "right"),
      column(33),
    ],
    unitNote: "Đơn vị tính: đồng",
    headRows: [headRow("TT", "Đề án, nhiệm vụ", "Đề nghị", "Thống nhất", "Lý do điều chỉnh")],
    rows: [
      ...lines.map((part, index) =>
        row(
          "plain",
          String(index + 1),
          part.item,
          formatDong(part.proposedDong),
          formatDong(part.agreedDong),
          part.reason,
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { align: "center" }),
        formatDong(sumDong(lines.map((part) => part.proposedDong))),
        formatDong(sumDong(lines.map((part) => part.agreedDong))),
        "",
      ),
    ],
  });
}
