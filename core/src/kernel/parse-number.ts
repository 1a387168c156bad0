import { formatBps, formatCount, formatDongUnit } from "./format.ts";
import { bps, type BasisPoints, dong, type Dong } from "./money.ts";
import { ok, refuse, type Result } from "./result.ts";
import { squeezeSpaces } from "./text.ts";

/** The unit meant where the text names none: a table "ĐVT: triệu đồng" is read with `million`. */
export type MoneyUnit = "dong" | "thousand" | "million" | "billion";

export type NumberRefusal =
  | { readonly kind: "number-empty" }
  | { readonly kind: "number-unreadable"; readonly text: string }
  | { readonly kind: "number-ambiguous"; readonly text: string }
  | { readonly kind: "fraction-of-dong"; readonly text: string }
  | { readonly kind: "fraction-refused"; readonly text: string }
  | { readonly kind: "number-negative"; readonly text: string }
  | { readonly kind: "number-too-large"; readonly text: string };

export type NumberOptions = {
  readonly unit?: MoneyUnit;
  readonly negative?: "allowed" | "refused";
};

export type UnderstoodDong = { readonly dong: Dong; readonly understoodAs: string };

const zerosOfUnit = { dong: 0, thousand: 3, million: 6, billion: 9 } as const satisfies Record<
  MoneyUnit,
  number
>;

const unitWords: Readonly<Record<string, MoneyUnit>> = {
  đ: "dong",
  đồng: "dong",
  "₫": "dong",
  vnd: "dong",
  vnđ: "dong",
  nghìn: "thousand",
  ngàn: "thousand",
  triệu: "million",
  tr: "million",
  trđ: "million",
  tỷ: "billion",
  tỉ: "billion",
};

/**
 * Reads an amount as Vietnamese write it (`1.056`, `1,5 tỷ`, `300tr`, `300 triệu đồng`) into whole đồng, and says how
 * it was understood. A dot stands between thousands, a comma before decimals; what could be read in two ways is
 * refused, and so are fractions of a đồng, and negatives unless `negative: "allowed"`.
 */
export function parseVietnameseNumber(
  text: string,
  options: NumberOptions = {},
): Result<UnderstoodDong, NumberRefusal> {
  const clean = squeezeSpaces(text.normalize("NFC")).toLowerCase();
  if (clean === "") return refuse({ kind: "number-empty" });
  const match = /^([-−–]?) ?([\d][\d., ]*?) ?(\p{L}+|₫)?(?: (đồng|đ|₫|vnd|vnđ))?$/u.exec(clean);
  const word = match?.[3];
  const unit = word === undefined ? (options.unit ?? "dong") : unitWords[word];
  if (match?.[2] === undefined || unit === undefined)
    return refuse({ kind: "number-unreadable", text });
  const read = readDecimal(match[2], text);
  if (!read.ok) return read;
  const zeros = zerosOfUnit[unit];
  if (read.value.fraction.length === 3 && zeros === 0)
    return refuse({ kind: "number-ambiguous", text });
  if (read.value.fraction.replace(/0+$/, "").length > zeros)
    return refuse({ kind: "fraction-of-dong", text });
  const digits = read.value.whole + read.value.fraction.padEnd(zeros, "0").slice(0, zeros);
  return understood(signed(digits, match[1] !== ""), text, options);
}

/** Reads a whole number that is not money (people, machines, metres): `1.056`, `01`. Refuses fractions and negatives. */
export function parseCount(
  text: string,
): Result<{ readonly count: number; readonly understoodAs: string }, NumberRefusal> {
  const clean = squeezeSpaces(text.normalize("NFC"));
  if (clean === "") return refuse({ kind: "number-empty" });
  if (/^[-−–] ?\d/.test(clean)) return refuse({ kind: "number-negative", text });
  if (!/^\d[\d., ]*$/.test(clean)) return refuse({ kind: "number-unreadable", text });
  const read = readDecimal(clean, text);
  if (!read.ok) return read;
  if (read.value.fraction.length === 3) return refuse({ kind: "number-ambiguous", text });
  if (/[1-9]/.test(read.value.fraction)) return refuse({ kind: "fraction-refused", text });
  const count = Number(read.value.whole);
  if (!Number.isSafeInteger(count)) return refuse({ kind: "number-too-large", text });
  return ok({ count, understoodAs: formatCount(count) });
}

/** Reads a percentage (`50`, `50%`, `1,5 %`) into basis points; more than two decimals are refused. */
export function parsePercent(
  text: string,
): Result<{ readonly share: BasisPoints; readonly understoodAs: string }, NumberRefusal> {
  const clean = squeezeSpaces(text.normalize("NFC")).replace(/ ?%$/, "");
  if (clean === "") return refuse({ kind: "number-empty" });
  if (/^[-−–] ?\d/.test(clean)) return refuse({ kind: "number-negative", text });
  if (!/^\d[\d., ]*$/.test(clean)) return refuse({ kind: "number-unreadable", text });
  const read = readDecimal(clean, text);
  if (!read.ok) return read;
  if (read.value.fraction.length > 2) return refuse({ kind: "fraction-refused", text });
  const points = Number(read.value.whole + read.value.fraction.padEnd(2, "0"));
  if (!Number.isSafeInteger(points)) return refuse({ kind: "number-too-large", text });
  return ok({ share: bps(points), understoodAs: formatBps(bps(points)) });
}

type Decimal = { readonly whole: string; readonly fraction: string };

/** `1.056,5`, `1 056` or `1056`: dots or spaces exactly between thousands, or none at all. */
function readDecimal(digits: string, text: string): Result<Decimal, NumberRefusal> {
  const match = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,(\d+))?$/.exec(digits);
  if (match?.[1] === undefined) return refuse({ kind: "number-ambiguous", text });
  return ok({ whole: match[1].replace(/[. ]/g, ""), fraction: match[2] ?? "" });
}

function signed(digits: string, isNegative: boolean): number {
  const magnitude = Number(digits);
  return isNegative && magnitude !== 0 ? -magnitude : magnitude;
}

function understood(
  amount: number,
  text: string,
  options: NumberOptions,
): Result<UnderstoodDong, NumberRefusal> {
  if (amount < 0 && options.negative !== "allowed")
    return refuse({ kind: "number-negative", text });
  if (!Number.isSafeInteger(amount)) return refuse({ kind: "number-too-large", text });
  return ok({ dong: dong(amount), understoodAs: formatDongUnit(dong(amount)) });
}
