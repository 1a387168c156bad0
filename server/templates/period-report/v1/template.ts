/** Report of khuyến công results, by period or asked for once: words, figures by source, who has reported. */
import {
  addressees,
  annexHead,
  attachedTo,
  column,
  head,
  headRow,
  heading,
  landscapeAnnex,
  list,
  paragraph,
  portrait,
  romanNumber,
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

/** A row of the report's annex; cells are ready text because each indicator has its own unit. */
export type IndicatorRow = {
  readonly kind: "group" | "plain" | "sum";
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly local: string;
  readonly national: string;
  readonly total: string;
  readonly remark: string;
};

/** One numbered part of the report: words, named results, or points. */
export type ReportPart = {
  readonly name: string;
  readonly text: string;
  readonly clauses: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly points: readonly string[];
};

/** One body in the second annex: when it was due, when it came, how that stands. */
export type BodyLine = {
  readonly name: string;
  readonly dueOn: string;
  readonly sentOn: string;
  readonly standing: string;
};

export type PeriodReportData = {
  readonly issued: IssuedPaper;
  readonly to: readonly string[];
  /** What the report is about, in lines: `Kết quả hoạt động khuyến công 6 tháng đầu năm 2026`. */
  readonly subject: string;
  /** The paper that asks for it, and what the figures cover. */
  readonly opening: string;
  readonly parts: readonly ReportPart[];
  readonly indicators: readonly IndicatorRow[];
  /** Units that have not reported, printed under the annex. */
  readonly missing: string;
  /** Every body with when it reported, as a second annex; none where the report is one body's. */
  readonly bodies: readonly BodyLine[];
};

export const periodReport = defineTemplate<PeriodReportData>({
  kind: "period_report",
  version: 1,
  title: "Báo cáo kết quả hoạt động khuyến công",
  about:
    "Báo cáo 6 tháng, năm, quý, đột xuất của xã, phường, Trung tâm hoặc của Sở, kèm biểu số liệu.",
  origin: {
    form: "Mẫu 1.4 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "QĐ 2036/QĐ-UBND, mục VIII; TT 46/2012/TT-BCT, Điều 9",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: PeriodReportData): DocumentModel {
  const attached = attachedTo({
    typeName: "Báo cáo",
    ...data.issued.paper,
    body: data.issued.body.name,
  });
  const hasBodies = data.bodies.length > 0;
  return {
    title: `Báo cáo ${data.subject.replaceAll("\n", " ")}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Báo cáo", data.subject),
        addressees(...data.to),
        paragraph(data.opening),
        ...data.parts.flatMap(partBlocks),
        paragraph(`Trên đây là báo cáo của ${data.issued.body.name}./.`),
        issuedSignature(data.issued),
      ),
      landscapeAnnex(
        annexHead(
          hasBodies ? "Phụ lục I" : "Phụ lục",
          `Biểu số liệu\n${firstLineOf(data.subject)}`,
          attached,
        ),
        indicatorTable(data.indicators),
        ...(data.missing === "" ? [] : writtenText(data.missing)),
      ),
      ...(hasBodies
        ? [
            portrait(
              annexHead("Phụ lục II", "Tình hình gửi báo cáo của các đơn vị", attached),
              bodyTable(data.bodies),
            ),
          ]
        : []),
    ],
  };
}

function firstLineOf(subject: string): string {
  return (subject.split("\n")[0] ?? "").replace(/,$/u, "");
}

function partBlocks(part: ReportPart, index: number): readonly Block[] {
  return [
    heading("section", `${romanNumber(index + 1)}.`, part.name.toUpperCase()),
    ...(part.text === "" ? [] : writtenText(part.text)),
    ...part.clauses.flatMap((clause, order) => [
      heading("clause", `${String(order + 1)}.`, clause.name),
      list("dash", clause.lines),
    ]),
    ...(part.points.length === 0 ? [] : [list("dash", part.points)]),
  ];
}

function bodyTable(bodies: readonly BodyLine[]): Block {
  return table({
    columns: [
      column(12, "center"),
      column(78),
      column(26, "center"),
      column(26, "center"),
      column(28),
    ],
    headRows: [headRow("TT", "Đơn vị", "Hạn gửi", "Ngày gửi", "Tình hình")],
    rows: bodies.map((body, index) =>
      row("plain", String(index + 1), body.name, body.dueOn, body.sentOn, body.standing),
    ),
  });
}

function indicatorTable(rows: readonly IndicatorRow[]): Block {
  return table({
    columns: [
      column(12, "center"),
      column(100),
      column(26, "center"),
      column(30, "right"),
      column(30, "right"),
      column(30, "right"),
      column(32),
    ],
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Chỉ tiêu", { rows: 2 }),
        spanning("Đơn vị tính", { rows: 2 }),
        spanning("Thực hiện", { columns: 3 }),
        spanning("Ghi chú", { rows: 2 }),
      ),
      headRow("Khuyến công địa phương", "Khuyến công quốc gia", "Tổng"),
    ],
    rows: rows.map((part) =>
      row(
        part.kind,
        part.label,
        part.name,
        part.unit,
        part.local,
        part.national,
        part.total,
        part.remark,
      ),
    ),
  });
}
