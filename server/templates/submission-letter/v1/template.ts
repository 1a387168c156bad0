/** Submission (tờ trình) of Sở Công Thương to the UBND for the year's plan. */
import { formatMillion, sumDong } from "@kc/core/kernel";
import {
  addressees,
  annexHead,
  attachedTo,
  head,
  heading,
  landscapeAnnex,
  list,
  paragraph,
  portrait,
  title,
  writtenText,
  type Block,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper, PaperReference } from "../../paper-data.ts";
import {
  dongText,
  issuedSignature,
  referenceText,
  schemeListTable,
  type SchemeGroup,
} from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type SubmissionLetterData = {
  readonly issued: IssuedPaper;
  readonly subject: string;
  readonly to: string;
  readonly planYear: number;
  readonly legalBases: readonly string[];
  readonly necessity: string;
  readonly appraisal: PaperReference | null;
  readonly financeOpinion: PaperReference | null;
  readonly financeOpinionText: string;
  readonly assignedEstimateText: string;
  readonly groups: readonly SchemeGroup[];
  readonly attachments: readonly string[];
};

export const submissionLetter = defineTemplate<SubmissionLetterData>({
  kind: "submission_letter",
  version: 1,
  title: "Tờ trình phê duyệt kế hoạch khuyến công năm",
  about:
    "Sở Công Thương trình UBND tỉnh phê duyệt kế hoạch khuyến công địa phương năm kèm danh mục.",
  origin: {
    form: "Mẫu 1.4 Phụ lục III NĐ 30/2020/NĐ-CP; danh mục theo Mẫu số 2 TT 36/2013/TT-BCT",
    source: "NĐ 45/2012/NĐ-CP, Điều 2; QĐ 470/QĐ-UBND, mục V",
    status: "mau-goc",
  },
  render,
});

function render(data: SubmissionLetterData): DocumentModel {
  return {
    title: `Tờ trình ${data.subject}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Tờ trình", data.subject),
        addressees(data.to),
        ...data.legalBases.map((basis) => paragraph(`${basis};`)),
        paragraph(
          `${data.issued.body.name} kính trình ${data.to} xem xét, phê duyệt với các nội dung sau:`,
        ),
        heading("section", "I.", "SỰ CẦN THIẾT"),
        ...writtenText(data.necessity),
        heading("section", "II.", "QUÁ TRÌNH XÂY DỰNG, THẨM ĐỊNH"),
        process(data),
        heading("section", "III.", "NỘI DUNG KẾ HOẠCH"),
        contents(data),
        heading("section", "IV.", "KIẾN NGHỊ"),
        paragraph(
          `Đề nghị ${data.to} xem xét, phê duyệt để ${data.issued.body.name} có căn cứ tổ chức thực hiện.`,
        ),
        paragraph(`(Gửi kèm: ${data.attachments.join("; ")})./.`),
        issuedSignature(data.issued),
      ),
      landscapeAnnex(
        annexHead(
          null,
          `Danh mục đề án, nhiệm vụ đề nghị phê duyệt\nKế hoạch khuyến công địa phương năm ${String(data.planYear)}`,
          attachedTo({ typeName: "Tờ trình", ...data.issued.paper, body: data.issued.body.name }),
        ),
        schemeListTable(data.groups),
      ),
    ],
  };
}

function process(data: SubmissionLetterData): readonly Block[] {
  return [
    ...(data.appraisal === null
      ? []
      : [
          paragraph(
            `${data.issued.body.name} đã tổ chức thẩm định các đề án, kết quả tại ${referenceText(data.appraisal)}.`,
          ),
        ]),
    ...(data.financeOpinion === null
      ? []
      : [
          paragraph(
            `Sở Tài chính có ý kiến tại ${referenceText(data.financeOpinion)}: ${data.financeOpinionText}`,
          ),
        ]),
  ];
}

function contents(data: SubmissionLetterData): readonly Block[] {
  const counted = data.groups.filter((group) => group.counted === "in-total");
  const total = sumDong(
    counted.flatMap((group) => group.schemes.map((scheme) => scheme.money.grantDong)),
  );
  return [
    paragraph(
      `Tổng kinh phí khuyến công đề nghị phê duyệt: ${dongText(total)}. ${data.assignedEstimateText}`,
    ),
    list(
      "dash",
      data.groups.map((group) => {
        const grant = sumDong(group.schemes.map((scheme) => scheme.money.grantDong));
        const aside = group.counted === "reserve" ? ", không tính vào tổng kinh phí" : "";
        return `${group.name}: ${String(group.schemes.length).padStart(2, "0")} mục, kinh phí khuyến công ${formatMillion(grant)} triệu đồng${aside};`;
      }),
    ),
    paragraph("Chi tiết tại Danh mục kèm theo Tờ trình này."),
  ];
}
