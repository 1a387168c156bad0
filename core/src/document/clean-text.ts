/** Characters no paper may carry: C0 and C1 controls except line feed, bidirectional overrides, unpaired surrogates, non-characters. */
const forbidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/**
 * A person's text as it may stand on paper: composed (NFC), tabs as spaces, no control characters and
 * no direction overrides. Line feeds stay; nothing in it is ever read as markup.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(forbidden, "")
    .normalize("NFC");
}
