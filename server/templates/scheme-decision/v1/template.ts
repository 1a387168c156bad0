/** Decision that approves one scheme, in provinces that decide each scheme beside the plan. */
import {
  amountInWords,
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
import type { IssuedPaper, SchemeLine } from "../../paper-data.ts";
import { dongText, issuedSignature, totalOf } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type SchemeDecisionData = {
  readonly issued: IssuedPaper;
  readonly decider: Decider;
  readonly legalBases: readonly string[];
  readonly scheme: SchemeLine;
  readonly moneySource: string;
  readonly objectives: readonly string[];
  readonly carriedOutBy: string;
};

export const schemeDecision = defineTemplate<SchemeDecisionData>({
  kind: "scheme_decision",
  version: 1,
  title: "Quyết định phê duyệt đề án khuyến công",
  about: "Phê duyệt riêng từng đề án, ở tỉnh có quy định như vậy.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "NĐ 45/2012/NĐ-CP, Điều 2; TTLT 26/2014/TTLT-BTC-BCT, Điều 7",
    status: "mau-goc",
  },
  render,
});

function render(data: SchemeDecisionData): DocumentModel {
  const { scheme } = data;
  return {
    title: `Quyết định phê duyệt đề án: ${scheme.name}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Quyết định", `Phê duyệt đề án khuyến công\n${scheme.name}`),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases(data.legalBases),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        article(1, `Phê duyệt đề án “${scheme.name}” với các nội dung chính sau:`),
        list("number", [
          `Đơn vị thực hiện: ${scheme.implementer}.`,
          `Đơn vị thụ hưởng: ${scheme.beneficiary}. Địa điểm: ${scheme.place}.`,
          `Nội dung: ${scheme.content}`,
          `Mục tiêu: ${orDots(data.objectives.join("; "))}.`,
          `Thời gian thực hiện: ${orDots(scheme.period)}.`,
          `Tổng kinh phí: ${dongText(totalOf(scheme.money))}, trong đó khuyến công hỗ trợ ${dongText(scheme.money.grantDong)}, đơn vị thụ hưởng ${dongText(scheme.money.counterpartDong)}.`,
        ]),
        amountInWords(scheme.money.grantDong),
        article(2, `Nguồn kinh phí: ${data.moneySource}`),
        article(
          3,
          `Quyết định này có hiệu lực thi hành kể từ ngày ký. ${data.carriedOutBy} chịu trách nhiệm thi hành Quyết định này./.`,
        ),
        issuedSignature(data.issued),
      ),
    ],
  };
}

/** What is not known yet is left to the pen. */
function orDots(text: string): string {
  return text === "" ? "……" : text;
}
