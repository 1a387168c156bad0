import type { MoneyUnit } from "../kernel/index.ts";
import {
  cellText,
  corrupt,
  field,
  type JsonAt,
  listOf,
  oneOf,
  orNull,
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
const units: readonly MoneyUnit[] = ["dong", "thousand", "million", "billion"];

/** Reads the table of money; every row must have one cell a year. Throws with the path of what is corrupt. */
export function parseBudgetTable(at: JsonAt): BudgetTable {
  const years = listOf(field(at, "years"), wholeNumber);
  const unit = oneOf(field(at, "unit"), units);
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
  if (cells.length !== years.length) corrupt(at, `${String(years.length)} cells`);
  return cells;
}

function moneyCell(at: JsonAt, unit: MoneyUnit): MoneyCell {
  const printed = cellText(at);
  return { printed, amountDong: printed === "" ? null : printedMoney(at, unit) };
}

function quantityCell(at: JsonAt): QuantityCell {
  const printed = cellText(at);
  return { printed, quantity: printed === "" ? null : printedQuantity(at) };
}
