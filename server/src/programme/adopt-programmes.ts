import { readdirSync, readFileSync } from "node:fs";
import { parseProgrammeStructure } from "@kc/core/programme";
import type { Parts } from "../platform/http.ts";
import { systemViewer } from "../platform/viewer.ts";
import { adoptProgramme } from "./adopt-programme.ts";

const folder = new URL("../../../data/programmes/", import.meta.url);

/** Adopts the programmes of `data/programmes` as their decisions say them; a second run changes nothing. */
export async function adoptProgrammes(parts: Parts): Promise<void> {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".json")) continue;
    const structure = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<
      string,
      unknown
    >;
    const { code, provinceCode, decision } = parseProgrammeStructure(structure);
    const outcome = await parts.runCommand(adoptProgramme, {
      viewer: systemViewer(Number(provinceCode)),
      idempotencyKey: `adopt-programme-${code}-${decision.number}`,
      input: { structure, decisionNumber: decision.number, inForceFrom: decision.effectiveOn },
    });
    if (outcome.ok || outcome.refusal.kind === "decision-adopted-already") continue;
    // The text as first loaded holds: a corrected file is adopted only by hand, as a new version.
    if (outcome.refusal.kind === "idempotency-key-reused") continue;
    throw new Error(`Programme ${code}: ${JSON.stringify(outcome.refusal)}`);
  }
}
