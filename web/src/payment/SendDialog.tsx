import { sendRequestEndpoint } from "@kc/server/api/payment";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { PaymentRequest } from "./request-values.ts";

type Values = { sentOn: string | null };
type SendDialogProps = { readonly request: PaymentRequest; readonly onClose: () => void };

/** Sends the papers to the Treasury, with the day they left. */
export function SendDialog({ request, onClose }: SendDialogProps) {
  const form = useCommandForm<typeof sendRequestEndpoint, Values>({
    endpoint: sendRequestEndpoint,
    defaults: { sentOn: useToday() },
    toInput: ({ sentOn }) => ({
      paymentRequestId: request.id,
      expectedVersion: request.version,
      sentOn: sentOn ?? "",
    }),
    onDone: () => {
      showToast("Đã gửi hồ sơ Kho bạc.");
      onClose();
    },
  });
  return (
    <Dialog title={`Gửi hồ sơ Kho bạc ${request.code}`} isOpen onClose={onClose}>
      <CommandForm form={form} verb="Gửi hồ sơ Kho bạc">
        <Bound control={form.control} name="sentOn">
          {(field) => <DateField {...field} label="Ngày gửi" required />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}
