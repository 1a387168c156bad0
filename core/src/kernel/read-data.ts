import { isPlainDate, type PlainDate } from "./calendar.ts";
import { type BasisPoints, bps, type Dong, dong } from "./money.ts";
import { isNfc } from "./text.ts";

/**
 * Readers for the reviewed files of `data/`: each takes what a JSON or CSV parser gave and returns a typed value, or
 * throws a RangeError naming the field. What is wrong in these files is a mistake of ours, never a refusal.
 */
export type DataRecord = Readonly<Record<string, unknown>>;

/** A JSON object. */
export function readRecord(value: unknown, where: string): DataRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError(`${where}: expected an object`);
  return value as DataRecord;
}

/** A JSON array, each element read by `readItem`. */
export function readList<Item>(
  value: unknown,
  where: string,
  readItem: (item: unknown, where: string) => Item,
): readonly Item[] {
  if (!Array.isArray(value)) throw new RangeError(`${where}: expected a list`);
  return value.map((item: unknown, at) => readItem(item, `${where}[${String(at)}]`));
}

/** A text that is not empty, in composed form (NFC). */
export function readText(value: unknown, where: string): string {
  if (typeof value !== "string" || value === "") throw new RangeError(`${where}: expected a text`);
  if (!isNfc(value)) throw new RangeError(`${where}: expected composed Unicode (NFC)`);
  return value;
}

/** `null`, an absent field or an empty CSV field as null; otherwise what `read` makes of it. */
export function readOptional<Value>(
  value: unknown,
  where: string,
  read: (value: unknown, where: string) => Value,
): Value | null {
  return value === undefined || value === null || value === "" ? null : read(value, where);
}

/** A safe whole number. */
export function readInteger(value: unknown, where: string): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${where}: expected a whole number`);
  return Number(value);
}

/** Whole đồng, not negative. */
export function readDong(value: unknown, where: string): Dong {
  const amount = readInteger(value, where);
  if (amount < 0) throw new RangeError(`${where}: expected đồng, not negative`);
  return dong(amount);
}

/** Basis points, 5000 for 50 %. */
export function readBps(value: unknown, where: string): BasisPoints {
  return bps(readInteger(value, where));
}

/** A day written `YYYY-MM-DD`. */
export function readDay(value: unknown, where: string): PlainDate {
  const text = readText(value, where);
  if (!isPlainDate(text)) throw new RangeError(`${where}: expected a day, not ${text}`);
  return text;
}

/** One of a closed list of texts. */
export function readOneOf<const Choice extends string>(
  value: unknown,
  where: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new RangeError(`${where}: expected one of ${choices.join(", ")}, not ${String(value)}`);
  return found;
}
