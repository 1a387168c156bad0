/** Parts that several papers have in common, made of the model's blocks. */
import { formatDay, formatDong, formatMillion, sumDong, type Dong } from "@kc/core/kernel";
import {
  column,
  fields,
  headRow,
  paragraph,
  row,
  signer,
  signedWithRecipients,
  spanning,
  table,
  type Block,
  type Row,
  type SignaturesBlock,
} from "@kc/core/document";
import type {
  IssuedPaper,
  MoneyBySource,
  PaperReference,
  Party,
  SchemeLine,
} from "./paper-data.ts";

export function totalOf(money: MoneyBySource): Dong {
  return sumDong([money.grantDong, money.counterpartDong, money.otherDong]);
}

export function sumMoney(parts: readonly MoneyBySource[]): MoneyBySource {
  return {
    grantDong: sumDong(parts.map((part) => part.grantDong)),
    counterpartDong: sumDong(parts.map((part) => part.counterpartDong)),
    otherDong: sumDong(parts.map((part) => part.otherDong)),
  };
}

/** Total, khuyến công, counterpart, other: four cells in triệu đồng; nothing for a zero source. */
export function moneyCells(money: MoneyBySource): readonly string[] {
  return [
    formatMillion(totalOf(money)),
    ...[money.grantDong, money.counterpartDong, money.otherDong].map((part) =>
      part === 0 ? "" : formatMillion(part),
    ),
  ];
}

/** `200.000.000 đồng` in running text. */
export function dongText(amount: Dong): string {
  return `${formatDong(amount)}\u00a0đồng`;
}

export function referenceText(paper: PaperReference): string {
  return `${paper.typeName} số ${paper.number} ngày ${formatDay(paper.issuedOn)} của ${paper.issuer}`;
}

export function issuedSignature(issued: IssuedPaper): SignaturesBlock {
  return signedWithRecipients(
    issued.recipients,
    signer(issued.signer.authority, issued.signer.name),
  );
}

/** A party as contracts and minutes introduce it. */
export function partyBlocks(label: string, party: Party): readonly Block[] {
  return [
    {
      ...paragraph([{ text: `${label}: ${party.name.toUpperCase()}`, style: "bold" }]),
      align: "left",
    },
    fields(
      ["Địa chỉ", party.address],
      ["Điện thoại", party.phone],
      ["Mã số thuế (hoặc số đăng ký)", party.taxCode],
      ["Tài khoản", party.bankAccount],
      ["Đại diện", `${party.representative}. Chức vụ: ${party.office}`],
    ),
  ];
}

/** Shares of the columns of a list of schemes on a landscape page. */
const schemeListColumns = [
  column(9, "center"),
  column(37),
  column(37),
  column(44),
  column(32),
  column(19, "center"),
  column(19, "right"),
  column(20, "right"),
  column(19, "right"),
  column(15, "right"),
  column(21),
];

/** List of schemes (danh mục đề án, nhiệm vụ) in the columns of Mẫu số 2, in triệu đồng, with its sum. */
export function schemeListTable(groups: readonly SchemeGroup[]): Block {
  const rows = groups.flatMap(groupRows);
  const all = groups
    .filter((group) => group.counted === "in-total")
    .flatMap((group) => group.schemes);
  return table({
    columns: schemeListColumns,
    size: "dense",
    unitNote: "Đơn vị tính: triệu đồng",
    headRows: [
      headRow(
        spanning("TT", { rows: 2 }),
        spanning("Tên đề án, nhiệm vụ", { rows: 2 }),
        spanning("Đơn vị thực hiện; đơn vị thụ hưởng; địa điểm", { rows: 2 }),
        spanning("Mục tiêu và nội dung chính", { rows: 2 }),
        spanning("Dự kiến kết quả", { rows: 2 }),
        spanning("Thời gian thực hiện", { rows: 2 }),
        spanning("Tổng kinh phí", { rows: 2 }),
        spanning("Trong đó", { columns: 3 }),
        spanning("Ghi chú", { rows: 2 }),
      ),
      headRow("Khuyến công", "Đơn vị thụ hưởng", "Nguồn khác"),
    ],
    rows: [
      ...rows,
      row(
        "sum",
        "",
        spanning("Tổng cộng", { columns: 5, align: "center" }),
        ...moneyCells(sumMoney(all.map((scheme) => scheme.money))),
        "",
      ),
    ],
  });
}

/** Schemes under one heading of the list; a reserve list is shown and not added to the total. */
export type SchemeGroup = {
  readonly label: string;
  readonly name: string;
  readonly counted: "in-total" | "reserve";
  readonly schemes: readonly SchemeLine[];
};

/** The support of the schemes that count in the total of a list. */
export function grantOf(groups: readonly SchemeGroup[]): Dong {
  const counted = groups.filter(({ counted: way }) => way === "in-total");
  return sumDong(counted.flatMap(({ schemes }) => schemes.map(({ money }) => money.grantDong)));
}

function groupRows(group: SchemeGroup): readonly Row[] {
  const money = sumMoney(group.schemes.map((scheme) => scheme.money));
  return [
    row(
      "group",
      group.label,
      spanning(group.counted === "reserve" ? `${group.name} (không tính vào tổng)` : group.name, {
        columns: 5,
      }),
      ...moneyCells(money),
      "",
    ),
    ...group.schemes.map((scheme, order) =>
      row(
        "plain",
        String(order + 1),
        scheme.name,
        [scheme.implementer, scheme.beneficiary, scheme.place].filter(Boolean).join(";\n"),
        scheme.content,
        scheme.expectedResult,
        scheme.period,
        ...moneyCells(scheme.money),
        scheme.note,
      ),
    ),
  ];
}

/** A person's words as a sentence: with a full stop at the end, once. */
export function sentence(text: string): string {
  const bare = text.trim();
  return bare === "" || /[.!?…]$/u.test(bare) ? bare : `${bare}.`;
}

/** The name under a signature: the representative without the form of address. */
export function personName(party: Party): string {
  return party.representative.replace(/^(?:Ông|Bà) /u, "");
}
