import { signAnnexEndpoint } from "@kc/server/api/amendment";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { DateField } from "../ui/DateField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { Amendment } from "./amendment-types.ts";
import { FieldChanges } from "./FieldChanges.tsx";

export type AmendmentDialogProps = {
  readonly amendment: Amendment;
  readonly onClose: () => void;
};
type Values = { annexNumber: string; signedOn: string | null };

/** The annex to the contract that an approved change asks for: its number and day. */
export function AnnexDialog({ amendment, onClose }: AmendmentDialogProps) {
  const form = useCommandForm<typeof signAnnexEndpoint, Values>({
    endpoint: signAnnexEndpoint,
    defaults: { annexNumber: "", signedOn: useToday() },
    toInput: ({ annexNumber, signedOn }) => ({
      amendmentId: amendment.id,
      expectedVersion: amendment.version,
      annexNumber,
      signedOn: signedOn ?? "",
    }),
    onDone: () => {
      showToast("Đã ghi phụ lục hợp đồng.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog title="Ký phụ lục hợp đồng" verb="Ghi phụ lục" form={form} onClose={onClose}>
      <FieldChanges fields={amendment.fields} />
      <Bound control={control} name="annexNumber">
        {(field) => <TextField {...field} label="Số phụ lục" placeholder="…/PLHĐ-TTKC" required />}
      </Bound>
      <Bound control={control} name="signedOn">
        {(field) => <DateField {...field} label="Ngày ký" required />}
      </Bound>
    </FormDialog>
  );
}
