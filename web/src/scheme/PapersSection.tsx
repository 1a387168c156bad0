import type { AttachmentKind } from "@kc/core/scheme";
import { savePapersEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { useDossier } from "./dossier-context.ts";
import { DossierSection } from "./DossierSection.tsx";
import { useSection } from "./use-section.ts";

type Values = { onPaper: AttachmentKind[] };

/** Which papers are held on paper; those that are attached as files count by themselves. */
export function PapersSection() {
  const { papers } = useDossier().scheme.dossier;
  const section = useSection<typeof savePapersEndpoint, Values>({
    section: "tai-lieu",
    endpoint: savePapersEndpoint,
    defaults: { onPaper: papers.filter(({ onPaper }) => onPaper).map(({ kind }) => kind) },
    toInput: ({ onPaper }, at) => ({ ...at, onPaper }),
  });
  return (
    <DossierSection
      id="tai-lieu"
      section={section}
      intro="Đánh dấu tài liệu có bản giấy trong hồ sơ. Tệp đính kèm ở tab Văn bản được tính là đã có."
    >
      <Bound control={section.form.control} name="onPaper">
        {(field) => (
          <>
            {papers.map(({ kind, label, citation, isRequired, files }) => (
              <CheckboxField
                key={kind}
                name={`onPaper.${kind}`}
                label={isRequired ? `${label} (bắt buộc)` : label}
                hint={
                  files.length > 0
                    ? `Đã có ${String(files.length)} tệp: ${files.map(({ fileName }) => fileName).join(", ")}`
                    : (citation ?? undefined)
                }
                value={field.value.includes(kind)}
                onChange={(isHeld) => {
                  const others = field.value.filter((held) => held !== kind);
                  field.onChange(isHeld ? [...others, kind] : others);
                }}
              />
            ))}
          </>
        )}
      </Bound>
    </DossierSection>
  );
}
