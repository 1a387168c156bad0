import { submitSchemeEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { dongText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { showToast } from "../ui/toast.ts";
import type { ActDialogProps } from "./ActDialog.tsx";
import { dossierSections, sectionOf } from "./dossier-sections.ts";
import { FormDialog } from "./FormDialog.tsx";
import { NormAcknowledgement } from "./NormAcknowledgement.tsx";
import type { SchemeView } from "./scheme-tone.ts";

type Values = { acknowledgesNorm: boolean };

/** Submits the dossier: what is missing stands first with the way to it, then what the norm asks to be known. */
export function SubmitDialog({ scheme, onClose }: ActDialogProps) {
  const form = useCommandForm<typeof submitSchemeEndpoint, Values>({
    endpoint: submitSchemeEndpoint,
    defaults: { acknowledgesNorm: false },
    toInput: ({ acknowledgesNorm }) => ({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      acknowledgesNorm,
    }),
    onDone: () => {
      showToast(`Đã nộp hồ sơ ${scheme.code} lên Sở Công Thương.`);
      onClose();
    },
  });
  const isReady = scheme.missing.length === 0;
  return (
    <FormDialog
      title="Nộp hồ sơ đề án"
      verb="Nộp hồ sơ"
      form={form}
      onClose={onClose}
      blockedBecause={isReady ? undefined : `Hồ sơ còn thiếu ${String(scheme.missing.length)} mục.`}
    >
      <p>
        {scheme.code}, {scheme.name}. Đề nghị hỗ trợ{" "}
        <strong>{dongText(scheme.money.proposedDong)}</strong>
        {scheme.norm && <>, mức tối đa {dongText(scheme.norm.maximumDong)}</>}.
      </p>
      <MissingList scheme={scheme} />
      {isReady && scheme.norm && scheme.norm.mustAcknowledge.length > 0 && (
        <NormAcknowledgement norm={scheme.norm}>
          <Bound control={form.control} name="acknowledgesNorm">
            {(field) => <CheckboxField {...field} label="Tôi đã biết các điều trên" required />}
          </Bound>
        </NormAcknowledgement>
      )}
    </FormDialog>
  );
}

/** What the dossier lacks, section by section with the way there. */
function MissingList({ scheme }: { readonly scheme: SchemeView }) {
  if (scheme.missing.length === 0) return null;
  const sections = dossierSections.flatMap(({ id, title }) => {
    const lacks = scheme.missing.filter(({ field }) => sectionOf(field) === id);
    return lacks.length === 0 ? [] : [{ id, title, labels: lacks.map(({ label }) => label) }];
  });
  return (
    <Notice tone="due" title="Còn thiếu:">
      <ul>
        {sections.map(({ id, title, labels }) => (
          <li key={id}>
            <TextLink href={`/schemes/${scheme.id}/dossier#${id}`}>{title}</TextLink>:{" "}
            {labels.join("; ")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
