import { formatDayLong, type PlainDate } from "../kernel/index.ts";

/**
 * Number and symbol of a paper (số và ký hiệu): the serial in the body's year, two digits below ten, then its symbol,
 * as `470/QĐ-UBND` or `05/BB-SCT`. Throws a RangeError for a serial that is not a positive whole number.
 *
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3.
 */
export function officialNumber(serial: number, symbol: string): string {
  if (!Number.isInteger(serial) || serial < 1)
    throw new RangeError(`Not a serial: ${String(serial)}`);
  return `${String(serial).padStart(2, "0")}/${symbol}`;
}

/**
 * Symbol of a paper: the abbreviation of its type (none for an official letter), the body, and the drafting unit of a letter:
 * `QĐ-UBND`, `TTr-SCT`, `STC-NS`.
 *
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.3.b.
 */
export function paperSymbol(parts: {
  readonly abbreviation: string | null;
  readonly body: string;
  readonly unit?: string;
}): string {
  return [parts.abbreviation, parts.body, parts.unit].filter(Boolean).join("-");
}

/** The line "Số: …"; room for the clerk's number while there is none. */
export function numberLine(number: string | null, symbol: string): string {
  return number === null ? `Số:          /${symbol}` : `Số: ${number}`;
}

/** Place and day (địa danh và thời gian ban hành); room for day and month while the paper is not issued. */
export function placeAndDay(place: string, issuedOn: PlainDate | null, year: number): string {
  const day =
    issuedOn === null ? `ngày      tháng      năm ${String(year)}` : formatDayLong(issuedOn);
  return `${place}, ${day}`;
}

/**
 * The italic line under the title of what is attached: `(Kèm theo Quyết định số 470/QĐ-UBND ngày 08 tháng 4 năm 2020 của …)`;
 * dots while number and day are not known.
 */
export function attachedTo(paper: {
  readonly typeName: string;
  readonly number: string | null;
  readonly symbol: string;
  readonly issuedOn: PlainDate | null;
  readonly year: number;
  readonly body: string;
}): string {
  const number = paper.number ?? `…/${paper.symbol}`;
  const day =
    paper.issuedOn === null
      ? `ngày … tháng … năm ${String(paper.year)}`
      : formatDayLong(paper.issuedOn);
  return `(Kèm theo ${paper.typeName} số ${number} ${day} của ${paper.body})`;
}
