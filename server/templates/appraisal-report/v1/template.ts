/** Report of Sở on the appraisal of the year's schemes (báo cáo kết quả thẩm định), beside the submission letter. */
import {
  addressees,
  column,
  head,
  headRow,
  heading,
  landscapeAnnex,
  annexHead,
  attachedTo,
  paragraph,
  portrait,
  row,
  spanning,
  table,
  title,
  writtenText,
  type Block,
  type DocumentModel,
} from "@kc/core/document";
import { formatMillion, sumDong, type Dong } from "@kc/core/kernel";
import type { IssuedPaper } from "../../paper-data.ts";
import { dongText, issuedSignature } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type AppraisedScheme = {
  readonly name: string;
  readonly beneficiary: string;
  readonly place: string;
  readonly requestedDong: Dong;
  readonly appraisedDong: Dong;
  readonly verdict: "pass" | "fail";
  readonly note: string;
};

export type AppraisalReportData = {
  readonly issued: IssuedPaper;
  readonly to: string;
  readonly source: "local" | "national";
  readonly planYear: number;
  readonly bases: readonly string[];
  readonly schemes: readonly AppraisedScheme[];
  readonly proposals: string;
};

export const appraisalReport = defineTemplate<AppraisalReportData>({
  kind: "appraisal_report",
  version: 1,
  title: "Báo cáo kết quả thẩm định",
  about: "Sở Công Thương báo cáo kết quả thẩm định các đề án đăng ký kế hoạch năm.",
  origin: {
    form: "Mẫu 1.4 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 8 và Điều 9",
    status: "mau-goc",
  },
  render,
});

const sources = { local: "khuyến công địa phương", national: "khuyến công quốc gia" } as const;
const verdicts = { pass: "Đạt", fail: "Không đạt" } as const;

function render(data: AppraisalReportData): DocumentModel {
  const year = String(data.planYear);
  const subject = `Kết quả thẩm định các đề án ${sources[data.source]} năm ${year}`;
  const passed = data.schemes.filter(({ verdict }) => verdict === "pass");
  const count = (schemes: readonly unknown[]) => String(schemes.length).padStart(2, "0");
  return {
    title: `Báo cáo ${subject}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Báo cáo", subject),
        addressees(data.to),
        ...data.bases.map((basis) => paragraph(`${basis};`)),
        paragraph(
          `${data.issued.body.name} báo cáo kết quả thẩm định các đề án đăng ký kế hoạch ${sources[data.source]} năm ${year} như sau:`,
        ),
        heading("section", "I.", "CÁCH THẨM ĐỊNH"),
        paragraph(
          "Từng đề án được thẩm định theo năm nội dung tại Điều 9 Thông tư số 36/2013/TT-BCT: sự phù hợp với nguyên tắc lập đề án; mục tiêu, sự cần thiết, hiệu quả, tính hợp lý về kinh phí; năng lực của các đơn vị; khả năng lồng ghép; sự đầy đủ của hồ sơ. Mức hỗ trợ được tính theo quy định mức chi còn hiệu lực tại ngày thẩm định.",
        ),
        heading("section", "II.", "KẾT QUẢ"),
        paragraph(
          `Tổng số ${count(data.schemes)} đề án được thẩm định: ${count(passed)} đề án đạt yêu cầu, ${count(data.schemes.filter(({ verdict }) => verdict === "fail"))} đề án không đạt (chi tiết tại Biểu kèm theo). Kinh phí khuyến công đề nghị hỗ trợ ${dongText(sumDong(data.schemes.map(({ requestedDong }) => requestedDong)))}; kinh phí thẩm định ${dongText(sumDong(passed.map(({ appraisedDong }) => appraisedDong)))}.`,
        ),
        heading("section", "III.", "KIẾN NGHỊ"),
        ...writtenText(data.proposals),
        issuedSignature(data.issued),
      ),
      landscapeAnnex(
        annexHead(
          null,
          `Biểu kết quả thẩm định\nđề án ${sources[data.source]} năm ${year}`,
          attachedTo({ typeName: "Báo cáo", ...data.issued.paper, body: data.issued.body.name }),
        ),
        schemeTable(data.schemes),
      ),
    ],
  };
}

function schemeTable(schemes: readonly AppraisedScheme[]): Block {
  const sum = (pick: (scheme: AppraisedScheme) => Dong) =>
    formatMillion(sumDong(schemes.map(pick)));
  return table({
    columns: [
      column(10, "center"),
      column(75),
      column(48),
      column(32),
      column(24, "right"),
      column(24, "right"),
      column(18, "center"),
      column(31),
    ],
    size: "dense",
    unitNote: "Kinh phí khuyến công: triệu đồng",
    headRows: [
      headRow(
        "TT",
        "Tên đề án",
        "Đơn vị thụ hưởng",
        "Địa điểm",
        "Đề nghị hỗ trợ",
        "Thẩm định",
        "Kết quả",
        "Ghi chú",
      ),
    ],
    rows: [
      ...schemes.map((scheme, index) =>
        row(
          "plain",
          String(index + 1),
          scheme.name,
          scheme.beneficiary,
          scheme.place,
          formatMillion(scheme.requestedDong),
          scheme.verdict === "pass" ? formatMillion(scheme.appraisedDong) : "",
          verdicts[scheme.verdict],
          scheme.note,
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 3, align: "center" }),
        sum(({ requestedDong }) => requestedDong),
        formatMillion(
          sumDong(
            schemes
              .filter(({ verdict }) => verdict === "pass")
              .map(({ appraisedDong }) => appraisedDong),
          ),
        ),
        "",
        "",
      ),
    ],
  });
}
