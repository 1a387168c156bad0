/** Narrative of a scheme (thuyết minh đề án): the eight contents of TT 36/2013 Đ.5, its machines, the estimate and the two commitments. */
import { formatDong, formatMillion, sumDong, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  amountInWords,
  annexHead,
  column,
  fields,
  headRow,
  heading,
  legalBases,
  line,
  list,
  paragraph,
  placeAndDay,
  plainHead,
  portrait,
  portraitAnnex,
  role,
  row,
  signatures,
  spanning,
  table,
  title,
  writtenText,
  type Block,
  type DocumentModel,
  type IssuingBody,
} from "@kc/core/document";
import type { MoneyBySource, Party } from "../../paper-data.ts";
import { moneyCells, partyBlocks, personName, sumMoney } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type MachineLine = {
  readonly name: string;
  readonly features: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPriceDong: Dong;
  readonly amountDong: Dong;
  /** In the cost that the norm's percentage is taken of. */
  readonly counted: "eligible" | "not-eligible";
  readonly quotation: string;
};

export type EstimateYear = {
  readonly year: number;
  readonly lines: readonly {
    readonly content: string;
    readonly money: MoneyBySource;
    readonly note: string;
  }[];
};

export type OutcomeLine = {
  readonly label: string;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
};

export type SchemeNarrativeData = {
  readonly body: IssuingBody;
  readonly schemeName: string;
  readonly source: "local" | "national";
  readonly implementer: Party;
  readonly partner: string | null;
  readonly beneficiaries: readonly Party[];
  readonly place: string;
  readonly period: string;
  readonly necessity: string;
  readonly legalBases: readonly string[];
  readonly objectives: string;
  readonly scale: string;
  readonly superiorFeatures: string;
  readonly machines: readonly MachineLine[];
  readonly workPlan: readonly {
    readonly content: string;
    readonly period: string;
    readonly doneBy: string;
  }[];
  readonly estimate: readonly EstimateYear[];
  readonly organisation: string;
  readonly effects: {
    readonly economic: string;
    readonly social: string;
    readonly environmental: string;
    readonly lasting: string;
  };
  readonly outcomes: readonly OutcomeLine[];
  readonly attachments: readonly string[];
  readonly drawnUpOn: PlainDate | null;
  readonly year: number;
  readonly implementerSigner: string | null;
};

export const schemeNarrative = defineTemplate<SchemeNarrativeData>({
  kind: "scheme_narrative",
  version: 1,
  title: "Thuyết minh đề án khuyến công",
  about:
    "Đơn vị thực hiện lập: tám nội dung, máy móc, dự toán Mẫu số 1 và hai cam kết của đơn vị thụ hưởng.",
  origin: {
    form: "Mẫu số 1",
    source: "TT 36/2013/TT-BCT, Điều 5; TTLT 26/2014/TTLT-BTC-BCT, Điều 7",
    status: "chua-doi-chieu",
  },
  render,
});

const sourceLabels = { local: "khuyến công địa phương", national: "khuyến công quốc gia" } as const;

function render(data: SchemeNarrativeData): DocumentModel {
  const signing = signatures(
    role("Đại diện\nđơn vị thụ hưởng", beneficiarySigner(data.beneficiaries)),
    role("Đại diện\nđơn vị thực hiện", data.implementerSigner, {
      placeAndDay: placeAndDay(data.body.place, data.drawnUpOn, data.year),
    }),
  );
  return {
    title: `Đề án khuyến công: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        plainHead(data.body),
        title(`Đề án ${sourceLabels[data.source]}`, data.schemeName),
        unitsAndPlace(data),
        necessity(data),
        scaleAndMachines(data),
        planAndEffect(data),
        signing,
      ),
      portraitAnnex(
        { kind: "form-mark", lines: ["Mẫu số 1", "(Phụ lục 1, Thông tư số 36/2013/TT-BCT)"] },
        annexHead(null, "Dự toán kinh phí thực hiện đề án", `(${data.schemeName})`),
        estimate(data),
        commitments(data),
        signing,
      ),
    ],
  };
}

function beneficiarySigner([first]: readonly Party[]): string | null {
  return first === undefined ? null : personName(first);
}

function unitsAndPlace(data: SchemeNarrativeData): readonly Block[] {
  return [
    heading(
      "section",
      "I.",
      "ĐƠN VỊ THỰC HIỆN, ĐƠN VỊ PHỐI HỢP, ĐƠN VỊ THỤ HƯỞNG, ĐỊA ĐIỂM THỰC HIỆN",
    ),
    ...partyBlocks("1. Đơn vị thực hiện", data.implementer),
    fields(["2. Đơn vị phối hợp", data.partner ?? "Không"]),
    ...data.beneficiaries.flatMap((party, index) =>
      partyBlocks(
        data.beneficiaries.length === 1
          ? "3. Đơn vị thụ hưởng"
          : `3.${String(index + 1)}. Đơn vị thụ hưởng`,
        party,
      ),
    ),
    fields(["4. Địa điểm thực hiện", data.place], ["5. Thời gian thực hiện", data.period]),
  ];
}

function necessity(data: SchemeNarrativeData): readonly Block[] {
  return [
    heading("section", "II.", "SỰ CẦN THIẾT VÀ CĂN CỨ CỦA ĐỀ ÁN"),
    heading("clause", "1.", "Sự cần thiết"),
    ...writtenText(data.necessity),
    heading("clause", "2.", "Căn cứ"),
    legalBases(data.legalBases),
    heading("section", "III.", "MỤC TIÊU"),
    ...writtenText(data.objectives),
    outcomeTable(data.outcomes),
  ];
}

function outcomeTable(outcomes: readonly OutcomeLine[]): Block {
  return table({
    columns: [
      column(10, "center"),
      column(80),
      column(25, "center"),
      column(25, "right"),
      column(25, "right"),
    ],
    headRows: [headRow("TT", "Chỉ tiêu", "Đơn vị tính", "Trước hỗ trợ", "Mục tiêu")],
    rows: outcomes.map((outcome, index) =>
      row(
        "plain",
        String(index + 1),
        outcome.label,
        outcome.unit,
        outcome.baseline,
        outcome.target,
      ),
    ),
  });
}

function scaleAndMachines(data: SchemeNarrativeData): readonly Block[] {
  return [
    heading("section", "IV.", "QUY MÔ ĐỀ ÁN"),
    heading("clause", "1.", "Quy mô"),
    ...writtenText(data.scale),
    heading("clause", "2.", "Đặc điểm vượt trội của công nghệ, máy móc, sản phẩm"),
    ...writtenText(data.superiorFeatures),
    heading("clause", "3.", "Máy móc, thiết bị đầu tư"),
    machineTable(data.machines),
  ];
}

function machineTable(machines: readonly MachineLine[]): Block {
  const eligible = machines.filter((machine) => machine.counted === "eligible");
  return table({
    columns: [
      column(9, "center"),
      column(52),
      column(16, "center"),
      column(15, "center"),
      column(25, "right"),
      column(25, "right"),
      column(28),
    ],
    size: "dense",
    unitNote: "Đơn vị tính: đồng",
    headRows: [
      headRow(
        "TT",
        "Tên máy, đặc tính kỹ thuật",
        "ĐVT",
        "Số lượng",
        "Đơn giá",
        "Thành tiền",
        "Báo giá, ghi chú",
      ),
    ],
    rows: [
      ...machines.map((machine, index) =>
        row(
          "plain",
          String(index + 1),
          [{ text: machine.name, bold: true }, { text: `\n${machine.features}` }],
          machine.unit,
          String(machine.quantity),
          formatDong(machine.unitPriceDong),
          formatDong(machine.amountDong),
          machine.counted === "eligible"
            ? machine.quotation
            : `${machine.quotation}\nKhông đề nghị hỗ trợ`,
        ),
      ),
      sumRow("Tổng cộng", machines),
      sumRow("Trong đó chi phí làm căn cứ tính hỗ trợ", eligible),
    ],
  });
}

function sumRow(label: string, machines: readonly MachineLine[]) {
  const total = sumDong(machines.map((machine) => machine.amountDong));
  return row("sum", "", spanning(label, { columns: 4, align: "left" }), formatDong(total), "");
}

function planAndEffect(data: SchemeNarrativeData): readonly Block[] {
  return [
    heading("section", "V.", "NỘI DUNG VÀ TIẾN ĐỘ"),
    table({
      columns: [column(9, "center"), column(78), column(33, "center"), column(48)],
      headRows: [headRow("TT", "Nội dung công việc", "Thời gian", "Tổ chức, cá nhân thực hiện")],
      rows: data.workPlan.map((step, index) =>
        row("plain", String(index + 1), step.content, step.period, step.doneBy),
      ),
    }),
    heading("section", "VI.", "DỰ TOÁN KINH PHÍ"),
    paragraph(estimateSentence(data)),
    amountInWords(sumMoney(estimateMoney(data)).grantDong),
    heading("section", "VII.", "TỔ CHỨC THỰC HIỆN"),
    ...writtenText(data.organisation),
    heading("section", "VIII.", "HIỆU QUẢ CỦA ĐỀ ÁN"),
    heading("clause", "1.", "Hiệu quả kinh tế"),
    ...writtenText(data.effects.economic),
    heading("clause", "2.", "Hiệu quả xã hội"),
    ...writtenText(data.effects.social),
    heading("clause", "3.", "Hiệu quả môi trường"),
    ...writtenText(data.effects.environmental),
    heading("clause", "4.", "Tính bền vững, khả năng nhân rộng"),
    ...writtenText(data.effects.lasting),
    heading("clause", "", "Tài liệu kèm theo"),
    list("number", data.attachments),
  ];
}

function estimateMoney(data: SchemeNarrativeData): readonly MoneyBySource[] {
  return data.estimate.flatMap((year) => year.lines.map((part) => part.money));
}

function estimateSentence(data: SchemeNarrativeData): string {
  const [total = "", grant = "", counterpart = "", other = ""] = moneyCells(
    sumMoney(estimateMoney(data)),
  );
  const others = other === "" ? "" : `, nguồn khác ${other} triệu đồng`;
  return `Tổng kinh phí thực hiện đề án là ${total} triệu đồng, trong đó kinh phí ${sourceLabels[data.source]} hỗ trợ ${grant} triệu đồng, đơn vị thụ hưởng đóng góp ${counterpart} triệu đồng${others} (dự toán chi tiết theo Mẫu số 1 kèm theo).`;
}

function estimate(data: SchemeNarrativeData): Block {
  const grantHead = data.source === "local" ? "Kinh phí KCĐP" : "Kinh phí KCQG";
  return table({
    columns: [
      column(10, "center"),
      column(58),
      column(20, "right"),
      column(20, "right"),
      column(22, "right"),
      column(18, "right"),
      column(20),
    ],
    unitNote: "Đơn vị tính: triệu đồng",
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Nội dung chi", { rows: 2 }),
        spanning("Tổng kinh phí", { rows: 2 }),
        spanning("Trong đó", { columns: 3 }),
        spanning("Ghi chú", { rows: 2 }),
      ),
      headRow(grantHead, "Đóng góp của đơn vị thụ hưởng", "Nguồn khác"),
      headRow("", "", "(1)=(2)+ (3)+(4)", "(2)", "(3)", "(4)", "(5)"),
    ],
    rows: [
      ...data.estimate.flatMap((year) => [
        row(
          "group",
          "",
          `Năm ${String(year.year)}`,
          ...moneyCells(sumMoney(year.lines.map((part) => part.money))),
          "",
        ),
        ...year.lines.map((part, index) =>
          row("plain", String(index + 1), part.content, ...moneyCells(part.money), part.note),
        ),
      ]),
      row("sum", "", "Tổng cộng", ...moneyCells(sumMoney(estimateMoney(data))), ""),
    ],
  });
}

function commitments(data: SchemeNarrativeData): readonly Block[] {
  const { grantDong, counterpartDong } = sumMoney(estimateMoney(data));
  return [
    amountInWords(grantDong),
    line([{ text: "Đơn vị thụ hưởng cam kết:", bold: true }]),
    list("number", [
      `Đã đầu tư hoặc bảo đảm đầu tư đủ phần vốn còn lại để thực hiện đề án (${formatMillion(counterpartDong)} triệu đồng) sau khi trừ phần kinh phí khuyến công hỗ trợ.`,
      "Các nội dung chi đề nghị hỗ trợ trong dự toán này chưa được hỗ trợ từ bất kỳ nguồn kinh phí nào khác của Nhà nước.",
    ]),
  ];
}
