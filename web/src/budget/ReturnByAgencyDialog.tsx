import { returnPlanByAgencyEndpoint } from "@kc/server/api/budget";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { AgencyLetterFields, type AgencyLetterValues, emptyLetter } from "./AgencyLetterFields.tsx";
import type { PlanPageData } from "./plan-types.ts";

type ReturnByAgencyDialogProps = { readonly data: PlanPageData; readonly onClose: () => void };

/** The Cục asks to complete the list: its letter, and what is to be completed. */
export function ReturnByAgencyDialog({ data: { plan }, onClose }: ReturnByAgencyDialogProps) {
  const form = useCommandForm<typeof returnPlanByAgencyEndpoint, AgencyLetterValues>({
    endpoint: returnPlanByAgencyEndpoint,
    defaults: emptyLetter(useToday()),
    toInput: ({ documentNumber, documentOn, signatory, content }) => ({
      planId: plan.id,
      expectedVersion: plan.version,
      documentNumber,
      documentOn: documentOn ?? "",
      signatory,
      reason: content,
    }),
    onDone: () => {
      showToast("Đã ghi nhận. Danh mục mở lại để hoàn thiện.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Ghi nhận yêu cầu hoàn thiện của Cục" isOpen onClose={onClose}>
      <CommandForm form={form} verb="Ghi nhận yêu cầu">
        <AgencyLetterFields control={control} />
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
