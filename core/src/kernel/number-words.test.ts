import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dong, dongInWords, numberInWords } from "./index.ts";

describe("amounts in words (bằng chữ)", () => {
  it.each([
    [0, "Không đồng"],
    [1, "Một đồng"],
    [4, "Bốn đồng"],
    [5, "Năm đồng"],
    [10, "Mười đồng"],
    [11, "Mười một đồng"],
    [14, "Mười bốn đồng"],
    [15, "Mười lăm đồng"],
    [20, "Hai mươi đồng"],
    [21, "Hai mươi mốt đồng"],
    [24, "Hai mươi tư đồng"],
    [25, "Hai mươi lăm đồng"],
    [100, "Một trăm đồng"],
    [101, "Một trăm linh một đồng"],
    [104, "Một trăm linh bốn đồng"],
    [105, "Một trăm linh năm đồng"],
    [110, "Một trăm mười đồng"],
    [115, "Một trăm mười lăm đồng"],
    [555, "Năm trăm năm mươi lăm đồng"],
    [1_000, "Một nghìn đồng"],
    [1_001, "Một nghìn không trăm linh một đồng"],
    [1_015, "Một nghìn không trăm mười lăm đồng"],
    [1_100, "Một nghìn một trăm đồng"],
    [1_000_005, "Một triệu không trăm linh năm đồng"],
    [1_005_000, "Một triệu không trăm linh năm nghìn đồng"],
    [300_000_000, "Ba trăm triệu đồng"],
    [1_056_000_000, "Một tỷ không trăm năm mươi sáu triệu đồng"],
    [18_246_000_000, "Mười tám tỷ hai trăm bốn mươi sáu triệu đồng"],
    [1_005_000_000_000, "Một nghìn không trăm linh năm tỷ đồng"],
    [1_000_000_000_000_000, "Một triệu tỷ đồng"],
    [-1_500_000, "Âm một triệu năm trăm nghìn đồng"],
  ])("reads %d as %s", (amount, words) => {
    expect(dongInWords(dong(amount))).toBe(words);
  });

  it("can be read back to the number by somebody who did not write it", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(readBack(numberInWords(value))).toBe(value);
      }),
    );
  });

  it("can be read back when most digits are zero", () => {
    const sparse = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 12 }), fc.nat(999))
      .map(([front, zeros, back]) => front * 10 ** zeros + back);
    fc.assert(
      fc.property(sparse, (value) => {
        expect(readBack(numberInWords(value))).toBe(value);
      }),
    );
  });

  it("refuses to read a fraction", () => {
    expect(() => numberInWords(1.5)).toThrow(RangeError);
  });
});

const digits = new Map([
  ["không", 0],
  ["một", 1],
  ["mốt", 1],
  ["hai", 2],
  ["ba", 3],
  ["bốn", 4],
  ["tư", 4],
  ["năm", 5],
  ["lăm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["tám", 8],
  ["chín", 9],
]);
const scales = new Map([
  ["nghìn", 1_000],
  ["triệu", 1_000_000],
]);

/** Reads words from left to right, knowing nothing of how they were made. */
function readBack(words: string): number {
  let total = 0;
  let section = 0;
  let group = 0;
  let digit = 0;
  const isNegative = words.startsWith("âm ");
  for (const word of words.replace(/^âm /, "").split(" ")) {
    const scale = scales.get(word);
    if (word === "linh") digit = 0;
    else if (word === "mười") group += 10;
    else if (word === "mươi" || word === "trăm") {
      group += digit * (word === "trăm" ? 100 : 10);
      digit = 0;
    } else if (word === "tỷ") {
      total += (section + group + digit) * 1_000_000_000;
      section = group = digit = 0;
    } else if (scale !== undefined) {
      section += (group + digit) * scale;
      group = digit = 0;
    } else {
      const found = digits.get(word);
      if (found === undefined) throw new Error(`Unknown word: ${word}`);
      digit = found;
    }
  }
  const value = total + section + group + digit;
  return isNegative ? -value : value;
}
