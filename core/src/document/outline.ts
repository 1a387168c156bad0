/** Letters of a lettered list in Vietnamese legal texts: đ follows d; f, j, w and z are not used. */
const letters = Array.from("abcdđeghiklmnopqrstuvxy");

/**
 * The letter of the `index`-th point (điểm) of a clause, counted from 0: a, b, c, d, đ, e, g, h, i…
 * After y come aa, ab…; throws a RangeError for a negative or fractional index.
 *
 * Source: NĐ 30/2020/NĐ-CP, Phụ lục I, phần II.
 */
export function pointLetter(index: number): string {
  if (!Number.isInteger(index) || index < 0) throw new RangeError(`Not an index: ${String(index)}`);
  const letter = letters[index % letters.length] ?? "";
  return index < letters.length
    ? letter
    : pointLetter(Math.floor(index / letters.length) - 1) + letter;
}

const romanDigits = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"],
  [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
] as const; // prettier-ignore

/** A part (phần), section (mục) or annex number in Roman digits; throws a RangeError outside 1…3999. */
export function romanNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999)
    throw new RangeError(`No Roman number for ${String(value)}`);
  let rest = value;
  let written = "";
  for (const [worth, digits] of romanDigits) {
    while (rest >= worth) {
      written += digits;
      rest -= worth;
    }
  }
  return written;
}
