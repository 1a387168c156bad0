import { ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import type { ProgrammeStructure } from "./structure.ts";

/** A version of a programme: which decision made it, and the day from which it is in force. */
export type AdoptedVersion = {
  readonly version: number;
  readonly decisionNumber: string;
  readonly inForceFrom: PlainDate;
};

export type AdoptionFacts = {
  readonly provinceCode: string;
  /** What was adopted under this code before, oldest first; empty for a new programme. */
  readonly adopted: readonly AdoptedVersion[];
};

export type AdoptionRequest = {
  readonly structure: ProgrammeStructure;
  readonly decisionNumber: string;
  readonly inForceFrom: PlainDate;
};

export type AdoptionRefusal =
  | { readonly kind: "programme-of-another-province"; readonly provinceCode: string }
  | { readonly kind: "decision-adopted-already"; readonly adopted: AdoptedVersion }
  | { readonly kind: "in-force-before-last-version"; readonly last: AdoptedVersion }
  | { readonly kind: "in-force-before-decision"; readonly issuedOn: PlainDate }
  | { readonly kind: "structure-not-readable"; readonly fault: string };

/**
 * Decides the next version of a programme (ban hành, điều chỉnh): one a decision, in force no earlier than the one
 * before it. What was adopted is never changed.
 *
 * Source: P26 VIII (điều chỉnh, bổ sung Chương trình).
 */
export function adoptProgramme(
  facts: AdoptionFacts,
  request: AdoptionRequest,
): Result<AdoptedVersion, AdoptionRefusal> {
  const { structure, decisionNumber, inForceFrom } = request;
  if (structure.provinceCode !== facts.provinceCode) {
    return refuse({
      kind: "programme-of-another-province",
      provinceCode: structure.provinceCode,
    });
  }
  const same = facts.adopted.find((version) => version.decisionNumber === decisionNumber);
  if (same) return refuse({ kind: "decision-adopted-already", adopted: same });
  if (inForceFrom < structure.decision.issuedOn) {
    return refuse({ kind: "in-force-before-decision", issuedOn: structure.decision.issuedOn });
  }
  const last = facts.adopted.at(-1);
  if (last && inForceFrom < last.inForceFrom) {
    return refuse({ kind: "in-force-before-last-version", last });
  }
  return ok({ version: (last?.version ?? 0) + 1, decisionNumber, inForceFrom });
}

/** The version in force on a day; before the first, the first, for a programme is made before it begins. */
export function versionInForce<Version extends { readonly inForceFrom: PlainDate }>(
  versions: readonly Version[],
  on: PlainDate,
): Version | undefined {
  const sorted = versions.toSorted((first, second) =>
    first.inForceFrom < second.inForceFrom ? -1 : 1,
  );
  return sorted.filter((version) => version.inForceFrom <= on).at(-1) ?? sorted[0];
}
