/** Plan that carries out a group scheme (kế hoạch thực hiện đề án nhóm, Mẫu số 11), for Sở to approve. */
import {
  addressees,
  amountInWords,
  column,
  head,
  headRow,
  heading,
  list,
  paragraph,
  portrait,
  row,
  spanning,
  table,
  title,
  type Block,
  type DocumentModel,
} from "@kc/core/document";
import { formatDay, formatMillion, sumDong, type PlainDate } from "@kc/core/kernel";
import type { IssuedPaper, MoneyBySource, PaperReference } from "../../paper-data.ts";
import { dongText, issuedSignature, referenceText, totalOf } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type GroupMember = {
  readonly beneficiary: string;
  readonly place: string;
  readonly content: string;
  readonly money: MoneyBySource;
};

export type GroupPlanData = {
  readonly issued: IssuedPaper;
  readonly to: readonly string[];
  readonly schemeName: string;
  readonly source: "local" | "national";
  readonly planYear: number;
  /** The decision that approved the scheme without naming who benefits. */
  readonly plan: PaperReference | null;
  readonly members: readonly GroupMember[];
  readonly schedule: readonly { readonly work: string; readonly dueOn: PlainDate }[];
  readonly organisation: readonly string[];
};

export const groupPlan = defineTemplate<GroupPlanData>({
  kind: "group_plan",
  version: 1,
  title: "Kế hoạch thực hiện đề án nhóm",
  about: "Đơn vị thực hiện nêu rõ đơn vị thụ hưởng, địa điểm, kinh phí; Sở Công Thương phê duyệt.",
  origin: {
    form: "Mẫu số 11",
    source: "TT 36/2013/TT-BCT, Điều 21 khoản 2.a, Điều 23 khoản 3",
    status: "chua-doi-chieu",
  },
  render,
});

const sources = { local: "khuyến công địa phương", national: "khuyến công quốc gia" } as const;

function render(data: GroupPlanData): DocumentModel {
  const grant = sumDong(data.members.map(({ money }) => money.grantDong));
  const basis = data.plan === null ? "" : `Căn cứ ${referenceText(data.plan)}, `;
  return {
    title: `Kế hoạch thực hiện đề án nhóm: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "form-mark", lines: ["Mẫu số 11"] },
        head(data.issued.body, data.issued.paper),
        title(
          "Kế hoạch",
          `Thực hiện đề án ${sources[data.source]} năm ${String(data.planYear)}\n${data.schemeName}`,
        ),
        addressees(...data.to),
        paragraph(
          `${basis}${data.issued.body.name} rà soát và lập kế hoạch thực hiện đề án như sau:`,
        ),
        heading("section", "I.", "ĐƠN VỊ THỤ HƯỞNG, NỘI DUNG VÀ KINH PHÍ"),
        memberTable(data.members),
        paragraph(`Kinh phí ${sources[data.source]}: ${dongText(grant)}.`),
        amountInWords(grant),
        heading("section", "II.", "TIẾN ĐỘ"),
        list(
          "number",
          data.schedule.map(({ work, dueOn }) => `${work}: xong trước ngày ${formatDay(dueOn)};`),
        ),
        heading("section", "III.", "TỔ CHỨC THỰC HIỆN"),
        list("dash", data.organisation),
        paragraph(
          `${data.issued.body.name} đề nghị ${data.to[0] ?? "Sở Công Thương"} thẩm định, phê duyệt kế hoạch để tổ chức thực hiện./.`,
        ),
        issuedSignature(data.issued),
      ),
    ],
  };
}

function memberTable(members: readonly GroupMember[]): Block {
  const sum = (pick: (member: GroupMember) => GroupMember["money"]["grantDong"]) =>
    formatMillion(sumDong(members.map(pick)));
  return table({
    columns: [
      column(9, "center"),
      column(36),
      column(26),
      column(34),
      column(20, "right"),
      column(20, "right"),
      column(20, "right"),
    ],
    size: "dense",
    unitNote: "Đơn vị tính: triệu đồng",
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Đơn vị thụ hưởng", { rows: 2 }),
        spanning("Địa điểm", { rows: 2 }),
        spanning("Nội dung hỗ trợ", { rows: 2 }),
        spanning("Tổng kinh phí", { rows: 2 }),
        spanning("Trong đó", { columns: 2 }),
      ),
      headRow("Khuyến công", "Đơn vị thụ hưởng, khác"),
    ],
    rows: [
      ...members.map((member, index) =>
        row(
          "plain",
          String(index + 1),
          member.beneficiary,
          member.place,
          member.content,
          formatMillion(totalOf(member.money)),
          formatMillion(member.money.grantDong),
          formatMillion(sumDong([member.money.counterpartDong, member.money.otherDong])),
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 3, align: "center" }),
        sum(({ money }) => totalOf(money)),
        sum(({ money }) => money.grantDong),
        sum(({ money }) => sumDong([money.counterpartDong, money.otherDong])),
      ),
    ],
  });
}
