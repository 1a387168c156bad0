import { evidenceKinds } from "@kc/core/document";
import { type EvidenceItem, finalEvidenceOf, schemeKindRules } from "@kc/core/law";
import { schemeKindRulesOfLaw } from "./scheme-kind-rules.ts";
import { schemeKindDefinition, schemeKindNames } from "@kc/core/scheme";

/** Every kind of evidence with its label: of dossiers, of the law's lists for money, and the general ones. */
function allEvidence(): ReadonlyMap<string, string> {
  const { commonFinalEvidence, kinds } = schemeKindRulesOfLaw();
  return evidenceKinds([
    ...commonFinalEvidence,
    ...kinds.flatMap((kind) => [...kind.firstAdvanceDossier, ...kind.finalEvidence]),
  ]);
}

export function isEvidenceKind(id: string): boolean {
  return allEvidence().has(id);
}

export function evidenceLabel(id: string): string {
  return allEvidence().get(id) ?? id;
}

/** What a file of a scheme may be: its dossier, what the law asks of its kind before money moves, general papers. */
export function evidenceChoices(schemeKind: string | undefined) {
  const kind = schemeKindNames.find((known) => known === schemeKind);
  return [
    ...evidenceKinds(kind === undefined ? [] : evidenceOf(schemeKindDefinition(kind).lawKind)),
  ].map(([id, label]) => ({ id, label }));
}

function evidenceOf(lawKind: Parameters<typeof finalEvidenceOf>[1]): readonly EvidenceItem[] {
  const law = schemeKindRulesOfLaw();
  return [...schemeKindRules(law, lawKind).firstAdvanceDossier, ...finalEvidenceOf(law, lawKind)];
}
