import { readFileSync } from "node:fs";
import { type EligibilityRules, parseEligibilityRules } from "@kc/core/party";

let rules: EligibilityRules | undefined;

function readData(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), "utf8"));
}

/** The name of a division of VSIC, from `data/sectors/divisions.json`; its number where it is not known. */
export function sectorOf(division: string): string {
  rules ??= parseEligibilityRules(
    readData("law/eligibility.json"),
    readData("sectors/divisions.json"),
  );
  const found = rules.sectors.divisions.find((known) => known.division === division);
  return found?.name ?? division;
}
