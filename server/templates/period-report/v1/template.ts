/** Half-year or yearly report of khuyến công results: indicators by source, money, difficulties, next period. */
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
  portrait,
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
  readonly plan: string;
  readonly local: string;
  readonly national: string;
  readonly total: string;
  readonly remark: string;
};

export type PeriodReportData = {
  readonly issued: IssuedPaper;
  readonly to: readonly string[];
  /** `6 tháng đầu năm 2026`, `năm 2026`. */
  readonly period: string;
  readonly nextPeriod: string;
  readonly overview: string;
  readonly results: readonly { readonly name: string; readonly text: string }[];
  readonly difficulties: readonly string[];
  readonly nextTasks: readonly string[];
  readonly proposals: readonly string[];
  readonly indicators: readonly IndicatorRow[];
  /** Units that have not reported, printed under the annex. */
  readonly missing: string;
};

export const periodReport = defineTemplate<PeriodReportData>({
  kind: "period_report",
  version: 1,
  title: "Báo cáo kết quả hoạt động khuyến công",
  about: "Báo cáo 6 tháng, năm của xã, phường, Trung tâm hoặc của Sở, kèm biểu chỉ tiêu.",
  origin: {
    form: "Mẫu 1.4 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "QĐ 2036/QĐ-UBND, mục VIII; TT 46/2012/TT-BCT, Điều 9",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: PeriodReportData): DocumentModel {
  return {
    title: `Báo cáo kết quả hoạt động khuyến công ${data.period}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title(
          "Báo cáo",
          `Kết quả hoạt động khuyến công ${data.period},\nnhiệm vụ ${data.nextPeriod}`,
        ),
        addressees(...data.to),
        heading("section", "I.", "TÌNH HÌNH CHUNG"),
        ...writtenText(data.overview),
        heading("section", "II.", "KẾT QUẢ THỰC HIỆN"),
        ...data.results.flatMap((result, index) => [
          heading("clause", `${String(index + 1)}.`, result.name),
          ...writtenText(result.text),
        ]),
        heading("section", "III.", "KHÓ KHĂN, VƯỚNG MẮC"),
        list("dash", data.difficulties),
        heading("section", "IV.", `NHIỆM VỤ ${data.nextPeriod.toUpperCase()}`),
        list("dash", data.nextTasks),
        heading("section", "V.", "ĐỀ XUẤT, KIẾN NGHỊ"),
        list("dash", data.proposals),
        issuedSignature(data.issued),
      ),
      landscapeAnnex(
        annexHead(
          "Phụ lục",
          `Biểu tổng hợp kết quả hoạt động khuyến công\n${data.period}`,
          attachedTo({ typeName: "Báo cáo", ...data.issued.paper, body: data.issued.body.name }),
        ),
        indicatorTable(data.indicators),
        ...(data.missing === "" ? [] : writtenText(data.missing)),
      ),
    ],
  };
}

function indicatorTable(rows: readonly IndicatorRow[]): Block {
  return table({
    columns: [
      column(12, "center"),
      column(90),
      column(24, "center"),
      column(26, "right"),
      column(26, "right"),
      column(26, "right"),
      column(26, "right"),
      column(30),
    ],
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Chỉ tiêu", { rows: 2 }),
        spanning("Đơn vị tính", { rows: 2 }),
        spanning("Kế hoạch", { rows: 2 }),
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
        part.plan,
        part.local,
        part.national,
        part.total,
        part.remark,
      ),
    ),
  });
}
