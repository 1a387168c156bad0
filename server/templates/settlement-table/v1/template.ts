/** Settlement of a scheme (biểu chi tiết quyết toán kinh phí): approved, accepted, settled, paid, left, by item. */
import {
  formatDay,
  formatDong,
  subtractDong,
  sumDong,
  type Dong,
  type PlainDate,
} from "@kc/core/kernel";
import {
  amountInWords,
  column,
  headRow,
  landscapeAnnex,
  line,
  list,
  paragraph,
  placeAndDay,
  plainHead,
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

export type SettlementLine = {
  readonly content: string;
  readonly approvedCostDong: Dong;
  readonly approvedGrantDong: Dong;
  readonly acceptedCostDong: Dong;
  readonly settledGrantDong: Dong;
  readonly paidDong: Dong;
  readonly note: string;
};

export type SettlementTableData = {
  readonly body: IssuingBody;
  readonly schemeName: string;
  readonly contract: PaperReference;
  readonly lastAcceptedOn: PlainDate;
  readonly lines: readonly SettlementLine[];
  /** How the support was tested again on the accepted cost, step by step. */
  readonly retest: readonly string[];
  readonly madeOn: PlainDate | null;
  readonly year: number;
  readonly accountant: string | null;
  readonly chiefAccountant: string | null;
  readonly head: string | null;
};

export const settlementTable = defineTemplate<SettlementTableData>({
  kind: "settlement_table",
  version: 1,
  title: "Biểu chi tiết quyết toán kinh phí",
  about:
    "Quyết toán kinh phí một đề án theo nội dung, kèm kiểm tra lại tỷ lệ hỗ trợ trên chi phí nghiệm thu.",
  origin: {
    form: "Mẫu số 7",
    source: "TT 36/2013/TT-BCT, Điều 19 khoản 1.c",
    status: "chua-doi-chieu",
  },
  render,
});

const columns = [
  "approvedCostDong",
  "approvedGrantDong",
  "acceptedCostDong",
  "settledGrantDong",
  "paidDong",
] as const;

function render(data: SettlementTableData): DocumentModel {
  return {
    title: `Quyết toán kinh phí: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      landscapeAnnex(
        { kind: "form-mark", lines: ["Mẫu số 7", "(Phụ lục 1, Thông tư số 36/2013/TT-BCT)"] },
        plainHead(data.body),
        title("Biểu chi tiết quyết toán kinh phí", `Đề án: ${data.schemeName}`),
        line([{ text: `(${referenceText(data.contract)})`, style: "italic" }], "center"),
        settlementLines(data.lines),
        paragraph("Kinh phí khuyến công được quyết toán:"),
        amountInWords(sumDong(data.lines.map((part) => part.settledGrantDong))),
        paragraph(
          `Nghiệm thu cơ sở lần cuối ngày ${formatDay(data.lastAcceptedOn)}. Kiểm tra lại mức hỗ trợ trên chi phí được nghiệm thu:`,
        ),
        list("dash", data.retest),
        signatures(
          role("Người lập", data.accountant),
          role("Kế toán trưởng", data.chiefAccountant),
          role("Thủ trưởng đơn vị", data.head, {
            note: "(Ký tên, đóng dấu)",
            placeAndDay: placeAndDay(data.body.place, data.madeOn, data.year),
          }),
        ),
      ),
    ],
  };
}

function settlementLines(lines: readonly SettlementLine[]): Block {
  return table({
    columns: [
      column(10, "center"),
      column(70),
      column(29, "right"),
      column(29, "right"),
      column(29, "right"),
      column(29, "right"),
      column(29, "right"),
      column(27, "right"),
      column(25),
    ],
    size: "dense",
    unitNote: "Đơn vị tính: đồng",
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Nội dung chi", { rows: 2 }),
        spanning("Được phê duyệt", { columns: 2 }),
        spanning("Đề nghị quyết toán", { columns: 2 }),
        spanning("Đã tạm ứng, thanh toán", { rows: 2 }),
        spanning("Còn lại (+), nộp trả (-)", { rows: 2 }),
        spanning("Ghi chú", { rows: 2 }),
      ),
      headRow("Tổng chi phí", "Khuyến công", "Chi phí nghiệm thu", "Khuyến công"),
      headRow("", "", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(4)-(5)", ""),
    ],
    rows: [
      ...lines.map((part, index) =>
        row(
          "plain",
          String(index + 1),
          part.content,
          ...columns.map((name) => formatDong(part[name])),
          formatDong(subtractDong(part.settledGrantDong, part.paidDong)),
          part.note,
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { align: "center" }),
        ...columns.map((name) => formatDong(sumOf(lines, name))),
        formatDong(subtractDong(sumOf(lines, "settledGrantDong"), sumOf(lines, "paidDong"))),
        "",
      ),
    ],
  });
}

function sumOf(lines: readonly SettlementLine[], name: (typeof columns)[number]): Dong {
  return sumDong(lines.map((part) => part[name]));
}
