import { reviseRequestEndpoint } from "@kc/server/api/payment";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { showToast } from "../ui/toast.ts";
import { RequestFields } from "./RequestFields.tsx";
import {
  type Ask,
  inputOf,
  type PaymentRequest,
  type RequestValues,
  valuesOf,
} from "./request-values.ts";

type CorrectDialogProps = { readonly request: PaymentRequest; readonly onClose: () => void };

/** Corrects a request that is a draft again or came back from the Treasury. */
export function CorrectDialog({ request, onClose }: CorrectDialogProps) {
  if (request.correction === null) return null;
  return <CorrectionForm request={request} ask={request.correction} onClose={onClose} />;
}

function CorrectionForm({ request, ask, onClose }: CorrectDialogProps & { readonly ask: Ask }) {
  const form = useCommandForm<typeof reviseRequestEndpoint, RequestValues>({
    endpoint: reviseRequestEndpoint,
    defaults: valuesOf(ask, request),
    toInput: (values) => ({
      paymentRequestId: request.id,
      expectedVersion: request.version,
      ...inputOf(ask, values),
    }),
    onDone: () => {
      showToast("Đã sửa đề nghị. Kế toán trưởng kiểm soát lại từ đầu.");
      onClose();
    },
  });
  return (
    <Dialog title={`Sửa đề nghị ${request.code}`} isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Lưu đề nghị" blockedBecause={ask.blockedBecause ?? undefined}>
        <RequestFields form={form} ask={ask} />
      </CommandForm>
    </Dialog>
  );
}
