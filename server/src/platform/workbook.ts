import { plainDate, type PlainDate, daysBetween } from "@kc/core/kernel";
import type { CellStyle, WriteSheet } from "hucre/xlsx";

/** How a cell looks and what it holds: whole numbers, days and instants are numbers to the reader's program. */
export type CellLook =
  | "title"
  | "note"
  | "head"
  | "text"
  | "whole"
  | "decimal"
  | "percent"
  | "day"
  | "instant"
  | "group"
  | "sum"
  | "bad";

export type CellContent = string | number | null;

export type WorkbookSheet = {
  readonly name: string;
  /** Width in characters, and the look of every cell below the head. */
  readonly columns: readonly { readonly width: number; readonly look: CellLook }[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Cells that look otherwise than their column, and what is written beside them. */
  readonly looks: readonly {
    readonly row: number;
    readonly column: number;
    readonly look: CellLook;
    readonly comment?: string;
  }[];
  /** Rows that stay in sight: titles and the head. */
  readonly frozenRows: number;
  /** Rows of a title that runs over all columns. */
  readonly wideRows: readonly number[];
  /** Columns in which one of a list is chosen; the list stands in another sheet as `'Danh mục'!$A$2:$A$9`. */
  readonly choices?: readonly {
    readonly column: number;
    readonly fromRow: number;
    readonly toRow: number;
    readonly source: string;
  }[];
};

const thin = { style: "thin", color: { rgb: "BFC7C2" } } as const;
const box = { top: thin, right: thin, bottom: thin, left: thin };
const font = { name: "Times New Roman", size: 11 };
const top = { vertical: "top", wrapText: true } as const;

function figure(numFmt: string): CellStyle {
  return { font, border: box, numFmt, alignment: { vertical: "top", horizontal: "right" } };
}

function filled(rgb: string): CellStyle["fill"] & object {
  return { type: "pattern", pattern: "solid", fgColor: { rgb } };
}

const styles: Readonly<Record<CellLook, CellStyle>> = {
  title: { font: { ...font, size: 13, bold: true }, alignment: { vertical: "center" } },
  note: { font: { ...font, italic: true }, alignment: { vertical: "center" } },
  head: {
    font: { ...font, bold: true },
    border: box,
    fill: filled("E4EEE8"),
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  // "@" keeps what begins like a formula a text also when somebody edits the cell.
  text: { font, border: box, numFmt: "@", alignment: top },
  whole: figure("#,##0"),
  decimal: figure("#,##0.##"),
  percent: figure("0.00%"),
  day: { font, border: box, numFmt: "dd/mm/yyyy", alignment: { ...top, horizontal: "center" } },
  instant: { font, border: box, numFmt: "dd/mm/yyyy hh:mm", alignment: top },
  group: { font: { ...font, bold: true }, border: box, fill: filled("F4F6F5"), alignment: top },
  sum: { ...figure("#,##0"), font: { ...font, bold: true }, fill: filled("F4F6F5") },
  bad: {
    font: { ...font, color: { rgb: "8A1C12" } },
    border: box,
    fill: filled("FBD9D3"),
    alignment: top,
  },
};

/** The number by which a spreadsheet knows a day. */
export function sheetDay(day: PlainDate): number {
  return daysBetween(plainDate("1899-12-30"), day);
}

/** The number by which a spreadsheet knows an instant, on the clocks of Việt Nam. */
export function sheetInstant(instant: string): number {
  const vietnamMinutes = Math.floor(Date.parse(instant) / 60_000) + 7 * 60;
  return 25_569 + vietnamMinutes / 1_440;
}

/** Draws a workbook (XLSX). Every text is written as text, also when it begins like a formula. */
export async function drawWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({ sheets: sheets.map(asWritten), defaultFont: font });
}

function asWritten(sheet: WorkbookSheet): WriteSheet {
  const last = sheet.columns.length - 1;
  const cells = sheet.looks.map(({ row, column, look, comment }) => {
    const value = sheet.rows[row]?.[column] ?? null;
    const type = value === null ? "empty" : typeof value === "number" ? "number" : "string";
    const style = styles[look];
    const cell = { value: textOrNumber(value), type, style } as const;
    const said = comment === undefined ? {} : { comment: { author: "Khuyến Công", text: comment } };
    return [`${String(row)},${String(column)}`, { ...cell, ...said }] as const;
  });
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, look }) => ({ width, style: styles[look] })),
    rows: sheet.rows.map((row) => row.map(textOrNumber)),
    cells: new Map(cells),
    freezePane: { rows: sheet.frozenRows },
    merges: sheet.wideRows.map((row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol: Math.max(1, last),
    })),
    dataValidations: (sheet.choices ?? []).map(({ column, fromRow, toRow, source }) => ({
      type: "list" as const,
      formula1: source,
      range: `${columnName(column)}${String(fromRow + 1)}:${columnName(column)}${String(toRow + 1)}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: "Không có trong danh mục",
      errorMessage: "Chọn một mục trong danh sách.",
    })),
    pageSetup: {
      paperSize: "a4",
      orientation: last > 5 ? "landscape" : "portrait",
      fitToWidth: 1,
      fitToHeight: 0,
      fitToPage: true,
    },
  };
}

/** What XML cannot carry is left out of a text. */
function textOrNumber(value: CellContent): CellContent {
  return typeof value === "string"
    ? value.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    : value;
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
