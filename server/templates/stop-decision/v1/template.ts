/** Decision that stops a scheme (quyết định ngừng thực hiện đề án): why, and what becomes of its money. */
import {
  article,
  head,
  legalBases,
  list,
  portrait,
  preambleHeading,
  title,
  type Decider,
  type DocumentModel,
} from "@kc/core/document";
import type { Dong } from "@kc/core/kernel";
import type { IssuedPaper, PaperReference } from "../../paper-data.ts";
import { dongText, issuedSignature, referenceText, sentence } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type StopDecisionData = {
  readonly issued: IssuedPaper;
  readonly decider: Decider;
  readonly legalBases: readonly string[];
  readonly proposal: string;
  readonly schemeName: string;
  readonly implementer: string;
  readonly beneficiary: string;
  /** The plan that the scheme stands in; null where it stands in none. */
  readonly plan: PaperReference | null;
  readonly reason: string;
  readonly grantDong: Dong;
  readonly paidDong: Dong;
  /** What is to be returned to the budget. */
  readonly toReturnDong: Dong;
  readonly carriedOutBy: string;
};

export const stopDecision = defineTemplate<StopDecisionData>({
  kind: "stop_decision",
  version: 1,
  title: "Quyết định ngừng thực hiện đề án",
  about: "Ngừng triển khai thực hiện đề án, kèm xử lý phần kinh phí đã tạm ứng, thanh toán.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 11, Điều 12 khoản 6",
    status: "mau-goc",
  },
  render,
});

function render(data: StopDecisionData): DocumentModel {
  const inPlan = data.plan === null ? "" : `, được phê duyệt tại ${referenceText(data.plan)}`;
  return {
    title: `Quyết định ngừng thực hiện đề án: ${data.schemeName}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Quyết định", "Về việc ngừng thực hiện đề án khuyến công"),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases([...data.legalBases, data.proposal]),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        article(
          1,
          `Ngừng thực hiện đề án “${data.schemeName}” do ${data.implementer} thực hiện, đơn vị thụ hưởng là ${data.beneficiary}${inPlan}.`,
        ),
        article(2, `Lý do: ${sentence(data.reason)}`),
        article(3, "Xử lý kinh phí:"),
        list("letter", moneyPoints(data)),
        article(
          4,
          `Quyết định này có hiệu lực thi hành kể từ ngày ký. ${data.carriedOutBy} chịu trách nhiệm thi hành Quyết định này./.`,
        ),
        issuedSignature(data.issued),
      ),
    ],
  };
}

function moneyPoints({ grantDong, paidDong, toReturnDong }: StopDecisionData): readonly string[] {
  const returned =
    toReturnDong === 0
      ? "Không có kinh phí phải nộp trả ngân sách;"
      : `Số kinh phí phải hoàn trả để nộp ngân sách nhà nước: ${dongText(toReturnDong)};`;
  return [
    `Kinh phí khuyến công được phê duyệt: ${dongText(grantDong)}; đã tạm ứng, thanh toán: ${dongText(paidDong)};`,
    returned,
    "Phần kinh phí chưa sử dụng được xử lý theo quy định về ngân sách nhà nước.",
  ];
}
