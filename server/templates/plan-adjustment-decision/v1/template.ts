/** Decision that adjusts the year's plan: schemes changed, taken out, replaced from the reserve list; before and after. */
import { formatMillion, subtractDong, sumDong, type Dong } from "@kc/core/kernel";
import {
  annexHead,
  article,
  attachedTo,
  column,
  deciderName,
  head,
  headRow,
  landscapeAnnex,
  legalBases,
  portrait,
  preambleHeading,
  row,
  spanning,
  table,
  title,
  type Block,
  type Decider,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper, PaperReference } from "../../paper-data.ts";
import { dongText, issuedSignature, referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type PlanChange = {
  readonly kind: "changed" | "taken-out" | "added" | "replaced-from-reserve";
  readonly schemeName: string;
  readonly before: string;
  readonly after: string;
  readonly grantBeforeDong: Dong;
  readonly grantAfterDong: Dong;
  readonly reason: string;
};

export type PlanAdjustmentDecisionData = {
  readonly issued: IssuedPaper;
  readonly decider: Decider;
  readonly planYear: number;
  readonly territory: string;
  readonly plan: PaperReference;
  readonly legalBases: readonly string[];
  readonly proposal: string;
  readonly changes: readonly PlanChange[];
  /** Grant of the whole plan before and after. */
  readonly planBeforeDong: Dong;
  readonly planAfterDong: Dong;
  readonly carriedOutBy: string;
};

export const planAdjustmentDecision = defineTemplate<PlanAdjustmentDecisionData>({
  kind: "plan_adjustment_decision",
  version: 1,
  title: "Quyết định điều chỉnh, bổ sung kế hoạch khuyến công năm",
  about: "Điều chỉnh, đưa ra khỏi kế hoạch, bổ sung hoặc thay thế từ danh mục dự phòng.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 11; QĐ 2036/QĐ-UBND, mục VIII",
    status: "mau-goc",
  },
  render,
});

const kinds = {
  changed: "Điều chỉnh",
  "taken-out": "Đưa ra khỏi kế hoạch",
  added: "Bổ sung",
  "replaced-from-reserve": "Thay thế từ danh mục dự phòng",
} as const;

function render(data: PlanAdjustmentDecisionData): DocumentModel {
  const year = String(data.planYear);
  return {
    title: `Quyết định điều chỉnh Kế hoạch khuyến công địa phương năm ${year}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title(
          "Quyết định",
          `Điều chỉnh, bổ sung Kế hoạch khuyến công địa phương\nnăm ${year} ${data.territory}`,
        ),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases([...data.legalBases, data.proposal]),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        article(
          1,
          `Điều chỉnh, bổ sung Kế hoạch khuyến công địa phương năm ${year} phê duyệt tại ${referenceText(data.plan)} (có Biểu kèm theo). Tổng kinh phí khuyến công sau điều chỉnh là ${dongText(data.planAfterDong)} (trước điều chỉnh ${dongText(data.planBeforeDong)}).`,
        ),
        article(
          2,
          `Các nội dung khác giữ nguyên theo ${data.plan.typeName} số ${data.plan.number}.`,
        ),
        article(
          3,
          `Quyết định này có hiệu lực thi hành kể từ ngày ký. ${data.carriedOutBy} chịu trách nhiệm thi hành Quyết định này./.`,
        ),
        issuedSignature(data.issued),
      ),
      landscapeAnnex(
        annexHead(
          null,
          `Biểu điều chỉnh, bổ sung\nKế hoạch khuyến công địa phương năm ${year}`,
          attachedTo({
            typeName: "Quyết định",
            ...data.issued.paper,
            body: deciderName(data.decider),
          }),
        ),
        changeTable(data.changes),
      ),
    ],
  };
}

function changeTable(changes: readonly PlanChange[]): Block {
  const before = sumDong(changes.map((change) => change.grantBeforeDong));
  const after = sumDong(changes.map((change) => change.grantAfterDong));
  return table({
    columns: [
      column(9, "center"),
      column(26),
      column(46),
      column(45),
      column(45),
      column(20, "right"),
      column(20, "right"),
      column(20, "right"),
      column(30),
    ],
    size: "dense",
    unitNote: "Kinh phí khuyến công: triệu đồng",
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Loại điều chỉnh", { rows: 2 }),
        spanning("Đề án, nhiệm vụ", { rows: 2 }),
        spanning("Nội dung", { columns: 2 }),
        spanning("Kinh phí", { columns: 3 }),
        spanning("Lý do", { rows: 2 }),
      ),
      headRow("Đã phê duyệt", "Điều chỉnh", "Trước", "Sau", "Tăng (+), giảm (-)"),
    ],
    rows: [
      ...changes.map((change, index) =>
        row(
          "plain",
          String(index + 1),
          kinds[change.kind],
          change.schemeName,
          change.before,
          change.after,
          formatMillion(change.grantBeforeDong),
          formatMillion(change.grantAfterDong),
          formatMillion(subtractDong(change.grantAfterDong, change.grantBeforeDong)),
          change.reason,
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 4, align: "center" }),
        formatMillion(before),
        formatMillion(after),
        formatMillion(subtractDong(after, before)),
        "",
      ),
    ],
  });
}
