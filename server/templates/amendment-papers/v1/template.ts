/** Papers of a change of an approved scheme: the letter that asks for it, the decision on it; before and after. */
import {
  addressees,
  article,
  column,
  head,
  headRow,
  legalBases,
  paragraph,
  portrait,
  preambleHeading,
  row,
  table,
  title,
  type Block,
  type Decider,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper, PaperReference } from "../../paper-data.ts";
import { issuedSignature, referenceText, sentence } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type FieldBeforeAndAfter = {
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

type Change = {
  readonly issued: IssuedPaper;
  readonly schemeName: string;
  readonly schemeCode: string;
  readonly implementer: string;
  readonly beneficiary: string;
  /** The decision that approved the scheme; null where its number is not known. */
  readonly approvedBy: PaperReference | null;
  readonly fields: readonly FieldBeforeAndAfter[];
  readonly reason: string;
};

export type AmendmentRequestData = Change & { readonly to: readonly string[] };

export type AmendmentDecisionData = Change & {
  readonly decider: Decider;
  readonly legalBases: readonly string[];
  readonly proposal: string;
  readonly carriedOutBy: string;
};

export const amendmentRequest = defineTemplate<AmendmentRequestData>({
  kind: "amendment_request",
  version: 1,
  title: "Công văn đề nghị điều chỉnh, bổ sung đề án",
  about: "Đơn vị thực hiện đề nghị điều chỉnh, bổ sung đề án đã phê duyệt, nêu rõ lý do.",
  origin: {
    form: "Mẫu 1.5 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 11",
    status: "mau-goc",
  },
  render: renderRequest,
});

export const amendmentDecision = defineTemplate<AmendmentDecisionData>({
  kind: "amendment_decision",
  version: 1,
  title: "Quyết định điều chỉnh, bổ sung đề án",
  about: "Cấp có thẩm quyền điều chỉnh, bổ sung nội dung một đề án đã phê duyệt.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 11, Điều 21 khoản 2.b",
    status: "mau-goc",
  },
  render: renderDecision,
});

function renderRequest(data: AmendmentRequestData): DocumentModel {
  const subject = "đề nghị điều chỉnh, bổ sung đề án khuyến công";
  const basis =
    data.approvedBy === null ? "" : `, được phê duyệt tại ${referenceText(data.approvedBy)}`;
  return {
    title: `Công văn: ${subject} ${data.schemeCode}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper, `V/v ${subject}`),
        addressees(...data.to),
        paragraph(
          `${data.issued.body.name} đang thực hiện đề án “${data.schemeName}” (mã ${data.schemeCode}), đơn vị thụ hưởng là ${data.beneficiary}${basis}.`,
        ),
        paragraph(`Lý do điều chỉnh: ${sentence(data.reason)}`),
        paragraph(
          `${data.issued.body.name} đề nghị xem xét, điều chỉnh, bổ sung đề án với các nội dung sau:`,
        ),
        changeTable(data.fields),
        paragraph(
          "Các nội dung khác của đề án giữ nguyên. Đơn vị chịu trách nhiệm về tính chính xác của nội dung đề nghị./.",
        ),
        issuedSignature(data.issued),
      ),
    ],
  };
}

function renderDecision(data: AmendmentDecisionData): DocumentModel {
  const { approvedBy } = data;
  const approved = approvedBy === null ? "" : ` đã phê duyệt tại ${referenceText(approvedBy)}`;
  return {
    title: `Quyết định điều chỉnh, bổ sung đề án: ${data.schemeName}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Quyết định", "Về việc điều chỉnh, bổ sung đề án khuyến công"),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases([...data.legalBases, data.proposal]),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        article(
          1,
          `Điều chỉnh, bổ sung đề án “${data.schemeName}” do ${data.implementer} thực hiện, đơn vị thụ hưởng là ${data.beneficiary}${approved}, với các nội dung sau:`,
        ),
        changeTable(data.fields),
        article(2, `Lý do: ${sentence(data.reason)} Các nội dung khác của đề án giữ nguyên.`),
        article(
          3,
          `Quyết định này có hiệu lực thi hành kể từ ngày ký. ${data.carriedOutBy} chịu trách nhiệm thi hành Quyết định này./.`,
        ),
        issuedSignature(data.issued),
      ),
    ],
  };
}

function changeTable(fields: readonly FieldBeforeAndAfter[]): Block {
  return table({
    columns: [column(11, "center"), column(44), column(55), column(55)],
    headRows: [headRow("TT", "Nội dung", "Đã phê duyệt", "Điều chỉnh, bổ sung")],
    rows: fields.map(({ label, before, after }, index) =>
      row("plain", String(index + 1), label, before, after),
    ),
  });
}
