import { readFileSync } from "node:fs";
import { type EligibilityRules, parseEligibilityRules } from "@kc/core/party";

function readData(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
}

/** Who may be supported, from the reviewed data of the law; read once, at start. */
export const eligibilityRules: EligibilityRules = parseEligibilityRules(
  readData("law/eligibility.json"),
  readData("sectors/divisions.json"),
);
