/** Appraisal sheet of Sở (phiếu thẩm định cấp cơ sở), made of the five criteria of TT 36/2013 Đ.9, with the norm and its steps. */
import { formatDong, type Dong, type PlainDate } from "@kc/core/kernel";
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
  table,
  title,
  type Block,
  type DocumentModel,
  type IssuingBody,
  type PaperNumber,
} from "@kc/core/document";
import type { MoneyBySource, SignerData } from "../../paper-data.ts";
import { dongText, totalOf } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

/** One of the five criteria: what was found, and the verdict. */
export type CriterionFinding = {
  readonly criterion: 1 | 2 | 3 | 4 | 5;
  readonly finding: string;
  readonly verdict: "met" | "not-met" | "met-with-conditions";
};

/** A step of the assessment of support, with its citation, as core explains it. */
export type NormStep = {
  readonly step: string;
  readonly citation: string;
  readonly amountDong: Dong;
};

export type AppraisalSheetData = {
  readonly body: IssuingBody;
  readonly paper: PaperNumber;
  readonly schemeName: string;
  readonly schemeCode: string | null;
  readonly implementer: string;
  readonly beneficiary: string;
  readonly place: string;
  readonly receivedOn: PlainDate | null;
  readonly requested: MoneyBySource;
  readonly findings: readonly CriterionFinding[];
  readonly normSteps: readonly NormStep[];
  readonly appraisedGrantDong: Dong;
  readonly conclusion: "pass" | "fail";
  readonly remarks: string;
  readonly officer: string | null;
  readonly divisionHead: string | null;
  readonly signer: SignerData;
};

export const appraisalSheet = defineTemplate<AppraisalSheetData>({
  kind: "appraisal_sheet",
  version: 1,
  title: "Phiếu thẩm định cấp cơ sở",
  about: "Sở Công Thương thẩm định một đề án theo năm nội dung, kèm cách tính mức hỗ trợ.",
  origin: {
    form: "Mẫu số 4b",
    source: "TT 36/2013/TT-BCT, Điều 8 và Điều 9",
    status: "chua-doi-chieu",
  },
  render,
});

const criteria = {
  1: "Mức độ phù hợp của đề án với các nguyên tắc lập đề án (Điều 4 Thông tư số 36/2013/TT-BCT)",
  2: "Mục tiêu, sự cần thiết và hiệu quả; tính hợp lý về sử dụng kinh phí, nguồn lực và cơ sở vật chất, kỹ thuật khác",
  3: "Năng lực của đơn vị thực hiện, đơn vị phối hợp, đơn vị thụ hưởng",
  4: "Khả năng kết hợp, lồng ghép với các dự án, chương trình mục tiêu khác",
  5: "Sự phù hợp và đầy đủ của hồ sơ, tài liệu của đề án",
} as const;

const verdicts = {
  met: "Đạt",
  "not-met": "Không đạt",
  "met-with-conditions": "Đạt, có điều kiện",
} as const;

function render(data: AppraisalSheetData): DocumentModel {
  return {
    title: `Phiếu thẩm định: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "form-mark", lines: ["Mẫu số 4b"] },
        head(data.body, data.paper),
        title("Phiếu thẩm định cấp cơ sở", data.schemeName),
        general(data),
        heading("section", "II.", "NỘI DUNG THẨM ĐỊNH"),
        criteriaTable(data.findings),
        heading("section", "III.", "MỨC HỖ TRỢ"),
        normTable(data.normSteps),
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

function general(data: AppraisalSheetData): readonly Block[] {
  return [
    heading("section", "I.", "THÔNG TIN CHUNG"),
    fields(
      [
        "1. Tên đề án",
        data.schemeCode === null ? data.schemeName : `${data.schemeName} (mã ${data.schemeCode})`,
      ],
      ["2. Đơn vị thực hiện", data.implementer],
      ["3. Đơn vị thụ hưởng", data.beneficiary],
      ["4. Địa điểm thực hiện", data.place],
      ["5. Tổng kinh phí thực hiện", dongText(totalOf(data.requested))],
      ["6. Kinh phí khuyến công đề nghị hỗ trợ", dongText(data.requested.grantDong)],
    ),
  ];
}

export function criteriaTable(findings: readonly CriterionFinding[]): Block {
  return table({
    columns: [column(9, "center"), column(58), column(76), column(22, "center")],
    headRows: [headRow("TT", "Nội dung thẩm định", "Nhận xét", "Đánh giá")],
    rows: findings.map((finding) =>
      row(
        "plain",
        String(finding.criterion),
        criteria[finding.criterion],
        finding.finding,
        verdicts[finding.verdict],
      ),
    ),
  });
}

function normTable(steps: readonly NormStep[]): Block {
  return table({
    columns: [column(9, "center"), column(70), column(56), column(30, "right")],
    unitNote: "Đơn vị tính: đồng",
    headRows: [headRow("TT", "Bước tính", "Căn cứ", "Số tiền")],
    rows: steps.map((step, index) =>
      row("plain", String(index + 1), step.step, step.citation, formatDong(step.amountDong)),
    ),
  });
}

function conclusion(data: AppraisalSheetData): readonly Block[] {
  if (data.conclusion === "fail")
    return [
      paragraph("Đề án không đủ điều kiện đưa vào kế hoạch khuyến công."),
      ...remarks(data.remarks),
    ];
  return [
    paragraph([
      { text: "Đề án đạt yêu cầu, đề nghị đưa vào kế hoạch khuyến công với kinh phí hỗ trợ " },
      { text: dongText(data.appraisedGrantDong), style: "bold" },
      { text: "." },
    ]),
    amountInWords(data.appraisedGrantDong),
    ...remarks(data.remarks),
  ];
}

function remarks(text: string): readonly Block[] {
  return text === "" ? [] : [paragraph(`Ý kiến khác: ${text}`)];
}
