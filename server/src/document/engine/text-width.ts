/**
 * Advance widths of Times New Roman by class of letter, in thousandths of the size; good to a few percent,
 * which is enough to place a rule under a line of text.
 */
const widths = {
  upright: { narrow: 290, lower: 480, wide: 770, upper: 690, space: 250, digit: 500, other: 400 },
  bold: { narrow: 320, lower: 510, wide: 830, upper: 725, space: 250, digit: 500, other: 420 },
} as const;

/** Width in points of the longest line of `text` at `sizePt`. */
export function textWidthPt(text: string, sizePt: number, weight: "upright" | "bold"): number {
  const lines = text.normalize("NFD").replace(/\p{M}/gu, "").split("\n");
  return (Math.max(...lines.map((line) => lineWidth(line, weight))) * sizePt) / 1000;
}

function lineWidth(line: string, weight: "upright" | "bold"): number {
  return Array.from(line).reduce((total, letter) => total + widths[weight][classOf(letter)], 0);
}

function classOf(letter: string): keyof (typeof widths)["bold"] {
  if (/[ \u00a0]/u.test(letter)) return "space";
  if (/[iljtfrIJ]/u.test(letter)) return "narrow";
  if (/[mwMW]/u.test(letter)) return "wide";
  if (/\d/u.test(letter)) return "digit";
  if (/\p{Lu}/u.test(letter)) return "upper";
  if (/\p{Ll}/u.test(letter)) return "lower";
  return "other";
}
