import {
  type Dong,
  type MoneyUnit,
  parseCount,
  parsePercent,
  parseVietnameseNumber,
} from "../kernel/index.ts";
import { corrupt, type JsonAt, text } from "./json-reader.ts";

/** The amount that a printed cell means in the table's unit: "1.056" and "3960" in triệu đồng. */
export function printedMoney(at: JsonAt, unit: MoneyUnit): Dong {
  const read = parseVietnameseNumber(text(at), { unit });
  return read.ok ? read.value.dong : corrupt(at, `an amount in ${unit} (${read.refusal.kind})`);
}

/** The number that a printed quantity means: "04" is 4, "1.000" is 1000, "20%" is 20. */
export function printedQuantity(at: JsonAt): number {
  const printed = text(at);
  if (!printed.endsWith("%")) {
    const read = parseCount(printed);
    return read.ok ? read.value.count : corrupt(at, `a count (${read.refusal.kind})`);
  }
  const read = parsePercent(printed);
  return read.ok ? read.value.share / 100 : corrupt(at, `a percentage (${read.refusal.kind})`);
}
