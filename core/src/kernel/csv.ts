/**
 * Reads comma-separated text (RFC 4180) with a heading line into one record per line, keyed by heading.
 * Throws a RangeError when a line has another number of fields than the heading.
 */
export function parseCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [heading, ...lines] = splitRows(text.replace(/^\ufeff/, ""));
  if (heading === undefined) return [];
  return lines.map((fields, at) => {
    if (fields.length !== heading.length)
      throw new RangeError(`Line ${String(at + 2)} has ${String(fields.length)} fields`);
    return Object.fromEntries(heading.map((name, column) => [name, fields[column] ?? ""]));
  });
}

function splitRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new RangeError(`Unreadable comma-separated text at ${String(at)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") {
      if (field.lastIndex === text.length) row.push("");
      else continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
