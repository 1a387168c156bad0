/** Decision that recovers khuyến công money (quyết định thu hồi kinh phí) and says to whom and by when it is paid back. */
import {
  amountInWords,
  article,
  head,
  legalBases,
  portrait,
  preambleHeading,
  title,
  type Decider,
  type DocumentModel,
} from "@kc/core/document";
import { formatDay, type Dong, type PlainDate } from "@kc/core/kernel";
import type { IssuedPaper } from "../../paper-data.ts";
import { dongText, issuedSignature, sentence } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type RecoveryDecisionData = {
  readonly issued: IssuedPaper;
  readonly decider: Decider;
  readonly legalBases: readonly string[];
  readonly proposal: string;
  readonly schemeName: string;
  readonly payer: string;
  readonly implementer: string;
  readonly reason: string;
  readonly amountDong: Dong;
  /** Last day to pay; null leaves it to the pen. */
  readonly dueOn: PlainDate | null;
  readonly payTo: string;
  readonly carriedOutBy: string;
};

export const recoveryDecision = defineTemplate<RecoveryDecisionData>({
  kind: "recovery_decision",
  version: 1,
  title: "Quyết định thu hồi kinh phí khuyến công",
  about: "Thu hồi phần đã tạm ứng không có khối lượng, hoặc đã chi mà không được quyết toán.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 12 khoản 6",
    status: "mau-goc",
  },
  render,
});

function render(data: RecoveryDecisionData): DocumentModel {
  const due = data.dueOn === null ? "ngày … tháng … năm …" : `ngày ${formatDay(data.dueOn)}`;
  return {
    title: `Quyết định thu hồi kinh phí: ${data.schemeName}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Quyết định", "Về việc thu hồi kinh phí khuyến công"),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases([...data.legalBases, data.proposal]),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        article(
          1,
          `Thu hồi của ${data.payer} kinh phí khuyến công đã nhận để thực hiện đề án “${data.schemeName}”, số tiền ${dongText(data.amountDong)}.`,
        ),
        amountInWords(data.amountDong),
        article(2, `Lý do: ${sentence(data.reason)}`),
        article(
          3,
          `${data.payer} nộp đủ số tiền nêu tại Điều 1 ${data.payTo} chậm nhất ${due}. ${data.implementer} đôn đốc, nộp ngân sách nhà nước và báo cáo kết quả.`,
        ),
        article(
          4,
          `Quyết định này có hiệu lực thi hành kể từ ngày ký. ${data.carriedOutBy} chịu trách nhiệm thi hành Quyết định này./.`,
        ),
        issuedSignature(data.issued),
      ),
    ],
  };
}
