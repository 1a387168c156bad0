import { readFileSync } from "node:fs";
import { parseSupervisionRule, type SupervisionRule } from "@kc/core/inspection";

let read: SupervisionRule | undefined;

/** What a supervision visit looks at: `data/law/supervision.json`, with how sure it is; read once. */
export function supervisionRule(): SupervisionRule {
  const file = new URL("../../../data/law/supervision.json", import.meta.url);
  read ??= parseSupervisionRule(JSON.parse(readFileSync(file, "utf8")));
  return read;
}
