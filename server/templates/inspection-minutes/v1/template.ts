/** Minutes of an inspection (biên bản kiểm tra) 6, 12 and 24 months after the acceptance of a scheme. */
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
import type { Member, PaperReference, Party } from "../../paper-data.ts";
import { personName, referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type InspectionMinutesData = {
  readonly body: IssuingBody;
  readonly paper: PaperNumber;
  readonly occasion: { readonly kind: "after"; readonly months: 6 | 12 | 24 };
  readonly schemeName: string;
  readonly contract: PaperReference;
  readonly inspectedOn: PlainDate;
  readonly place: string;
  readonly team: readonly Member[];
  readonly beneficiary: Party;
  readonly machines: readonly {
    readonly name: string;
    readonly present: "yes" | "no";
    readonly inUse: "yes" | "no";
    readonly plate: "yes" | "no";
    readonly remark: string;
  }[];
  readonly outcomes: readonly {
    readonly label: string;
    readonly baseline: string;
    readonly target: string;
    readonly found: string;
    readonly evidence: string;
  }[];
  readonly findings: string;
  readonly requests: readonly { readonly request: string; readonly dueOn: PlainDate }[];
  readonly teamLeader: string | null;
};

export const inspectionMinutes = defineTemplate<InspectionMinutesData>({
  kind: "inspection_minutes",
  version: 1,
  title: "Biên bản kiểm tra đề án khuyến công",
  about: "Kiểm tra 6, 12, 24 tháng sau hỗ trợ: máy móc, biển, kết quả.",
  origin: {
    form: null,
    source: "TTLT 26/2014/TTLT-BTC-BCT, Điều 9; QĐ 2036/QĐ-UBND, mục VII.1",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: InspectionMinutesData): DocumentModel {
  const occasion = `Kết quả sau hỗ trợ ${String(data.occasion.months)} tháng`;
  return {
    title: `Biên bản kiểm tra: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        head(data.body, data.paper),
        title("Biên bản kiểm tra", `${occasion}\n${data.schemeName}`),
        paragraph(
          `Căn cứ ${referenceText(data.contract)}; ngày ${formatDay(data.inspectedOn)}, tại ${data.place}, đoàn kiểm tra gồm:`,
        ),
        list(
          "number",
          data.team.map((member) => `${member.name}, ${member.office} (${member.role})`),
        ),
        fields([
          "Đơn vị được kiểm tra",
          `${data.beneficiary.name}; đại diện: ${data.beneficiary.representative}`,
        ]),
        heading("section", "I.", "MÁY MÓC, THIẾT BỊ ĐƯỢC HỖ TRỢ"),
        machineTable(data),
        heading("section", "II.", "KẾT QUẢ SO VỚI MỤC TIÊU"),
        outcomeTable(data),
        heading("section", "III.", "NHẬN XÉT"),
        ...writtenText(data.findings),
        heading("section", "IV.", "YÊU CẦU, KIẾN NGHỊ"),
        list(
          "number",
          data.requests.length === 0
            ? ["Không."]
            : data.requests.map(
                (part) => `${part.request} (hoàn thành trước ngày ${formatDay(part.dueOn)}).`,
              ),
        ),
        paragraph("Biên bản được lập thành 03 bản, đã đọc lại, các bên thống nhất ký tên./."),
        signatures(
          role("Đại diện đơn vị\nđược kiểm tra", personName(data.beneficiary)),
          role("Trưởng đoàn kiểm tra", data.teamLeader),
        ),
      ),
    ],
  };
}

const answers = { yes: "Có", no: "Không" } as const;

function machineTable(data: InspectionMinutesData): Block {
  return table({
    columns: [
      column(10, "center"),
      column(62),
      column(20, "center"),
      column(22, "center"),
      column(22, "center"),
      column(29),
    ],
    headRows: [
      headRow(
        "TT",
        "Máy móc, thiết bị",
        "Còn tại cơ sở",
        "Đang sử dụng",
        "Biển khuyến công",
        "Ghi chú",
      ),
    ],
    rows: data.machines.map((machine, index) =>
      row(
        "plain",
        String(index + 1),
        machine.name,
        answers[machine.present],
        answers[machine.inUse],
        answers[machine.plate],
        machine.remark,
      ),
    ),
  });
}

function outcomeTable(data: InspectionMinutesData): Block {
  return table({
    columns: [
      column(10, "center"),
      column(55),
      column(23, "right"),
      column(23, "right"),
      column(24, "right"),
      column(30),
    ],
    headRows: [headRow("TT", "Chỉ tiêu", "Trước hỗ trợ", "Mục tiêu", "Khi kiểm tra", "Căn cứ")],
    rows: data.outcomes.map((outcome, index) =>
      row(
        "plain",
        String(index + 1),
        outcome.label,
        outcome.baseline,
        outcome.target,
        outcome.found,
        outcome.evidence,
      ),
    ),
  });
}
