import { sendPlanToAgencyEndpoint } from "@kc/server/api/budget";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { PlanPageData } from "./plan-types.ts";

type Values = { documentNumber: string; sentOn: string | null };
type SendToAgencyDialogProps = { readonly data: PlanPageData; readonly onClose: () => void };

/** Sends the list that Sở appraised to the Cục, by its letter. */
export function SendToAgencyDialog({ data, onClose }: SendToAgencyDialogProps) {
  const { plan, sums } = data;
  const form = useCommandForm<typeof sendPlanToAgencyEndpoint, Values>({
    endpoint: sendPlanToAgencyEndpoint,
    defaults: { documentNumber: "", sentOn: useToday() },
    toInput: ({ documentNumber, sentOn }) => ({
      planId: plan.id,
      expectedVersion: plan.version,
      documentNumber,
      sentOn: sentOn ?? "",
    }),
    onDone: () => {
      showToast("Đã gửi danh mục đến Cục.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Gửi danh mục đến Cục" isOpen onClose={onClose}>
      <p>
        {sums.lines} đề án, nhiệm vụ đã thẩm định cấp cơ sở, kinh phí đề nghị{" "}
        <strong>{dongText(sums.mainDong)}</strong>. Gửi kèm biểu tổng hợp (Mẫu số 2), sao gửi UBND
        tỉnh.
      </p>
      <CommandForm form={form} verb="Gửi danh mục">
        <FieldsRow>
          <Bound control={control} name="documentNumber">
            {(field) => (
              <TextField
                {...field}
                label="Số công văn"
                placeholder="…/SCT-…"
                width="half"
                maxLength={120}
                required
              />
            )}
          </Bound>
          <Bound control={control} name="sentOn">
            {(field) => <DateField {...field} label="Ngày gửi" required />}
          </Bound>
        </FieldsRow>
      </CommandForm>
    </Dialog>
  );
}
