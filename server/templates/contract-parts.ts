/** Clauses that the two contracts of a scheme and their annexes have in common. */
import { formatDay, formatDong, sumDong, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  column,
  headRow,
  paragraph,
  role,
  row,
  signatures,
  spanning,
  table,
  type Block,
  type SignaturesBlock,
} from "@kc/core/document";
import type { Party } from "./paper-data.ts";
import { partyBlocks, personName } from "./paper-parts.ts";

/** What the contract pays for, by source. */
export type ContractItem = {
  readonly content: string;
  readonly unit: string;
  readonly quantity: number;
  readonly totalDong: Dong;
  readonly grantDong: Dong;
  readonly counterpartDong: Dong;
};

export type Milestone = { readonly content: string; readonly dueOn: PlainDate };

/** An instalment: when and against what it is paid. */
export type Instalment = {
  readonly name: string;
  readonly condition: string;
  readonly amountDong: Dong;
};

export function contractOpening(
  signedOn: PlainDate | null,
  place: string,
  bases: readonly string[],
  partyA: Party,
  partyB: Party,
): readonly Block[] {
  const day = signedOn === null ? "ngày … tháng … năm …" : `ngày ${formatDay(signedOn)}`;
  return [
    ...bases.map((basis) =>
      paragraph([{ text: `${basis.replace(/[;.]+$/u, "")};`, style: "italic" }]),
    ),
    paragraph(`Hôm nay, ${day}, tại ${place}, chúng tôi gồm:`),
    ...partyBlocks("BÊN A", partyA),
    ...partyBlocks("BÊN B", partyB),
    paragraph("Hai bên thống nhất ký kết hợp đồng với các điều khoản sau:"),
  ];
}

export function itemTable(items: readonly ContractItem[]): Block {
  const sum = (pick: (item: ContractItem) => Dong) => formatDong(sumDong(items.map(pick)));
  return table({
    columns: [
      column(9, "center"),
      column(50),
      column(16, "center"),
      column(15, "center"),
      column(26, "right"),
      column(26, "right"),
      column(26, "right"),
    ],
    size: "dense",
    unitNote: "Đơn vị tính: đồng",
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Nội dung", { rows: 2 }),
        spanning("ĐVT", { rows: 2 }),
        spanning("Số lượng", { rows: 2 }),
        spanning("Tổng kinh phí", { rows: 2 }),
        spanning("Trong đó", { columns: 2 }),
      ),
      headRow("Khuyến công hỗ trợ", "Đơn vị thụ hưởng"),
    ],
    rows: [
      ...items.map((item, index) =>
        row(
          "plain",
          String(index + 1),
          item.content,
          item.unit,
          String(item.quantity),
          formatDong(item.totalDong),
          formatDong(item.grantDong),
          formatDong(item.counterpartDong),
        ),
      ),
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 3, align: "center" }),
        sum((item) => item.totalDong),
        sum((item) => item.grantDong),
        sum((item) => item.counterpartDong),
      ),
    ],
  });
}

export function milestoneTable(milestones: readonly Milestone[]): Block {
  return table({
    columns: [column(12, "center"), column(113), column(40, "center")],
    headRows: [headRow("TT", "Nội dung", "Hoàn thành chậm nhất")],
    rows: milestones.map((milestone, index) =>
      row("plain", String(index + 1), milestone.content, formatDay(milestone.dueOn)),
    ),
  });
}

export function instalmentTable(instalments: readonly Instalment[]): Block {
  return table({
    columns: [column(35), column(93), column(37, "right")],
    unitNote: "Đơn vị tính: đồng",
    headRows: [headRow("Lần", "Điều kiện, hồ sơ", "Số tiền")],
    rows: instalments.map((part) =>
      row("plain", part.name, part.condition, formatDong(part.amountDong)),
    ),
  });
}

export function partySignatures(partyA: Party, partyB: Party): SignaturesBlock {
  return signatures(
    role("Đại diện bên A", personName(partyA), { note: "(Ký tên, đóng dấu)" }),
    role("Đại diện bên B", personName(partyB), { note: "(Ký tên, đóng dấu)" }),
  );
}
