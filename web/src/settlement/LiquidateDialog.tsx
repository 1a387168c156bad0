import { liquidateEndpoint } from "@kc/server/api/settlement";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { SchemeSettlement } from "./voucher-values.ts";

type Values = { minutesNumber: string; liquidatedOn: string | null; note: string };
type LiquidateDialogProps = {
  readonly schemeId: string;
  readonly closing: SchemeSettlement;
  readonly onClose: () => void;
};

/** Ends the contract by its minutes (biên bản thanh lý hợp đồng). */
export function LiquidateDialog({ schemeId, closing, onClose }: LiquidateDialogProps) {
  const form = useCommandForm<typeof liquidateEndpoint, Values>({
    endpoint: liquidateEndpoint,
    defaults: { minutesNumber: "", liquidatedOn: useToday(), note: "" },
    toInput: ({ liquidatedOn, ...values }) => ({
      ...values,
      schemeId,
      expectedVersion: closing.schemeVersion,
      liquidatedOn: liquidatedOn ?? "",
    }),
    onDone: () => {
      showToast("Đã thanh lý hợp đồng. Kế toán lập quyết toán tiếp theo.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Thanh lý hợp đồng" isOpen onClose={onClose}>
      <CommandForm form={form} verb="Thanh lý hợp đồng">
        <FieldsRow>
          <Bound control={control} name="minutesNumber">
            {(field) => <TextField {...field} label="Số biên bản" required maxLength={80} />}
          </Bound>
          <Bound control={control} name="liquidatedOn">
            {(field) => <DateField {...field} label="Ngày thanh lý" required />}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="note">
          {(field) => <TextArea {...field} label="Ghi chú" maxLength={1000} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}
