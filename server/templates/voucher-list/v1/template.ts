/** List of vouchers put forward for settlement (bảng kê chứng từ): 8a the grant alone, 8b the whole cost by source. */
import { formatDay, formatDong, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  amountInWords,
  column,
  headRow,
  landscapeAnnex,
  line,
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
  type Column,
  type DocumentModel,
  type IssuingBody,
  type Row,
} from "@kc/core/document";
import type { MoneyBySource, PaperReference } from "../../paper-data.ts";
import { referenceText, sumMoney, totalOf } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type Voucher = {
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly content: string;
  readonly payee: string;
  readonly money: MoneyBySource;
  readonly note: string;
};

export type VoucherListData = {
  readonly body: IssuingBody;
  readonly schemeName: string;
  readonly contract: PaperReference;
  readonly groups: readonly { readonly item: string; readonly vouchers: readonly Voucher[] }[];
  readonly madeOn: PlainDate | null;
  readonly year: number;
  readonly accountant: string | null;
  readonly chiefAccountant: string | null;
  readonly head: string | null;
};

/** Mẫu 8b: all costs, because the support is a percentage of them. */
export const voucherList = defineTemplate<VoucherListData>({
  kind: "voucher_list",
  version: 1,
  title: "Bảng kê chứng từ (toàn bộ chi phí)",
  about:
    "Kê chứng từ của toàn bộ chi phí đề án, kể cả phần vốn của đơn vị thụ hưởng và nguồn khác.",
  origin: {
    form: "Mẫu số 8b",
    source: "TT 36/2013/TT-BCT, Điều 19 khoản 1.d",
    status: "chua-doi-chieu",
  },
  render: (data) => renderList(data, "Mẫu số 8b", "all-sources"),
});

/** Mẫu 8a: the grant alone. */
export const voucherListGrant = defineTemplate<VoucherListData>({
  kind: "voucher_list_grant",
  version: 1,
  title: "Bảng kê chứng từ (kinh phí hỗ trợ)",
  about: "Kê chứng từ của phần kinh phí khuyến công hỗ trợ.",
  origin: {
    form: "Mẫu số 8a",
    source: "TT 36/2013/TT-BCT, Điều 19 khoản 1.d",
    status: "chua-doi-chieu",
  },
  render: (data) => renderList(data, "Mẫu số 8a", "grant"),
});

type Sources = "all-sources" | "grant";

function renderList(data: VoucherListData, form: string, sources: Sources): DocumentModel {
  const section = sources === "grant" ? portrait : landscapeAnnex;
  return {
    title: `Bảng kê chứng từ: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      section(
        { kind: "form-mark", lines: [form] },
        plainHead(data.body),
        title("Bảng kê chứng từ đề nghị quyết toán", `Đề án: ${data.schemeName}`),
        line([{ text: `(${referenceText(data.contract)})`, style: "italic" }], "center"),
        voucherTable(data, sources),
        amountInWords(sumMoney(allMoney(data)).grantDong),
        signatures(
          role("Người lập", data.accountant),
          role("Kế toán trưởng", data.chiefAccountant),
          role("Thủ trưởng đơn vị", data.head, {
            note: "(Ký tên, đóng dấu)",
            placeAndDay: placeAndDay(data.body.place, data.madeOn, data.year),
          }),
        ),
      ),
    ],
  };
}

function allMoney(data: VoucherListData): readonly MoneyBySource[] {
  return data.groups.flatMap((group) => group.vouchers.map((voucher) => voucher.money));
}

const facts: readonly Column[] = [
  column(10, "center"),
  column(22, "center"),
  column(24, "center"),
  column(54),
  column(46),
];
const bySource: readonly Column[] = [
  column(25, "right"),
  column(24, "right"),
  column(25, "right"),
  column(18, "right"),
  column(20),
];

function voucherTable(data: VoucherListData, sources: Sources): Block {
  const all = sources === "all-sources";
  return table({
    columns: all ? [...facts, ...bySource] : [...facts, column(28, "right")],
    size: "dense",
    unitNote: "Đơn vị tính: đồng",
    headRows: all ? headOfAll() : headOfGrant(),
    rows: [
      ...data.groups.flatMap((group, index) => groupRows(group, index, sources)),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 4, align: "center" }),
        ...moneyOf(sumMoney(allMoney(data)), sources, ""),
      ),
    ],
  });
}

function headOfAll() {
  return [
    headRow(
      spanning("TT", { rows: 2 }),
      spanning("Chứng từ", { columns: 2 }),
      spanning("Nội dung chi", { rows: 2 }),
      spanning("Người, đơn vị nhận tiền", { rows: 2 }),
      spanning("Tổng số tiền", { rows: 2 }),
      spanning("Trong đó", { columns: 3 }),
      spanning("Ghi chú", { rows: 2 }),
    ),
    headRow("Số", "Ngày", "Khuyến công", "Đơn vị thụ hưởng", "Nguồn khác"),
  ];
}

function headOfGrant() {
  return [
    headRow(
      spanning("TT", { rows: 2 }),
      spanning("Chứng từ", { columns: 2 }),
      spanning("Nội dung chi", { rows: 2 }),
      spanning("Người, đơn vị nhận tiền", { rows: 2 }),
      spanning("Số tiền khuyến công hỗ trợ", { rows: 2 }),
    ),
    headRow("Số", "Ngày"),
  ];
}

function groupRows(
  group: VoucherListData["groups"][number],
  index: number,
  sources: Sources,
): readonly Row[] {
  const money = sumMoney(group.vouchers.map((voucher) => voucher.money));
  return [
    row(
      "group",
      String(index + 1),
      spanning(group.item, { columns: 4, align: "left" }),
      ...moneyOf(money, sources, ""),
    ),
    ...group.vouchers.map((voucher, order) =>
      row(
        "plain",
        `${String(index + 1)}.${String(order + 1)}`,
        voucher.number,
        formatDay(voucher.issuedOn),
        voucher.content,
        voucher.payee,
        ...moneyOf(voucher.money, sources, voucher.note),
      ),
    ),
  ];
}

function moneyOf(money: MoneyBySource, sources: Sources, note: string): readonly string[] {
  if (sources === "grant") return [formatDong(money.grantDong)];
  const parts: readonly Dong[] = [money.grantDong, money.counterpartDong, money.otherDong];
  return [
    formatDong(totalOf(money)),
    ...parts.map((part) => (part === 0 ? "" : formatDong(part))),
    note,
  ];
}
