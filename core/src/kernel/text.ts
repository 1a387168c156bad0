/** Text in composed form (NFC), the only form kept and compared: input arrives in both. */
export function nfc(text: string): string {
  return text.normalize("NFC");
}

/** Whether a text is already in composed form. */
export function isNfc(text: string): boolean {
  return text === text.normalize("NFC");
}

/**
 * The key by which Vietnamese text is searched: lower case, without tones and marks, đ as d, single spaces.
 * Composed and decomposed text and both tone styles (Hòa, Hoà) give the same key.
 */
export function foldVietnamese(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  return squeezeSpaces(bare);
}

/** Trims, and makes one plain space of every run of spaces, no-break spaces and line breaks. */
export function squeezeSpaces(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, " ").trim();
}

const collator = new Intl.Collator("vi");

/** Alphabetical order of Vietnamese: D before Đ, O before Ô before Ơ; tones decide last. */
export function compareVietnamese(first: string, second: string): number {
  return collator.compare(first, second);
}
