/** Minutes of a survey at an establishment (biên bản khảo sát): facts found on the spot before a scheme is drafted. */
import { formatDay, type PlainDate } from "@kc/core/kernel";
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
import type { Member, Party } from "../../paper-data.ts";
import { partyBlocks, personName } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type SurveyMinutesData = {
  readonly body: IssuingBody;
  readonly paper: PaperNumber;
  readonly surveyedOn: PlainDate;
  readonly team: readonly Member[];
  readonly establishment: Party;
  readonly legalForm: string;
  readonly sector: string;
  readonly productionAddress: string;
  /** Figures of the last full year and of this one, as told or seen. */
  readonly figures: readonly {
    readonly label: string;
    readonly unit: string;
    readonly lastYear: string;
    readonly thisYear: string;
    readonly evidence: string;
  }[];
  readonly machinesInPlace: string;
  readonly need: string;
  readonly remarks: string;
  readonly verdict: "fit" | "not-fit" | "more-facts-needed";
  readonly conditions: readonly string[];
  readonly teamLeader: string | null;
  readonly communeOfficer: string | null;
};

export const surveyMinutes = defineTemplate<SurveyMinutesData>({
  kind: "survey_minutes",
  version: 1,
  title: "Biên bản khảo sát cơ sở công nghiệp nông thôn",
  about: "Trung tâm và UBND cấp xã khảo sát thực tế trước khi lập đề án.",
  origin: { form: null, source: "QĐ 2036/QĐ-UBND, mục V.4; thông lệ", status: "chua-doi-chieu" },
  render,
});

const verdicts = {
  fit: "Cơ sở đủ điều kiện và có nhu cầu phù hợp để lập đề án khuyến công.",
  "not-fit": "Cơ sở chưa đủ điều kiện để lập đề án khuyến công.",
  "more-facts-needed": "Cần bổ sung thông tin trước khi kết luận.",
} as const;

function render(data: SurveyMinutesData): DocumentModel {
  return {
    title: `Biên bản khảo sát ${data.establishment.name}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        head(data.body, data.paper),
        title("Biên bản khảo sát", "Tình hình sản xuất và nhu cầu hỗ trợ khuyến công"),
        paragraph(
          `Ngày ${formatDay(data.surveyedOn)}, tại ${data.productionAddress}, đoàn khảo sát gồm:`,
        ),
        list(
          "number",
          data.team.map((member) => `${member.name}, ${member.office} (${member.role})`),
        ),
        heading("section", "I.", "THÔNG TIN CƠ SỞ"),
        ...partyBlocks("Tên cơ sở", data.establishment),
        fields(
          ["Loại hình", data.legalForm],
          ["Ngành nghề", data.sector],
          ["Địa điểm sản xuất", data.productionAddress],
        ),
        heading("section", "II.", "TÌNH HÌNH SẢN XUẤT"),
        figureTable(data),
        fields(["Máy móc, thiết bị hiện có", data.machinesInPlace]),
        heading("section", "III.", "NHU CẦU HỖ TRỢ"),
        ...writtenText(data.need),
        heading("section", "IV.", "NHẬN XÉT, KẾT LUẬN CỦA ĐOÀN"),
        ...writtenText(data.remarks),
        paragraph([{ text: verdicts[data.verdict], style: "bold" }]),
        list("dash", data.conditions),
        paragraph("Biên bản được lập thành 03 bản, các bên thống nhất và ký tên./."),
        signatures(
          role("Đại diện cơ sở", personName(data.establishment)),
          role("Đại diện\nUBND cấp xã", data.communeOfficer),
          role("Trưởng đoàn khảo sát", data.teamLeader),
        ),
      ),
    ],
  };
}

function figureTable(data: SurveyMinutesData): Block {
  const year = Number(data.surveyedOn.slice(0, 4));
  return table({
    columns: [
      column(10, "center"),
      column(55),
      column(24, "center"),
      column(24, "right"),
      column(24, "right"),
      column(28),
    ],
    headRows: [
      headRow(
        "TT",
        "Chỉ tiêu",
        "Đơn vị tính",
        `Năm ${String(year - 1)}`,
        `Năm ${String(year)}`,
        "Căn cứ",
      ),
    ],
    rows: data.figures.map((figure, index) =>
      row(
        "plain",
        String(index + 1),
        figure.label,
        figure.unit,
        figure.lastYear,
        figure.thisYear,
        figure.evidence,
      ),
    ),
  });
}
