/** Base-level acceptance minutes (biên bản nghiệm thu cơ sở) of one place: what was checked, the accepted cost, the verdict. */
import { formatDay, formatDong, sumDong, type Dong, type PlainDate } from "@kc/core/kernel";
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
  spanning,
  table,
  title,
  type Block,
  type DocumentModel,
  type IssuingBody,
  type PaperNumber,
} from "@kc/core/document";
import type { Member, PaperReference, Party } from "../../paper-data.ts";
import { dongText, personName, referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type AcceptedItem = {
  readonly content: string;
  readonly unit: string;
  readonly plannedQuantity: number;
  readonly acceptedQuantity: number;
  readonly plannedCostDong: Dong;
  readonly acceptedCostDong: Dong;
  readonly remark: string;
};

export type AcceptanceMinutesData = {
  readonly body: IssuingBody;
  readonly paper: PaperNumber;
  readonly schemeName: string;
  readonly contract: PaperReference;
  readonly setUpBy: PaperReference | null;
  readonly acceptedOn: PlainDate;
  readonly place: string;
  readonly team: readonly Member[];
  readonly implementer: Party;
  readonly beneficiary: Party;
  readonly items: readonly AcceptedItem[];
  readonly outcomes: readonly {
    readonly label: string;
    readonly target: string;
    readonly found: string;
  }[];
  readonly plateFixed: "yes" | "no" | "not-stated";
  readonly documentsChecked: readonly string[];
  readonly grantDong: Dong;
  readonly verdict: "passed" | "passed-in-part" | "failed";
  readonly requests: readonly string[];
  readonly teamLeader: string | null;
  readonly communeSigner: string | null;
};

export const acceptanceMinutes = defineTemplate<AcceptanceMinutesData>({
  kind: "acceptance_minutes",
  version: 1,
  title: "Biên bản nghiệm thu cơ sở",
  about: "Sở Công Thương và tổ nghiệm thu xác nhận khối lượng, chi phí, kết quả tại một địa điểm.",
  origin: {
    form: "Mẫu số 5a",
    source: "TT 36/2013/TT-BCT, Điều 14, Điều 19, Điều 21",
    status: "chua-doi-chieu",
  },
  render,
});

const plates = { yes: "đã gắn trên máy", no: "chưa gắn", "not-stated": null } as const;

const verdicts = {
  passed: "Đề án đạt yêu cầu; đồng ý nghiệm thu toàn bộ khối lượng nêu tại mục II.",
  "passed-in-part": "Đồng ý nghiệm thu theo khối lượng hoàn thành nêu tại mục II.",
  failed: "Đề án chưa đạt yêu cầu; chưa nghiệm thu.",
} as const;

function render(data: AcceptanceMinutesData): DocumentModel {
  return {
    title: `Biên bản nghiệm thu cơ sở: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "form-mark", lines: ["Mẫu số 5a"] },
        head(data.body, data.paper),
        title("Biên bản nghiệm thu cơ sở", data.schemeName),
        opening(data),
        heading("section", "II.", "KHỐI LƯỢNG VÀ CHI PHÍ NGHIỆM THU"),
        itemTable(data.items),
        heading("section", "III.", "KẾT QUẢ SO VỚI MỤC TIÊU"),
        outcomeTable(data),
        fields(["Biển ghi nguồn hỗ trợ khuyến công", plates[data.plateFixed]]),
        paragraph("Hồ sơ đã kiểm tra:"),
        list("dash", data.documentsChecked),
        heading("section", "IV.", "KẾT LUẬN"),
        ...conclusion(data),
        signatures(
          role("Tổ trưởng\ntổ nghiệm thu", data.teamLeader),
          role("Đại diện\nUBND cấp xã", data.communeSigner),
          role("Đại diện\nđơn vị thực hiện", personName(data.implementer)),
          role("Đại diện\nđơn vị thụ hưởng", personName(data.beneficiary)),
        ),
      ),
    ],
  };
}

function opening(data: AcceptanceMinutesData): readonly Block[] {
  return [
    paragraph(`Căn cứ ${referenceText(data.contract)};`),
    ...(data.setUpBy === null
      ? []
      : [paragraph(`Căn cứ ${referenceText(data.setUpBy)} về việc thành lập tổ nghiệm thu;`)]),
    paragraph(
      `Hôm nay, ngày ${formatDay(data.acceptedOn)}, tại ${data.place}, tiến hành nghiệm thu đề án như sau:`,
    ),
    heading("section", "I.", "THÀNH PHẦN"),
    list(
      "number",
      data.team.map((member) => `${member.name}, ${member.office} - ${member.role};`),
    ),
    fields(
      [
        "Đơn vị thực hiện",
        `${data.implementer.name}; đại diện: ${data.implementer.representative}, ${data.implementer.office}`,
      ],
      [
        "Đơn vị thụ hưởng",
        `${data.beneficiary.name}; đại diện: ${data.beneficiary.representative}, ${data.beneficiary.office}`,
      ],
    ),
  ];
}

function itemTable(items: readonly AcceptedItem[]): Block {
  return table({
    columns: [
      column(9, "center"),
      column(50),
      column(14, "center"),
      column(16, "center"),
      column(16, "center"),
      column(27, "right"),
      column(27, "right"),
      column(22),
    ],
    size: "dense",
    unitNote: "Chi phí: đồng",
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Nội dung, đặc tính", { rows: 2 }),
        spanning("ĐVT", { rows: 2 }),
        spanning("Số lượng", { columns: 2 }),
        spanning("Chi phí", { columns: 2 }),
        spanning("Nhận xét", { rows: 2 }),
      ),
      headRow("Hợp đồng", "Thực tế", "Hợp đồng", "Nghiệm thu"),
    ],
    rows: [
      ...items.map((item, index) =>
        row(
          "plain",
          String(index + 1),
          item.content,
          item.unit,
          String(item.plannedQuantity),
          String(item.acceptedQuantity),
          formatDong(item.plannedCostDong),
          formatDong(item.acceptedCostDong),
          item.remark,
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 4, align: "center" }),
        formatDong(sumDong(items.map((item) => item.plannedCostDong))),
        formatDong(sumDong(items.map((item) => item.acceptedCostDong))),
        "",
      ),
    ],
  });
}

function outcomeTable(data: AcceptanceMinutesData): Block {
  return table({
    columns: [column(12, "center"), column(73), column(40), column(40)],
    headRows: [headRow("TT", "Chỉ tiêu", "Mục tiêu", "Kết quả khi nghiệm thu")],
    rows: data.outcomes.map((outcome, index) =>
      row("plain", String(index + 1), outcome.label, outcome.target, outcome.found),
    ),
  });
}

function conclusion(data: AcceptanceMinutesData): readonly Block[] {
  const accepted = sumDong(data.items.map((item) => item.acceptedCostDong));
  return [
    paragraph([{ text: verdicts[data.verdict], style: "bold" }]),
    paragraph(
      `Chi phí được nghiệm thu: ${dongText(accepted)}; kinh phí khuyến công đề nghị thanh toán tối đa: ${dongText(data.grantDong)}.`,
    ),
    ...(data.requests.length === 0
      ? []
      : [paragraph("Yêu cầu, kiến nghị:"), list("dash", data.requests)]),
    paragraph("Biên bản được lập thành 05 bản có giá trị như nhau, các bên cùng ký tên./."),
  ];
}
