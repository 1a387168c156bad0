/** Narrative of a scheme (thuyết minh đề án): the eight contents of TT 36/2013 Đ.5, its machines, the estimate and the two commitments. */
import { formatMillion, type PlainDate } from "@kc/core/kernel";
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
  table,
  title,
  writtenText,
  type Block,
  type DocumentModel,
  type IssuingBody,
} from "@kc/core/document";
import type { Party } from "../../paper-data.ts";
import { moneyCells, partyBlocks, personName, sumMoney } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";
import {
  estimateMoney,
  estimateTable,
  machineTable,
  outcomeTable,
  type EstimateYear,
  type MachineLine,
  type OutcomeLine,
} from "./tables.ts";

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
        estimateTable(data.estimate, data.source),
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
    amountInWords(sumMoney(estimateMoney(data.estimate)).grantDong),
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

function estimateSentence(data: SchemeNarrativeData): string {
  const [total = "", grant = "", counterpart = "", other = ""] = moneyCells(
    sumMoney(estimateMoney(data.estimate)),
  );
  const others = other === "" ? "" : `, nguồn khác ${other} triệu đồng`;
  return `Tổng kinh phí thực hiện đề án là ${total} triệu đồng, trong đó kinh phí ${sourceLabels[data.source]} hỗ trợ ${grant} triệu đồng, đơn vị thụ hưởng đóng góp ${counterpart} triệu đồng${others} (dự toán chi tiết theo Mẫu số 1 kèm theo).`;
}

function commitments(data: SchemeNarrativeData): readonly Block[] {
  const { grantDong, counterpartDong } = sumMoney(estimateMoney(data.estimate));
  return [
    amountInWords(grantDong),
    line([{ text: "Đơn vị thụ hưởng cam kết:", style: "bold" }]),
    list("number", [
      `Đã đầu tư hoặc bảo đảm đầu tư đủ phần vốn còn lại để thực hiện đề án (${formatMillion(counterpartDong)} triệu đồng) sau khi trừ phần kinh phí khuyến công hỗ trợ.`,
      "Các nội dung chi đề nghị hỗ trợ trong dự toán này chưa được hỗ trợ từ bất kỳ nguồn kinh phí nào khác của Nhà nước.",
    ]),
  ];
}
