/** Appraisal sheet of a group scheme (phiếu thẩm định cấp cơ sở, Mẫu số 4a): one sheet, each beneficiary on its line. */
import {
  amountInWords,
  column,
  fields,
  head,
  headRow,
  heading,
  paragraph,
  portrait,
  role,
  row,
  signatures,
  signer,
  spanning,
  table,
  title,
  type Block,
  type DocumentModel,
} from "@kc/core/document";
import { formatMillion, sumDong, type Dong } from "@kc/core/kernel";
import { criteriaTable, type AppraisalSheetData } from "../../appraisal-sheet/v1/template.ts";
import { dongText, totalOf } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type GroupAppraisalLine = {
  readonly beneficiary: string;
  readonly place: string;
  readonly content: string;
  readonly requestedDong: Dong;
  readonly appraisedDong: Dong;
  readonly note: string;
};

export type AppraisalSheetGroupData = Omit<
  AppraisalSheetData,
  "beneficiary" | "place" | "normSteps" | "appraisedGrantDong" | "receivedOn" | "schemeCode"
> & { readonly lines: readonly GroupAppraisalLine[] };

export const appraisalSheetGroup = defineTemplate<AppraisalSheetGroupData>({
  kind: "appraisal_sheet_group",
  version: 1,
  title: "Phiếu thẩm định cấp cơ sở (đề án nhóm)",
  about: "Sở Công Thương thẩm định đề án lập theo nhóm, nêu từng đơn vị thụ hưởng.",
  origin: {
    form: "Mẫu số 4a",
    source: "TT 36/2013/TT-BCT, Điều 8, Điều 9, Điều 10 khoản 2.a",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: AppraisalSheetGroupData): DocumentModel {
  return {
    title: `Phiếu thẩm định: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "form-mark", lines: ["Mẫu số 4a"] },
        head(data.body, data.paper),
        title("Phiếu thẩm định cấp cơ sở", data.schemeName),
        heading("section", "I.", "THÔNG TIN CHUNG"),
        fields(
          ["1. Tên đề án", data.schemeName],
          ["2. Đơn vị thực hiện", data.implementer],
          ["3. Số đơn vị thụ hưởng", String(data.lines.length).padStart(2, "0")],
          ["4. Tổng kinh phí thực hiện", dongText(totalOf(data.requested))],
          ["5. Kinh phí khuyến công đề nghị hỗ trợ", dongText(data.requested.grantDong)],
        ),
        heading("section", "II.", "NỘI DUNG THẨM ĐỊNH"),
        criteriaTable(data.findings),
        heading("section", "III.", "KINH PHÍ THẨM ĐỊNH CỦA TỪNG ĐƠN VỊ THỤ HƯỞNG"),
        lineTable(data.lines),
        heading("section", "IV.", "KẾT LUẬN VÀ KIẾN NGHỊ"),
        ...conclusion(data),
        signatures(
          role("Người thẩm định", data.officer),
          role("Phụ trách phòng chuyên môn", data.divisionHead),
          { ...signer(data.signer.authority, data.signer.name), note: "(Ký, đóng dấu)" },
        ),
      ),
    ],
  };
}

function lineTable(lines: readonly GroupAppraisalLine[]): Block {
  const sum = (pick: (line: GroupAppraisalLine) => Dong) => formatMillion(sumDong(lines.map(pick)));
  return table({
    columns: [
      column(9, "center"),
      column(38),
      column(25),
      column(36),
      column(19, "right"),
      column(19, "right"),
      column(19),
    ],
    size: "dense",
    unitNote: "Kinh phí khuyến công: triệu đồng",
    headRows: [
      headRow(
        "TT",
        "Đơn vị thụ hưởng",
        "Địa điểm",
        "Nội dung hỗ trợ",
        "Đề nghị",
        "Thẩm định",
        "Ghi chú",
      ),
    ],
    rows: [
      ...lines.map((line, index) =>
        row(
          "plain",
          String(index + 1),
          line.beneficiary,
          line.place,
          line.content,
          formatMillion(line.requestedDong),
          formatMillion(line.appraisedDong),
          line.note,
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 3, align: "center" }),
        sum(({ requestedDong }) => requestedDong),
        sum(({ appraisedDong }) => appraisedDong),
        "",
      ),
    ],
  });
}

function conclusion(data: AppraisalSheetGroupData): readonly Block[] {
  const appraised = sumDong(data.lines.map(({ appraisedDong }) => appraisedDong));
  const remarks = data.remarks === "" ? [] : [paragraph(`Ý kiến khác: ${data.remarks}`)];
  if (data.conclusion === "fail") {
    return [paragraph("Đề án không đủ điều kiện đưa vào kế hoạch khuyến công."), ...remarks];
  }
  return [
    paragraph(
      `Đề án đạt yêu cầu, đề nghị đưa vào kế hoạch khuyến công với kinh phí hỗ trợ ${dongText(appraised)}.`,
    ),
    amountInWords(appraised),
    ...remarks,
  ];
}
