import { dossierFields } from "@kc/core/scheme";
import { saveNarrativeEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useDossier } from "./dossier-context.ts";
import { DossierSection } from "./DossierSection.tsx";
import { proseHints } from "./prose-hints.ts";
import { useSection } from "./use-section.ts";

type Values = { work: string; startsOn: string | null; endsOn: string | null };

/** What is done by whom and when. */
export function ScheduleSection() {
  const { scheme } = useDossier();
  const section = useSection<typeof saveNarrativeEndpoint, Values>({
    section: "tien-do",
    endpoint: saveNarrativeEndpoint,
    defaults: {
      work: scheme.dossier.narrative.work,
      startsOn: scheme.startsOn,
      endsOn: scheme.endsOn,
    },
    toInput: ({ work, startsOn, endsOn }, at) => ({ ...at, startsOn, endsOn, narrative: { work } }),
  });
  const { control } = section.form;
  return (
    <DossierSection id="tien-do" section={section}>
      <Bound control={control} name="work">
        {(field) => (
          <TextArea
            {...field}
            label={dossierFields.work.label}
            hint={proseHints.work}
            rows={5}
            maxLength={20_000}
          />
        )}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="startsOn">
          {(field) => <DateField {...field} label="Ngày bắt đầu" />}
        </Bound>
        <Bound control={control} name="endsOn">
          {(field) => <DateField {...field} label="Ngày kết thúc" />}
        </Bound>
      </FieldsRow>
    </DossierSection>
  );
}
