import type { MoneyUnit } from "../kernel/index.ts";
import {
  cellText,
  corrupt,
  field,
  type JsonAt,
  listOf,
  note,
  oneOf,
  orNull,
  softly,
  text,
  wholeNumber,
} from "./json-reader.ts";
import { printedMoney, printedQuantity } from "./parse-printed.ts";
import type {
  BudgetTable,
  MoneyCell,
  MoneyRow,
  QuantityCell,
  QuantityRow,
  QuantityTable,
} from "./structure.ts";

const sources = ["local", "national"] as const;
const units = ["dong", "thousand", "million", "billion"] as const satisfies readonly MoneyUnit[];

/** No cell of a province's programme is larger; a larger one is a slip of the reader, and sums of it would not be exact. */
const largestDong = 10_000_000_000_000;
const largestQuantity = 1_000_000_000;

/** Reads the table of money; every row must have one cell a year. Throws with the path of what is corrupt. */
export function parseBudgetTable(at: JsonAt): BudgetTable {
  const years = listOf(field(at, "years"), wholeNumber);
  const unit = moneyUnit(field(at, "unit"));
  const moneyRow = (row: JsonAt): MoneyRow => ({
    cells: cellsOf(row, years, (cell) => moneyCell(cell, unit)),
    total: moneyCell(field(row, "total"), unit),
  });
  const grand = field(at, "grand");
  return {
    ...frame(at, years),
    unitPrinted: orNull(field(at, "unitPrinted"), text),
    unit,
    unitReason: text(field(at, "unitReason")),
    sections: listOf(field(at, "sections"), (section) => ({
      ...sectionHead(section),
      ...moneyRow(section),
      rows: listOf(field(section, "rows"), (row) => ({ ...rowHead(row), ...moneyRow(row) })),
    })),
    grand: {
      number: text(field(grand, "number")),
      label: text(field(grand, "label")),
      ...moneyRow(grand),
    },
  };
}

/** Reads the table of quantities. Throws with the path of what is corrupt. */
export function parseQuantityTable(at: JsonAt): QuantityTable {
  const years = listOf(field(at, "years"), wholeNumber);
  const quantityRow = (row: JsonAt): QuantityRow => ({
    ...rowHead(row),
    unit: text(field(row, "unit")),
    cells: cellsOf(row, years, quantityCell),
    total: quantityCell(field(row, "total")),
  });
  return {
    ...frame(at, years),
    unitHeading: text(field(at, "unitHeading")),
    sections: listOf(field(at, "sections"), (section) => ({
      ...sectionHead(section),
      rows: listOf(field(section, "rows"), quantityRow),
    })),
  };
}

function frame(at: JsonAt, years: readonly number[]) {
  return {
    clause: text(field(at, "clause")),
    title: text(field(at, "title")),
    itemHeading: text(field(at, "itemHeading")),
    totalHeading: text(field(at, "totalHeading")),
    years,
  };
}

function sectionHead(at: JsonAt) {
  return {
    number: text(field(at, "number")),
    source: oneOf(field(at, "source"), sources),
    label: text(field(at, "label")),
  };
}

function rowHead(at: JsonAt) {
  return {
    number: text(field(at, "number")),
    code: text(field(at, "code")),
    item: text(field(at, "item")),
    contentItemCodes: listOf(field(at, "contentItemCodes"), text),
    normActivity: orNull(field(at, "normActivity"), text),
  };
}

function cellsOf<Cell>(
  row: JsonAt,
  years: readonly number[],
  read: (at: JsonAt) => Cell,
): readonly Cell[] {
  const at = field(row, "cells");
  const cells = listOf(at, read);
  if (cells.length === years.length) return cells;
  if (at.faults === undefined) corrupt(at, `${String(years.length)} cells`);
  note(at, `có ${String(cells.length)} ô cho ${String(years.length)} năm`);
  const blank = read({ value: "", path: at.path });
  return years.map((_, index) => cells[index] ?? blank);
}

/** The unit by its name, or as tables print it where faults are only noted. */
function moneyUnit(at: JsonAt): MoneyUnit {
  const printed = typeof at.value === "string" ? at.value.normalize("NFC").toLowerCase() : "";
  const known = printedUnits.find(([words]) => printed.includes(words));
  if (at.faults !== undefined && known !== undefined && !units.some((unit) => unit === printed)) {
    return known[1];
  }
  return oneOf(at, units);
}

const printedUnits: readonly (readonly [string, MoneyUnit])[] = [
  ["triệu", "million"],
  ["tỷ", "billion"],
  ["tỉ", "billion"],
  ["nghìn", "thousand"],
  ["ngàn", "thousand"],
  ["1.000 đồng", "thousand"],
  ["đồng", "dong"],
];

function moneyCell(at: JsonAt, unit: MoneyUnit): MoneyCell {
  const printed = cellText(at);
  const amountDong =
    printed === ""
      ? null
      : softly(at, null, (strict) => {
          const amount = printedMoney(strict, unit);
          return at.faults && amount > largestDong ? corrupt(strict, "a smaller amount") : amount;
        });
  return { printed, amountDong };
}

function quantityCell(at: JsonAt): QuantityCell {
  const printed = cellText(at);
  const quantity =
    printed === ""
      ? null
      : softly(at, null, (strict) => {
          const count = printedQuantity(strict);
          return at.faults && count > largestQuantity ? corrupt(strict, "a smaller number") : count;
        });
  return { printed, quantity };
}
