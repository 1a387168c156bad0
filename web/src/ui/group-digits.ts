/**
 * Puts dots between thousands while digits are typed: `1056` becomes `1.056`.
 * Leaves alone whatever the person groups or words otherwise (`1.5`, `1,5 tỷ`), so that no dot of theirs is eaten.
 */
export function groupDigits(before: string, after: string): string {
  const wasOurs = before === "" || before === grouped(before.replaceAll(".", ""));
  const digits = after.replaceAll(".", "");
  if (!wasOurs || !/^\d+$/.test(digits)) return after;
  const isDotTyped = count(after, ".") > count(before, ".");
  if (isDotTyped && after !== grouped(digits)) return after;
  return grouped(digits);
}

/** Where the caret belongs in `text` after `digits` digits. */
export function caretAfterDigits(text: string, digits: number): number {
  let seen = 0;
  for (let place = 0; place < text.length; place += 1) {
    if (seen === digits) return place;
    if (/\d/.test(text.charAt(place))) seen += 1;
  }
  return text.length;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ".");
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
