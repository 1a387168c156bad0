import { dossierFields, type NarrativeField } from "@kc/core/scheme";
import { saveNarrativeEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useDossier } from "./dossier-context.ts";
import type { SectionId } from "./dossier-sections.ts";
import { DossierSection } from "./DossierSection.tsx";
import { proseHints } from "./prose-hints.ts";
import { useSection } from "./use-section.ts";

type ProseSectionProps = { readonly id: SectionId; readonly fields: readonly NarrativeField[] };
type Values = Partial<Record<NarrativeField, string>>;

/** A section of prose: the fields of one of the eight contents. */
export function ProseSection({ id, fields }: ProseSectionProps) {
  const { scheme } = useDossier();
  const { narrative } = scheme.dossier;
  const section = useSection<typeof saveNarrativeEndpoint, Values>({
    section: id,
    endpoint: saveNarrativeEndpoint,
    defaults: Object.fromEntries(fields.map((field) => [field, narrative[field]])),
    toInput: (values, at) => ({ ...at, narrative: values }),
  });
  return (
    <DossierSection id={id} section={section}>
      {fields.map((field) => (
        <Bound key={field} control={section.form.control} name={field}>
          {(bound) => (
            <TextArea
              {...bound}
              value={bound.value ?? ""}
              label={dossierFields[field].label}
              hint={proseHints[field]}
              rows={5}
              maxLength={20_000}
            />
          )}
        </Bound>
      ))}
    </DossierSection>
  );
}
