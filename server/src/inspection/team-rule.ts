import { readFileSync } from "node:fs";
import { organisationKinds } from "@kc/core/access";
import type { AcceptanceTeamRule } from "@kc/core/inspection";
import { readInteger, readList, readOneOf, readRecord, readText } from "@kc/core/kernel";
import { type Confidence, confidenceLabel, confidences } from "@kc/core/law";

export type DatedTeamRule = AcceptanceTeamRule & {
  readonly confidence: Confidence;
  readonly confidenceLabel: string;
};

let rule: DatedTeamRule | undefined;

/** Who must be in an acceptance team: `data/law/acceptance-team.json`, with how sure it is. */
export function acceptanceTeamRule(): DatedTeamRule {
  return (rule ??= readRule());
}

function readRule(): DatedTeamRule {
  const file = new URL("../../../data/law/acceptance-team.json", import.meta.url);
  const row = readRecord(JSON.parse(readFileSync(file, "utf8")), "acceptance-team");
  const confidence = readOneOf(row["confidence"], "confidence", confidences);
  return {
    chairFrom: readOneOf(row["chairFrom"], "chairFrom", organisationKinds),
    mustInclude: readList(row["mustInclude"], "mustInclude", (item, where) =>
      readOneOf(item, where, organisationKinds),
    ),
    minimumMembers: readInteger(row["minimumMembers"], "minimumMembers"),
    citation: readText(row["citation"], "citation"),
    confidence,
    confidenceLabel: confidenceLabel(confidence),
  };
}
