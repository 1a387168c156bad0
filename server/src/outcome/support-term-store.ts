import { readFileSync } from "node:fs";
import { parseSupportCheckTerms, type SupportCheckTerms } from "@kc/core/outcome";

let read: SupportCheckTerms | undefined;

/** When the checks after support are due, from the data; read once. */
export function supportCheckTerms(): SupportCheckTerms {
  const file = new URL("../../../data/law/support-checks.json", import.meta.url);
  read ??= parseSupportCheckTerms(JSON.parse(readFileSync(file, "utf8")));
  return read;
}
