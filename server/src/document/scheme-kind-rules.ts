import { readFileSync } from "node:fs";
import { parseSchemeKinds, type SchemeKindRules } from "@kc/core/law";

let rules: SchemeKindRules | undefined;

/** What the law asks of each kind of scheme before money moves: `data/law/scheme-kinds.json`, read once. */
export function schemeKindRulesOfLaw(): SchemeKindRules {
  const file = new URL("../../../data/law/scheme-kinds.json", import.meta.url);
  return (rules ??= parseSchemeKinds(JSON.parse(readFileSync(file, "utf8"))));
}
