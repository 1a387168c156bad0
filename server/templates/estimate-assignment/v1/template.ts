/** Decision that assigns the year's khuyến công estimate (giao dự toán) to the units that spend it. */
import { formatDong, sumDong, type Dong } from "@kc/core/kernel";
import {
  amountInWords,
  annexHead,
  article,
  attachedTo,
  column,
  deciderName,
  head,
  headRow,
  legalBases,
  paragraph,
  portrait,
  portraitAnnex,
  preambleHeading,
  romanNumber,
  row,
  table,
  title,
  type Block,
  type Decider,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper } from "../../paper-data.ts";
import { dongText, issuedSignature } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type EstimateUnit = {
  readonly unit: string;
  /** Code of the unit in the budget system; empty when it has none. */
  readonly budgetCode: string;
  readonly lines: readonly {
    readonly content: string;
    readonly amountDong: Dong;
    readonly note: string;
  }[];
};

export type EstimateAssignmentData = {
  readonly issued: IssuedPaper;
  readonly decider: Decider;
  readonly budgetYear: number;
  readonly moneySource: string;
  readonly legalBases: readonly string[];
  readonly units: readonly EstimateUnit[];
  readonly carriedOutBy: string;
};

export const estimateAssignment = defineTemplate<EstimateAssignmentData>({
  kind: "estimate_assignment",
  version: 1,
  title: "Quyết định giao dự toán kinh phí khuyến công",
  about: "Giao dự toán kinh phí khuyến công năm theo đơn vị và nội dung.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TTLT 26/2014/TTLT-BTC-BCT, Điều 8 khoản 1; QĐ 2036/QĐ-UBND, mục VI.2",
    status: "mau-goc",
  },
  render,
});

function totalOfUnit(unit: EstimateUnit): Dong {
  return sumDong(unit.lines.map((part) => part.amountDong));
}

function render(data: EstimateAssignmentData): DocumentModel {
  const total = sumDong(data.units.map(totalOfUnit));
  const year = String(data.budgetYear);
  return {
    title: `Quyết định giao dự toán kinh phí khuyến công năm ${year}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Quyết định", `Về việc giao dự toán kinh phí\nkhuyến công địa phương năm ${year}`),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases(data.legalBases),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        article(
          1,
          `Giao dự toán kinh phí khuyến công địa phương năm ${year} cho các đơn vị với tổng số tiền ${dongText(total)} (có Biểu kèm theo).`,
        ),
        amountInWords(total),
        paragraph(`Nguồn kinh phí: ${data.moneySource}`),
        article(
          2,
          "Căn cứ dự toán được giao, các đơn vị tổ chức thực hiện, quản lý, sử dụng và quyết toán kinh phí đúng mục đích, đúng chế độ, định mức theo quy định hiện hành.",
        ),
        article(
          3,
          `Quyết định này có hiệu lực thi hành kể từ ngày ký. ${data.carriedOutBy} chịu trách nhiệm thi hành Quyết định này./.`,
        ),
        issuedSignature(data.issued),
      ),
      portraitAnnex(
        annexHead(
          null,
          `Biểu giao dự toán kinh phí khuyến công địa phương\nnăm ${year}`,
          attachedTo({
            typeName: "Quyết định",
            ...data.issued.paper,
            body: deciderName(data.decider),
          }),
        ),
        unitTable(data.units, total),
      ),
    ],
  };
}

function unitTable(units: readonly EstimateUnit[], total: Dong): Block {
  return table({
    columns: [column(12, "center"), column(86), column(37, "right"), column(30)],
    unitNote: "Đơn vị tính: đồng",
    headRows: [headRow("TT", "Đơn vị, nội dung", "Dự toán giao", "Ghi chú")],
    rows: [
      ...units.flatMap((unit, order) => [
        row(
          "group",
          romanNumber(order + 1),
          unit.budgetCode === "" ? unit.unit : `${unit.unit} (mã ${unit.budgetCode})`,
          formatDong(totalOfUnit(unit)),
          "",
        ),
        ...unit.lines.map((part, index) =>
          row("plain", String(index + 1), part.content, formatDong(part.amountDong), part.note),
        ),
      ]),
      row("sum", "", { text: "Tổng cộng", align: "center" }, formatDong(total), ""),
    ],
  });
}
