/** Decision of Sở that assigns schemes and their estimate to the implementing unit (giao nhiệm vụ thực hiện đề án). */
import { formatMillion, sumDong } from "@kc/core/kernel";
import {
  annexHead,
  article,
  attachedTo,
  column,
  deciderName,
  head,
  headRow,
  legalBases,
  list,
  portrait,
  portraitAnnex,
  preambleHeading,
  row,
  spanning,
  table,
  title,
  type Block,
  type Decider,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper, SchemeLine } from "../../paper-data.ts";
import { dongText, issuedSignature } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type TaskAssignmentData = {
  readonly issued: IssuedPaper;
  readonly decider: Decider;
  readonly assignee: string;
  readonly planYear: number;
  readonly legalBases: readonly string[];
  readonly schemes: readonly SchemeLine[];
  readonly duties: readonly string[];
  readonly carriedOutBy: string;
};

export const taskAssignment = defineTemplate<TaskAssignmentData>({
  kind: "task_assignment",
  version: 1,
  title: "Quyết định giao nhiệm vụ thực hiện đề án khuyến công",
  about: "Giám đốc Sở giao Trung tâm thực hiện các đề án, nhiệm vụ trong kế hoạch đã phê duyệt.",
  origin: {
    form: "Mẫu 1.2 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "QĐ 470/QĐ-UBND, mục V.5; TT 36/2013/TT-BCT, Điều 12",
    status: "mau-goc",
  },
  render,
});

function render(data: TaskAssignmentData): DocumentModel {
  const total = sumDong(data.schemes.map((scheme) => scheme.money.grantDong));
  const reference = attachedTo({
    typeName: "Quyết định",
    ...data.issued.paper,
    body: deciderName(data.decider),
  });
  return {
    title: `Quyết định giao nhiệm vụ khuyến công năm ${String(data.planYear)}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title(
          "Quyết định",
          `Về việc giao nhiệm vụ thực hiện đề án, nhiệm vụ\nkhuyến công địa phương năm ${String(data.planYear)}`,
        ),
        { kind: "decider", text: preambleHeading(data.decider) },
        legalBases(data.legalBases),
        { kind: "resolves", text: "QUYẾT ĐỊNH:" },
        article(
          1,
          `Giao ${data.assignee} thực hiện ${String(data.schemes.length).padStart(2, "0")} đề án, nhiệm vụ khuyến công địa phương năm ${String(data.planYear)} với tổng kinh phí khuyến công ${dongText(total)} (có Biểu kèm theo).`,
        ),
        article(2, `${data.assignee} có trách nhiệm:`),
        list("letter", data.duties),
        article(3, "Quyết định này có hiệu lực thi hành kể từ ngày ký."),
        article(4, `${data.carriedOutBy} chịu trách nhiệm thi hành Quyết định này./.`),
        issuedSignature(data.issued),
      ),
      portraitAnnex(
        annexHead(
          null,
          `Biểu giao nhiệm vụ khuyến công địa phương\nnăm ${String(data.planYear)}`,
          reference,
        ),
        assignmentTable(data.schemes),
      ),
    ],
  };
}

function assignmentTable(schemes: readonly SchemeLine[]): Block {
  return table({
    columns: [
      column(10, "center"),
      column(68),
      column(40),
      column(24, "center"),
      column(23, "right"),
    ],
    unitNote: "Đơn vị tính: triệu đồng",
    headRows: [
      headRow(
        "TT",
        "Đề án, nhiệm vụ",
        "Đơn vị thụ hưởng",
        "Thời gian thực hiện",
        "Kinh phí khuyến công",
      ),
    ],
    rows: [
      ...schemes.map((scheme, index) =>
        row(
          "plain",
          String(index + 1),
          scheme.name,
          scheme.beneficiary,
          scheme.period,
          formatMillion(scheme.money.grantDong),
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 3, align: "center" }),
        formatMillion(sumDong(schemes.map((scheme) => scheme.money.grantDong))),
      ),
    ],
  });
}
