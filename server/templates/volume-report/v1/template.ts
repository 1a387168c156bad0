/** Report of completed volume and money (báo cáo khối lượng hoàn thành và kinh phí thực hiện hợp đồng), confirmed by Sở. */
import { formatDong, sumDong, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  amountInWords,
  column,
  headRow,
  paragraph,
  placeAndDay,
  plainHead,
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
} from "@kc/core/document";
import type { PaperReference } from "../../paper-data.ts";
import { referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type VolumeLine = {
  readonly content: string;
  readonly unit: string;
  readonly plannedQuantity: number;
  readonly doneQuantity: number;
  readonly plannedGrantDong: Dong;
  readonly doneCostDong: Dong;
  readonly doneGrantDong: Dong;
};

export type VolumeReportData = {
  readonly body: IssuingBody;
  readonly schemeName: string;
  readonly contract: PaperReference;
  readonly until: string;
  readonly lines: readonly VolumeLine[];
  readonly advancedDong: Dong;
  readonly requestedDong: Dong;
  readonly confirmation: string;
  readonly madeOn: PlainDate | null;
  readonly year: number;
  readonly chiefAccountant: string | null;
  readonly head: string | null;
  readonly confirmedBy: string | null;
};

export const volumeReport = defineTemplate<VolumeReportData>({
  kind: "volume_report",
  version: 1,
  title: "Báo cáo khối lượng hoàn thành và kinh phí thực hiện",
  about: "Kèm đề nghị tạm ứng, thanh toán; Sở Công Thương xác nhận khối lượng.",
  origin: {
    form: "Mẫu số 3b",
    source: "TT 36/2013/TT-BCT, Điều 13 khoản 3, Điều 14, Điều 21",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: VolumeReportData): DocumentModel {
  return {
    title: `Báo cáo khối lượng hoàn thành: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "form-mark", lines: ["Mẫu số 3b"] },
        plainHead(data.body),
        title(
          "Báo cáo khối lượng hoàn thành\nvà kinh phí thực hiện hợp đồng",
          `Đề án: ${data.schemeName}`,
        ),
        paragraph(
          `Căn cứ ${referenceText(data.contract)}, ${data.body.name} báo cáo khối lượng hoàn thành đến ${data.until} như sau:`,
        ),
        volumeTable(data.lines),
        paragraph(
          `Đã tạm ứng: ${formatDong(data.advancedDong)} đồng. Kinh phí đề nghị lần này: ${formatDong(data.requestedDong)} đồng.`,
        ),
        amountInWords(data.requestedDong),
        paragraph([
          { text: "Xác nhận của Sở Công Thương: ", style: "bold" },
          { text: data.confirmation },
        ]),
        signatures(
          role("Kế toán trưởng", data.chiefAccountant),
          role("Xác nhận của\nSở Công Thương", data.confirmedBy, { note: "(Ký tên, đóng dấu)" }),
          role("Thủ trưởng đơn vị", data.head, {
            note: "(Ký tên, đóng dấu)",
            placeAndDay: placeAndDay(data.body.place, data.madeOn, data.year),
          }),
        ),
      ),
    ],
  };
}

function volumeTable(lines: readonly VolumeLine[]): Block {
  const sum = (pick: (part: VolumeLine) => Dong) => formatDong(sumDong(lines.map(pick)));
  return table({
    columns: [
      column(9, "center"),
      column(45),
      column(15, "center"),
      column(17, "center"),
      column(17, "center"),
      column(25, "right"),
      column(25, "right"),
      column(25, "right"),
    ],
    size: "dense",
    unitNote: "Kinh phí: đồng",
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Nội dung", { rows: 2 }),
        spanning("ĐVT", { rows: 2 }),
        spanning("Khối lượng", { columns: 2 }),
        spanning("Hỗ trợ theo hợp đồng", { rows: 2 }),
        spanning("Đã thực hiện", { columns: 2 }),
      ),
      headRow("Hợp đồng", "Hoàn thành", "Tổng chi phí", "Phần hỗ trợ"),
    ],
    rows: [
      ...lines.map((part, index) =>
        row(
          "plain",
          String(index + 1),
          part.content,
          part.unit,
          String(part.plannedQuantity),
          String(part.doneQuantity),
          formatDong(part.plannedGrantDong),
          formatDong(part.doneCostDong),
          formatDong(part.doneGrantDong),
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 4, align: "center" }),
        sum((part) => part.plannedGrantDong),
        sum((part) => part.doneCostDong),
        sum((part) => part.doneGrantDong),
      ),
    ],
  });
}
