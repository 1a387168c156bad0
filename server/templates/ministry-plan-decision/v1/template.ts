/** Decision of the Minister on the national plan, with the list of the province's schemes as it comes back to Sở. */
import {
  annexHead,
  article,
  attachedTo,
  deciderName,
  head,
  landscapeAnnex,
  legalBases,
  portrait,
  preambleHeading,
  title,
  type Decider,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper } from "../../paper-data.ts";
import {
  dongText,
  grantOf,
  issuedSignature,
  schemeListTable,
  type SchemeGroup,
} from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type MinistryPlanDecisionData = {
  readonly issued: IssuedPaper;
  readonly decider: Decider;
  readonly planYear: number;
  readonly territory: string;
  readonly legalBases: readonly string[];
  readonly proposal: string;
  readonly groups: readonly SchemeGroup[];
  /** Who signs contracts with the units, in running text. */
  readonly agency: string;
};

export const ministryPlanDecision = defineTemplate<MinistryPlanDecisionData>({
  kind: "ministry_plan_decision",
  version: 1,
  title: "Quyết định phê duyệt kế hoạch khuyến công quốc gia (danh mục của tỉnh)",
  about:
    "Dự thảo kèm hồ sơ trình Bộ trưởng: biểu tổng hợp chi tiết các đề án khuyến công quốc gia của tỉnh.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 8 khoản 3",
    status: "mau-goc",
  },
  render,
});

function render(data: MinistryPlanDecisionData): DocumentModel {
  const year = String(data.planYear);
  const total = grantOf(data.groups);
  return {
    title: `Quyết định phê duyệt kế hoạch khuyến công quốc gia năm ${year}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title(
          "Quyết định",
          `Phê duyệt kế hoạch khuyến công quốc gia năm ${year}\n(phần thực hiện tại ${data.territory})`,
        ),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases([...data.legalBases, data.proposal]),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        article(
          1,
          `Phê duyệt kế hoạch khuyến công quốc gia năm ${year} thực hiện tại ${data.territory} với tổng kinh phí ${dongText(total)} (có Biểu tổng hợp chi tiết kèm theo).`,
        ),
        article(
          2,
          `${data.agency} ký hợp đồng với các đơn vị thực hiện, tạm ứng, thanh toán, quyết toán theo quy định; Sở Công Thương ${data.territory} quản lý, kiểm tra, giám sát, tổ chức nghiệm thu cơ sở.`,
        ),
        article(
          3,
          `Quyết định này có hiệu lực thi hành kể từ ngày ký. Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này./.`,
        ),
        issuedSignature(data.issued),
      ),
      landscapeAnnex(
        annexHead(
          null,
          `Biểu tổng hợp chi tiết\nđề án khuyến công quốc gia năm ${year}`,
          attachedTo({
            typeName: "Quyết định",
            ...data.issued.paper,
            body: deciderName(data.decider),
          }),
        ),
        schemeListTable(data.groups),
      ),
    ],
  };
}
