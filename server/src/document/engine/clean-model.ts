import { cleanText, type DocumentModel } from "@kc/core/document";

/** The model with every text composed (NFC) and free of characters that no paper may carry. */
export function cleanModel(model: DocumentModel): DocumentModel {
  return cleaned(model);
}

function cleaned<Value>(value: Value): Value {
  if (typeof value === "string") return cleanText(value) as Value;
  if (Array.isArray(value)) return value.map((part: unknown) => cleaned(part)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [
    key,
    cleaned(part),
  ]);
  return Object.fromEntries(entries) as Value;
}
