/** Tables of a scheme's narrative: outcomes, machines, and the estimate of Mẫu số 1. */
import { formatDong, sumDong, type Dong } from "@kc/core/kernel";
import { column, headRow, row, spanning, table, type Block } from "@kc/core/document";
import type { MoneyBySource } from "../../paper-data.ts";
import { moneyCells, sumMoney } from "../../paper-parts.ts";

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

export function outcomeTable(outcomes: readonly OutcomeLine[]): Block {
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

export function machineTable(machines: readonly MachineLine[]): Block {
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
          [{ text: machine.name, style: "bold" }, { text: `\n${machine.features}` }],
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

/** Mẫu số 1: what is spent, by source and year, in triệu đồng. */
export function estimateTable(years: readonly EstimateYear[], source: "local" | "national"): Block {
  const grantHead = source === "local" ? "Kinh phí KCĐP" : "Kinh phí KCQG";
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
      ...years.flatMap((year) => [
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
      row("sum", "", "Tổng cộng", ...moneyCells(sumMoney(estimateMoney(years))), ""),
    ],
  });
}

/** The money of all lines of an estimate. */
export function estimateMoney(years: readonly EstimateYear[]): readonly MoneyBySource[] {
  return years.flatMap((year) => year.lines.map((part) => part.money));
}
