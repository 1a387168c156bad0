const texts: Readonly<Record<string, string>> = {
  local_province: "KC địa phương (tỉnh)",
  local_commune: "KC địa phương (xã)",
  national: "KC quốc gia",
};

/** A source of money in the words of a table; the source itself where it is not known. */
export function sourceText(source: string): string {
  return texts[source] ?? source;
}
