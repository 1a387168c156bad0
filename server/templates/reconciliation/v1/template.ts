/** Reconciliation of the year's money (bảng đối chiếu kinh phí), made with the last liquidation of the year. */
import { formatDong, subtractDong, sumDong, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  column,
  headRow,
  landscapeAnnex,
  paragraph,
  placeAndDay,
  plainHead,
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
import { defineTemplate } from "../../template.ts";

export type ReconciliationLine = {
  readonly contractNumber: string;
  readonly schemeName: string;
  readonly contractDong: Dong;
  readonly advancedDong: Dong;
  readonly settledDong: Dong;
  readonly paidDong: Dong;
  readonly returnedDong: Dong;
  readonly note: string;
};

export type ReconciliationData = {
  readonly body: IssuingBody;
  readonly year: number;
  readonly moneySource: string;
  readonly partyA: string;
  readonly partyB: string;
  readonly lines: readonly ReconciliationLine[];
  readonly conclusion: string;
  readonly madeOn: PlainDate | null;
  readonly accountantA: string | null;
  readonly headA: string | null;
  readonly accountantB: string | null;
  readonly headB: string | null;
};

export const reconciliation = defineTemplate<ReconciliationData>({
  kind: "reconciliation",
  version: 1,
  title: "Bảng đối chiếu kinh phí",
  about: "Bên giao và đơn vị thực hiện đối chiếu kinh phí các hợp đồng trong năm.",
  origin: {
    form: "Mẫu số 10",
    source: "TT 36/2013/TT-BCT, Điều 19 khoản 3",
    status: "chua-doi-chieu",
  },
  render,
});

const columns = [
  "contractDong",
  "advancedDong",
  "settledDong",
  "paidDong",
  "returnedDong",
] as const;

function render(data: ReconciliationData): DocumentModel {
  return {
    title: `Bảng đối chiếu kinh phí năm ${String(data.year)}`,
    size: "form",
    marks: [],
    sections: [
      landscapeAnnex(
        { kind: "form-mark", lines: ["Mẫu số 10"] },
        plainHead(data.body),
        title("Bảng đối chiếu kinh phí", `Thực hiện đề án khuyến công năm ${String(data.year)}`),
        paragraph(
          `Bên A: ${data.partyA}. Bên B: ${data.partyB}. Nguồn kinh phí: ${data.moneySource}.`,
        ),
        lineTable(data.lines),
        paragraph(data.conclusion),
        signatures(
          role("Kế toán bên A", data.accountantA),
          role("Thủ trưởng bên A", data.headA, { note: "(Ký tên, đóng dấu)" }),
          role("Kế toán bên B", data.accountantB),
          role("Thủ trưởng bên B", data.headB, {
            note: "(Ký tên, đóng dấu)",
            placeAndDay: placeAndDay(data.body.place, data.madeOn, data.year),
          }),
        ),
      ),
    ],
  };
}

function lineTable(lines: readonly ReconciliationLine[]): Block {
  const sumOf = (name: (typeof columns)[number]) => sumDong(lines.map((part) => part[name]));
  const balance = (settled: Dong, paid: Dong, returned: Dong) =>
    formatDong(subtractDong(settled, subtractDong(paid, returned)));
  return table({
    columns: [
      column(9, "center"),
      column(26, "center"),
      column(62),
      ...columns.map(() => column(27, "right")),
      column(27, "right"),
      column(22),
    ],
    size: "dense",
    unitNote: "Đơn vị tính: đồng",
    headRows: [
      headRow(
        "TT",
        "Hợp đồng",
        "Đề án",
        "Giá trị hợp đồng",
        "Đã tạm ứng",
        "Được quyết toán",
        "Đã thanh toán (gồm tạm ứng)",
        "Đã nộp trả",
        "Còn phải cấp (+), nộp trả (-)",
        "Ghi chú",
      ),
      headRow("", "", "", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(3)-(4)+(5)", ""),
    ],
    rows: [
      ...lines.map((part, index) =>
        row(
          "plain",
          String(index + 1),
          part.contractNumber,
          part.schemeName,
          ...columns.map((name) => formatDong(part[name])),
          balance(part.settledDong, part.paidDong, part.returnedDong),
          part.note,
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 2, align: "center" }),
        ...columns.map((name) => formatDong(sumOf(name))),
        balance(sumOf("settledDong"), sumOf("paidDong"), sumOf("returnedDong")),
        "",
      ),
    ],
  });
}
