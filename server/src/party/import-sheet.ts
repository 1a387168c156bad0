import { foldVietnamese, ok, refuse, type Result } from "@kc/core/kernel";
import { checkFile, documentRefusalText, type FileRefusal } from "@kc/core/document";
import {
  type CellFault,
  type ImportColumn,
  importColumnNames,
  importColumns,
  type ImportRefusal,
  importRefusalText,
} from "@kc/core/party";
import {
  readWorkbook,
  type WorkbookRefusal,
  workbookRefusalText,
} from "../platform/read-workbook.ts";
import { columnName, drawWorkbook } from "../platform/workbook.ts";

/** More rows than this are sent in several files. */
const mostRows = 500;
/** A workbook of establishments is small; what is larger is something else. */
export const largestImportBytes = 3 * 1024 * 1024;

export type ImportSheet = {
  readonly name: string;
  readonly heads: readonly string[];
  /** The place of each column of the form. */
  readonly at: Readonly<Partial<Record<ImportColumn, number>>>;
  readonly rows: readonly {
    /** As the spreadsheet numbers it. */
    readonly row: number;
    readonly cells: readonly string[];
    readonly formulas: readonly number[];
  }[];
};

export type AnyImportRefusal = FileRefusal | WorkbookRefusal | ImportRefusal;

/** What is said about a workbook that is not taken. */
export function anyImportRefusalText(refusal: AnyImportRefusal): string {
  if (isOneOf(workbookKinds, refusal)) return workbookRefusalText(refusal);
  if (isOneOf(importKinds, refusal)) return importRefusalText(refusal);
  return documentRefusalText(refusal);
}

const workbookKinds = ["workbook-unsound", "workbook-too-large", "workbook-cell-far"] as const;
const importKinds = [
  "import-form-unknown",
  "import-empty",
  "import-too-many-rows",
  "import-faulty",
  "import-duplicates",
] as const;

function isOneOf<const Kind extends AnyImportRefusal["kind"]>(
  kinds: readonly Kind[],
  refusal: AnyImportRefusal,
): refusal is Extract<AnyImportRefusal, { readonly kind: Kind }> {
  return kinds.some((kind) => kind === refusal.kind);
}

/** Opens what was sent as the form of establishments: looked at first, then read, then its head is found. */
export async function openImport(
  fileName: string,
  content: Uint8Array,
): Promise<Result<ImportSheet, AnyImportRefusal>> {
  if (content.byteLength > largestImportBytes) {
    return refuse({ kind: "file-too-large", largestBytes: largestImportBytes });
  }
  const checked = checkFile(fileName, content);
  if (!checked.ok) return checked;
  if (checked.value.type !== "xlsx") {
    return refuse({ kind: "file-type-not-taken", looksLike: "unknown" });
  }
  const read = await readWorkbook(content);
  if ("kind" in read) return refuse(read);
  for (const { name, rows, formulas } of read.sheets) {
    const headRow = rows.slice(0, 10).findIndex((row) => row.some((cell) => isHead(cell, "name")));
    if (headRow < 0) continue;
    const heads = rows[headRow] ?? [];
    const filled = rows
      .map((cells, index) => ({
        row: index + 1,
        cells,
        formulas: formulas
          .map((place) => place.split(",").map(Number))
          .flatMap(([row, column]) => (row === index && column !== undefined ? [column] : [])),
      }))
      .slice(headRow + 1)
      .filter(({ cells, formulas: own }) => own.length > 0 || cells.some((cell) => cell !== ""));
    if (filled.length === 0) return refuse({ kind: "import-empty" });
    if (filled.length > mostRows) {
      return refuse({ kind: "import-too-many-rows", rows: filled.length, mostRows });
    }
    const at = Object.fromEntries(
      importColumnNames.flatMap((column) => {
        const place = heads.findIndex((cell) => isHead(cell, column));
        return place < 0 ? [] : [[column, place]];
      }),
    );
    return ok({ name, heads, at, rows: filled });
  }
  return refuse({ kind: "import-form-unknown" });
}

function isHead(cell: string, column: ImportColumn): boolean {
  const plain = (text: string) =>
    foldVietnamese(text)
      .replace(/\(.*\)|\*/gu, "")
      .trim();
  return plain(cell) === plain(importColumns[column].head);
}

/** The cells of a row by column of the form. */
export function cellsOf(sheet: ImportSheet, cells: readonly string[]) {
  const named: Partial<Record<ImportColumn, string>> = {};
  for (const column of importColumnNames) {
    const place = sheet.at[column];
    if (place !== undefined) named[column] = cells[place] ?? "";
  }
  return named;
}

export type PlacedFault = CellFault & { readonly row: number };

/** Where a fault stands, as the spreadsheet names it: `C7`; in the first column where the form has no such column. */
export function cellName(sheet: ImportSheet, { row, column }: PlacedFault): string {
  return `${columnName(sheet.at[column] ?? 0)}${String(row)}`;
}

/** The rows as they were sent, the bad cells coloured, with what is wrong and what to do written beside each. */
export function drawAnnotated(
  sheet: ImportSheet,
  faults: readonly PlacedFault[],
): Promise<Uint8Array> {
  const first = (sheet.rows[0]?.row ?? 2) - 1;
  const last = sheet.rows.at(-1)?.row ?? first;
  const rows: (string | null)[][] = Array.from({ length: last }, () => []);
  rows[first - 1] = [...sheet.heads];
  for (const { row, cells } of sheet.rows) rows[row - 1] = [...cells];
  const bad = new Map<string, PlacedFault[]>();
  for (const fault of faults) {
    const cell = `${String(fault.row - 1)},${String(sheet.at[fault.column] ?? 0)}`;
    bad.set(cell, [...(bad.get(cell) ?? []), fault]);
  }
  return drawWorkbook([
    {
      name: sheet.name,
      columns: sheet.heads.map(() => ({ width: 24, look: "text" as const })),
      rows,
      looks: [
        ...sheet.heads.map((_, column) => ({ row: first - 1, column, look: "head" as const })),
        ...[...bad].map(([cell, found]) => {
          const [row = 0, column = 0] = cell.split(",").map(Number);
          const comment = found.map(({ wrong, todo }) => `${wrong}. ${todo}`).join("\n");
          return { row, column, look: "bad" as const, comment };
        }),
      ],
      frozenRows: first,
      wideRows: [],
    },
  ]);
}
