import {
  dossierFields,
  type NarrativeField,
  narrativeFields,
  type SchemeContent,
} from "@kc/core/scheme";

/** The prose of one of the eight contents: its fields in order, each with what is written. */
export function proseOf(
  content: SchemeContent,
  narrative: Readonly<Record<NarrativeField, string>>,
) {
  return narrativeFields
    .filter((field) => dossierFields[field].content === content)
    .map((field) => ({ field, label: dossierFields[field].label, text: narrative[field] }));
}
