/** Minutes of the appraisal council (biên bản họp Hội đồng thẩm định): who was there, what was said, how each scheme was voted. */
import { formatDay, formatMillion, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  column,
  fields,
  head,
  headRow,
  heading,
  list,
  paragraph,
  portrait,
  role,
  row,
  signatures,
  table,
  title,
  writtenText,
  type Block,
  type DocumentModel,
  type IssuingBody,
  type PaperNumber,
} from "@kc/core/document";
import type { Member, PaperReference } from "../../paper-data.ts";
import { referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type CouncilVerdict = {
  readonly schemeName: string;
  readonly beneficiary: string;
  readonly requestedDong: Dong;
  readonly appraisedDong: Dong;
  /** Null where the session did not count votes: the cells stay open for the pen. */
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  /** Members who stood aside because of an interest, and why. */
  readonly stoodAside: string;
  readonly verdict: "pass" | "fail";
  readonly note: string;
};

export type AppraisalMinutesData = {
  readonly body: IssuingBody;
  readonly paper: PaperNumber;
  readonly subject: string;
  readonly heldOn: PlainDate;
  readonly beganAt: string;
  readonly endedAt: string;
  readonly place: string;
  readonly setUpBy: PaperReference | null;
  readonly present: readonly Member[];
  readonly absent: readonly Member[];
  readonly invited: readonly string[];
  readonly discussion: string;
  readonly verdicts: readonly CouncilVerdict[];
  readonly chair: string | null;
  readonly secretary: string | null;
};

export const appraisalMinutes = defineTemplate<AppraisalMinutesData>({
  kind: "appraisal_minutes",
  version: 1,
  title: "Biên bản họp Hội đồng thẩm định",
  about:
    "Ghi phiên họp thẩm định các đề án khuyến công: thành phần, thảo luận, biểu quyết, kết luận.",
  origin: {
    form: "Mẫu 1.9 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "TT 36/2013/TT-BCT, Điều 8 và Điều 9",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: AppraisalMinutesData): DocumentModel {
  return {
    title: `Biên bản ${data.subject}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        head(data.body, data.paper),
        title("Biên bản", data.subject),
        opening(data),
        heading("section", "II.", "NỘI DUNG"),
        ...writtenText(data.discussion),
        heading("section", "III.", "KẾT QUẢ BIỂU QUYẾT"),
        verdictTable(data.verdicts),
        heading("section", "IV.", "KẾT LUẬN"),
        paragraph(conclusion(data.verdicts)),
        paragraph(
          `Biên bản được đọc lại cho các thành viên nhất trí thông qua và kết thúc vào hồi ${data.endedAt} cùng ngày./.`,
        ),
        signatures(role("Thư ký", data.secretary), role("Chủ tịch Hội đồng", data.chair)),
        heading("section", "", "CÁC THÀNH VIÊN HỘI ĐỒNG KÝ TÊN"),
        memberTable(data.present),
      ),
    ],
  };
}

function opening(data: AppraisalMinutesData): readonly Block[] {
  return [
    ...(data.setUpBy === null
      ? []
      : [
          paragraph(
            `Căn cứ ${referenceText(data.setUpBy)} về việc thành lập Hội đồng thẩm định đề án khuyến công.`,
          ),
        ]),
    paragraph(
      `Hôm nay, vào hồi ${data.beganAt} ngày ${formatDay(data.heldOn)}, tại ${data.place}, Hội đồng thẩm định họp như sau:`,
    ),
    heading("section", "I.", "THÀNH PHẦN"),
    fields(["1. Có mặt", `${String(data.present.length)} thành viên`]),
    list(
      "dash",
      data.present.map((member) => `${member.name}, ${member.office}: ${member.role}`),
    ),
    fields([
      "2. Vắng mặt",
      data.absent.length === 0
        ? "Không"
        : data.absent.map((member) => `${member.name} (${member.role})`).join("; "),
    ]),
    fields(["3. Khách mời", data.invited.length === 0 ? "Không" : data.invited.join("; ")]),
  ];
}

function verdictTable(verdicts: readonly CouncilVerdict[]): Block {
  return table({
    columns: [
      column(9, "center"),
      column(48),
      column(20, "right"),
      column(20, "right"),
      column(14, "center"),
      column(14, "center"),
      column(17, "center"),
      column(26),
    ],
    size: "dense",
    unitNote: "Kinh phí: triệu đồng",
    headRows: [
      headRow(
        "TT",
        "Đề án, đơn vị thụ hưởng",
        "Đề nghị",
        "Thẩm định",
        "Phiếu đạt",
        "Không đạt",
        "Kết quả",
        "Ghi chú",
      ),
    ],
    rows: verdicts.map((verdict, index) =>
      row(
        "plain",
        String(index + 1),
        `${verdict.schemeName}\n(${verdict.beneficiary})`,
        formatMillion(verdict.requestedDong),
        formatMillion(verdict.appraisedDong),
        verdict.votesFor?.toString() ?? "",
        verdict.votesAgainst?.toString() ?? "",
        verdict.verdict === "pass" ? "Đạt" : "Không đạt",
        [verdict.stoodAside, verdict.note].filter(Boolean).join("\n"),
      ),
    ),
  });
}

function conclusion(verdicts: readonly CouncilVerdict[]): string {
  const passed = verdicts.filter((verdict) => verdict.verdict === "pass").length;
  return `Hội đồng thống nhất ${String(passed)}/${String(verdicts.length)} đề án đạt yêu cầu, đề nghị đưa vào kế hoạch khuyến công; các đơn vị hoàn thiện hồ sơ theo ý kiến của Hội đồng trước khi trình phê duyệt.`;
}

function memberTable(members: readonly Member[]): Block {
  return table({
    columns: [column(12, "center"), column(60), column(53), column(40)],
    headRows: [headRow("TT", "Họ và tên", "Nhiệm vụ", "Chữ ký")],
    rows: members.map((member, index) =>
      row("plain", String(index + 1), member.name, member.role, "\n"),
    ),
  });
}
