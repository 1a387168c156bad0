/** Minutes of a supervision visit (biên bản kiểm tra, giám sát) while a scheme is carried out. */
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
import { defineTemplate } from "../../template.ts";

export type SupervisionMinutesData = {
  readonly body: IssuingBody;
  readonly paper: PaperNumber;
  readonly kind: "regular" | "ad-hoc";
  /** Why it was made out of turn; empty for a regular one. */
  readonly reason: string;
  readonly schemeName: string;
  readonly visitedOn: PlainDate;
  readonly place: string;
  readonly team: readonly Member[];
  readonly implementer: string;
  readonly beneficiary: Party;
  readonly metWith: string;
  readonly items: readonly {
    readonly label: string;
    readonly answer: string;
    readonly remark: string;
  }[];
  readonly machines: readonly {
    readonly name: string;
    readonly present: "yes" | "no";
    readonly inUse: "yes" | "no";
    readonly plate: "yes" | "no";
    readonly remark: string;
  }[];
  readonly note: string;
  readonly findings: readonly {
    readonly level: string;
    readonly content: string;
    readonly demand: string;
    readonly answeredBy: string;
    readonly dueOn: PlainDate;
  }[];
  readonly teamLeader: string | null;
};

export const supervisionMinutes = defineTemplate<SupervisionMinutesData>({
  kind: "supervision_minutes",
  version: 1,
  title: "Biên bản kiểm tra, giám sát đề án khuyến công",
  about:
    "Kiểm tra định kỳ, đột xuất trong quá trình thực hiện: nội dung, máy móc, phát hiện, kiến nghị.",
  origin: {
    form: null,
    source: "TTLT 26/2014/TTLT-BTC-BCT, Điều 9; TT 36/2013/TT-BCT, Điều 21",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: SupervisionMinutesData): DocumentModel {
  const occasion =
    data.kind === "regular" ? "Tình hình thực hiện đề án (định kỳ)" : "Kiểm tra đột xuất";
  return {
    title: `Biên bản kiểm tra, giám sát: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        head(data.body, data.paper),
        title("Biên bản kiểm tra, giám sát", `${occasion}\n${data.schemeName}`),
        ...(data.reason === "" ? [] : [paragraph(`Lý do kiểm tra: ${data.reason}.`)]),
        paragraph(`Ngày ${formatDay(data.visitedOn)}, tại ${data.place}, đoàn kiểm tra gồm:`),
        list(
          "number",
          data.team.map(
            ({ name, office, role: duty }) =>
              `${[name, office].filter((part) => part !== "").join(", ")} (${duty})`,
          ),
        ),
        fields(
          ["Đơn vị thực hiện", data.implementer],
          ["Đơn vị thụ hưởng", `${data.beneficiary.name}, ${data.beneficiary.address}`],
          ["Làm việc với", data.metWith],
        ),
        heading("section", "I.", "NỘI DUNG KIỂM TRA"),
        itemTable(data),
        heading("section", "II.", "MÁY MÓC, THIẾT BỊ THEO HỒ SƠ"),
        ...(data.machines.length === 0
          ? [paragraph("Đề án không có máy móc, thiết bị.")]
          : [machineTable(data)]),
        heading("section", "III.", "NHẬN XÉT"),
        ...writtenText(data.note === "" ? "Không." : data.note),
        heading("section", "IV.", "PHÁT HIỆN, KIẾN NGHỊ"),
        ...(data.findings.length === 0 ? [paragraph("Không.")] : [findingTable(data)]),
        paragraph(
          "Đơn vị được kiến nghị trả lời kèm tài liệu minh chứng đúng thời hạn; cơ quan kiểm tra theo dõi đến khi xử lý xong.",
        ),
        paragraph("Biên bản được lập thành 03 bản, đã đọc lại, các bên thống nhất ký tên./."),
        signatures(
          role("Đại diện đơn vị\nđược kiểm tra", null),
          role("Trưởng đoàn kiểm tra", data.teamLeader),
        ),
      ),
    ],
  };
}

const answers = { yes: "Có", no: "Không" } as const;

function itemTable(data: SupervisionMinutesData): Block {
  return table({
    columns: [column(10, "center"), column(75), column(28, "center"), column(52)],
    headRows: [headRow("TT", "Nội dung", "Kết quả", "Nhận xét")],
    rows: data.items.map(({ label, answer, remark }, index) =>
      row("plain", String(index + 1), label, answer, remark),
    ),
  });
}

function machineTable(data: SupervisionMinutesData): Block {
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
        "Có tại cơ sở",
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

function findingTable(data: SupervisionMinutesData): Block {
  return table({
    columns: [
      column(10, "center"),
      column(50),
      column(50),
      column(30, "center"),
      column(25, "center"),
    ],
    headRows: [headRow("TT", "Phát hiện (mức độ)", "Kiến nghị", "Đơn vị trả lời", "Hạn trả lời")],
    rows: data.findings.map((finding, index) =>
      row(
        "plain",
        String(index + 1),
        `${finding.content} (${finding.level})`,
        finding.demand,
        finding.answeredBy,
        formatDay(finding.dueOn),
      ),
    ),
  });
}
