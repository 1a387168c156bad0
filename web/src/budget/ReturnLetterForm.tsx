import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import type { CommandForm as FormOf } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { AgencyLetterFields, type AgencyLetterValues } from "./AgencyLetterFields.tsx";

type ReturnLetterFormProps = {
  readonly title: string;
  readonly numberLabel: string;
  readonly form: FormOf<AgencyLetterValues>;
  readonly onClose: () => void;
};

/** The letter by which a list comes back, and what is to be completed. */
export function ReturnLetterForm({ title, numberLabel, form, onClose }: ReturnLetterFormProps) {
  const { control } = form;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <CommandForm form={form} verb="Ghi nhận yêu cầu">
        <AgencyLetterFields control={control} numberLabel={numberLabel} />
        <Bound control={control} name="content">
          {(field) => (
            <TextArea
              {...field}
              label="Nội dung phải hoàn thiện"
              rows={4}
              maxLength={2000}
              required
            />
          )}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}
