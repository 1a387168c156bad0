import { supplementSchemeEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { dayText } from "../ui/format.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import type { ActDialogProps } from "./ActDialog.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { NormAcknowledgement } from "./NormAcknowledgement.tsx";

type Values = { answers: { answer: string }[]; acknowledgesNorm: boolean };

/** Answers what Sở has asked, field by field, and submits the dossier again. */
export function SupplementDialog({ scheme, onClose }: ActDialogProps) {
  const open = scheme.supplements.filter(({ answeredOn }) => answeredOn === null);
  const form = useCommandForm<typeof supplementSchemeEndpoint, Values>({
    endpoint: supplementSchemeEndpoint,
    defaults: { answers: open.map(() => ({ answer: "" })), acknowledgesNorm: false },
    toInput: ({ answers, acknowledgesNorm }) => ({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      acknowledgesNorm,
      answers: open.map(({ field }, place) => ({ field, answer: answers[place]?.answer ?? "" })),
    }),
    onDone: () => {
      showToast(`Đã nộp lại hồ sơ ${scheme.code} sau khi bổ sung.`);
      onClose();
    },
  });
  return (
    <FormDialog
      title="Bổ sung hồ sơ"
      verb="Nộp lại hồ sơ"
      size="wide"
      form={form}
      onClose={onClose}
    >
      <p>Sửa hồ sơ trước, rồi trả lời từng yêu cầu.</p>
      {open.map(({ id, fieldLabel, reason, dueOn }, place) => (
        <Bound key={id} control={form.control} name={`answers.${place}.answer`}>
          {(field) => (
            <TextArea
              {...field}
              label={fieldLabel}
              hint={`${reason} (hạn ${dayText(dueOn)})`}
              required
              rows={2}
              maxLength={2000}
            />
          )}
        </Bound>
      ))}
      {scheme.norm && scheme.norm.mustAcknowledge.length > 0 && (
        <NormAcknowledgement norm={scheme.norm}>
          <Bound control={form.control} name="acknowledgesNorm">
            {(field) => <CheckboxField {...field} label="Tôi đã biết các điều trên" required />}
          </Bound>
        </NormAcknowledgement>
      )}
    </FormDialog>
  );
}
