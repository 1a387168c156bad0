/** Decision that approves the year's local plan, with its list of schemes and tasks: of the UBND (TM.) or of its chair. */
import { sumDong } from "@kc/core/kernel";
import {
  annexHead,
  article,
  attachedTo,
  deciderName,
  head,
  landscapeAnnex,
  legalBases,
  paragraph,
  portrait,
  preambleHeading,
  title,
  type Decider,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper } from "../../paper-data.ts";
import { dongText, issuedSignature, schemeListTable, type SchemeGroup } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type PlanDecisionData = {
  readonly issued: IssuedPaper;
  readonly decider: Decider;
  readonly planYear: number;
  readonly territory: string;
  readonly legalBases: readonly string[];
  /** "Theo đề nghị của Giám đốc Sở Công Thương tại Tờ trình số …". */
  readonly proposal: string;
  readonly groups: readonly SchemeGroup[];
  /** Source of the money as it is printed in Điều 2. */
  readonly moneySource: string;
  readonly carriedOutBy: string;
};

export const planDecision = defineTemplate<PlanDecisionData>({
  kind: "plan_decision",
  version: 1,
  title: "Quyết định phê duyệt Kế hoạch khuyến công địa phương năm",
  about:
    "UBND tỉnh (TM.) hoặc Chủ tịch UBND tỉnh phê duyệt kế hoạch năm kèm danh mục đề án, nhiệm vụ.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP; danh mục theo Mẫu số 2 TT 36/2013/TT-BCT",
    source: "NĐ 45/2012/NĐ-CP, Điều 2; TT 36/2013/TT-BCT, Điều 6 và Mẫu số 2",
    status: "mau-goc",
  },
  render,
});

function render(data: PlanDecisionData): DocumentModel {
  const planName = `Kế hoạch khuyến công địa phương năm ${String(data.planYear)} ${data.territory}`;
  return {
    title: `Quyết định phê duyệt ${planName}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title(
          "Quyết định",
          `Phê duyệt Kế hoạch khuyến công địa phương\nnăm ${String(data.planYear)} ${data.territory}`,
        ),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases([...data.legalBases, data.proposal]),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        articles(data, planName),
        issuedSignature(data.issued),
      ),
      landscapeAnnex(
        annexHead(null, `Danh mục đề án, nhiệm vụ\n${planName}`, annexReference(data)),
        schemeListTable(data.groups),
      ),
    ],
  };
}

function articles(data: PlanDecisionData, planName: string) {
  const approved = data.groups
    .filter((group) => group.counted === "in-total")
    .flatMap((group) => group.schemes);
  const total = sumDong(approved.map((scheme) => scheme.money.grantDong));
  return [
    article(
      1,
      `Phê duyệt ${planName} với ${String(approved.length).padStart(2, "0")} đề án, nhiệm vụ, tổng kinh phí khuyến công hỗ trợ là ${dongText(total)} (có Danh mục kèm theo).`,
    ),
    article(2, `Nguồn kinh phí: ${data.moneySource}`),
    paragraph(
      "Sở Công Thương chủ trì, phối hợp với Sở Tài chính và các cơ quan, đơn vị liên quan tổ chức thực hiện Kế hoạch; hướng dẫn, kiểm tra, giám sát việc thực hiện và sử dụng kinh phí đúng mục đích, đúng quy định; báo cáo kết quả về Ủy ban nhân dân tỉnh.",
    ),
    article(3, "Quyết định này có hiệu lực thi hành kể từ ngày ký."),
    article(4, `${data.carriedOutBy} chịu trách nhiệm thi hành Quyết định này./.`),
  ];
}

function annexReference(data: PlanDecisionData): string {
  return attachedTo({
    typeName: "Quyết định",
    ...data.issued.paper,
    body: deciderName(data.decider),
  });
}
