/** The thread in which a workbook somebody sent is opened: what is in it can harm only this thread. */
import { inflateRawSync } from "node:zlib";
import { parentPort, workerData } from "node:worker_threads";
import { readXlsx } from "hucre/xlsx";
import type { ReadAnswer } from "./read-workbook.ts";

const unpackedAtMost = 30 * 1024 * 1024;
const rowsAtMost = 5_000;
const columnsAtMost = 100;

/** Unpacks every part by itself with a limit, so that a directory that lies about sizes gains nothing. */
function findHarm(content: Uint8Array): Extract<ReadAnswer, { kind: string }> | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return { kind: "workbook-unsound" };
  let at = view.getUint32(end + 16, true);
  let left = unpackedAtMost;
  for (let index = view.getUint16(end + 10, true); index > 0; index -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(content.subarray(at + 46, at + 46 + nameLength)).toString("latin1");
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const bytes = content.subarray(start, start + packed);
    const isPacked = view.getUint16(at + 10, true) === 8;
    const part = isPacked ? inflateRawSync(bytes, { maxOutputLength: left }) : Buffer.from(bytes);
    left -= part.byteLength;
    if (left <= 0) return { kind: "workbook-too-large" };
    if (/\.(?:xml|rels)$/iu.test(name)) {
      const harm = harmOf(name, part);
      if (harm) return harm;
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

function harmOf(name: string, part: Buffer): Extract<ReadAnswer, { kind: string }> | null {
  const text = part.toString("latin1");
  if (text.startsWith("\xff\xfe") || text.startsWith("\xfe\xff") || text.includes("\u0000"))
    return { kind: "workbook-unsound" };
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return { kind: "workbook-unsound" };
  if (!name.startsWith("xl/worksheets/")) return null;
  for (const [, column = "", row = ""] of text.matchAll(
    /<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/gu,
  )) {
    const number = Array.from(column).reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
    if (Number(row) > rowsAtMost || number > columnsAtMost)
      return { kind: "workbook-cell-far", cell: `${column}${row}` };
  }
  return null;
}

/** A cell as a person reads it: days `YYYY-MM-DD`, decimals after a comma; the cells that hold formulas apart. */
async function read(content: Uint8Array): Promise<ReadAnswer> {
  const harm = findHarm(content);
  if (harm) return harm;
  const { sheets } = await readXlsx(content, { maxRows: rowsAtMost });
  return {
    sheets: sheets.map((sheet) => ({
      name: sheet.name.normalize("NFC"),
      rows: sheet.rows.map((row) => row.map(textOf)),
      formulas: [...(sheet.cells ?? [])].flatMap(([place, cell]) =>
        cell.formula === undefined ? [] : [place],
      ),
    })),
  };
}

function textOf(value: string | number | boolean | Date | null): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") return String(value).replace(".", ",");
  return String(value).normalize("NFC").trim();
}

read(workerData as Uint8Array).then(
  (answer) => parentPort?.postMessage(answer),
  (error: unknown) => {
    const isLarge = error instanceof RangeError;
    const kind = isLarge ? "workbook-too-large" : "workbook-unsound";
    parentPort?.postMessage({ kind } satisfies ReadAnswer);
  },
);
