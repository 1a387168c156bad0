import {
  type AdoptionRefusal,
  parseProgrammeStructure,
  type ProgrammeStructure,
} from "@kc/core/programme";
import { ok, refuse, type Result } from "@kc/core/kernel";

/** Reads a structure that a person hands in: what is wrong with it is told, not thrown. */
export function readStructure(
  json: unknown,
): Result<ProgrammeStructure, Extract<AdoptionRefusal, { kind: "structure-not-readable" }>> {
  try {
    return ok(parseProgrammeStructure(json));
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    return refuse({ kind: "structure-not-readable", fault });
  }
}
