import type { Dong } from "./money.ts";

const digitWords = [
  "không",
  "một",
  "hai",
  "ba",
  "bốn",
  "năm",
  "sáu",
  "bảy",
  "tám",
  "chín",
] as const;

/**
 * An amount in words as official papers write it: "Một tỷ không trăm năm mươi sáu triệu đồng".
 * Groups of three zeros are not read; a negative amount begins with "Âm".
 */
export function dongInWords(amount: Dong): string {
  const words = numberInWords(amount);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

/** A whole number in Vietnamese words, lower case. Throws a RangeError for a fraction. */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${String(value)}`);
  if (value === 0) return "không";
  return value < 0 ? `âm ${readNumber(-value, "first")}` : readNumber(value, "first");
}

/** Whether the words stand at the front of the number: "năm" there, "không trăm linh năm" behind a larger unit. */
type Position = "first" | "behind";

function readNumber(value: number, position: Position): string {
  const units = [
    { size: 1_000_000_000, name: "tỷ" },
    { size: 1_000_000, name: "triệu" },
    { size: 1_000, name: "nghìn" },
  ];
  const words: string[] = [];
  let rest = value;
  let here: Position = position;
  for (const unit of units) {
    const count = Math.floor(rest / unit.size);
    if (count === 0) continue;
    words.push(readNumber(count, here), unit.name);
    rest %= unit.size;
    here = "behind";
  }
  if (rest > 0) words.push(readBelowThousand(rest, here));
  return words.join(" ");
}

function readBelowThousand(value: number, position: Position): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const words: string[] = [];
  if (hundreds > 0 || position === "behind") {
    words.push(word(hundreds), "trăm");
    if (tens === 0 && ones > 0) words.push("linh");
  }
  if (tens === 1) words.push("mười");
  if (tens > 1) words.push(word(tens), "mươi");
  if (ones > 0) words.push(readOnes(ones, tens));
  return words.join(" ");
}

/** The last digit changes its word behind the tens: hai mươi mốt, hai mươi tư, mười lăm. */
function readOnes(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return "mốt";
  if (ones === 4 && tens > 1) return "tư";
  if (ones === 5 && tens > 0) return "lăm";
  return word(ones);
}

function word(digit: number): string {
  const found = digitWords[digit];
  if (found === undefined) throw new RangeError(`Not a digit: ${String(digit)}`);
  return found;
}
