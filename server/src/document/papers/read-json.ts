/** Reading of jsonb columns that other capabilities wrote: what is not there is empty, nothing throws. */
export type JsonRow = Readonly<Record<string, unknown>>;

export function rowOf(value: unknown): JsonRow {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonRow)
    : {};
}

export function rowsOf(value: unknown): readonly JsonRow[] {
  return Array.isArray(value) ? value.map(rowOf) : [];
}

export function textOf(row: JsonRow, key: string): string {
  const value = row[key];
  return typeof value === "string" ? value : "";
}

export function numberOf(row: JsonRow, key: string): number {
  const value = row[key];
  return typeof value === "number" ? value : 0;
}

export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
