import type { PaymentKind } from "@kc/core/payment";
import { requestAdvanceEndpoint, requestPaymentEndpoint } from "@kc/server/api/payment";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { showToast } from "../ui/toast.ts";
import { RequestFields } from "./RequestFields.tsx";
import { inputOf, type RequestValues, type SchemePayments, valuesOf } from "./request-values.ts";

const titles = {
  advance: "Lập đề nghị tạm ứng",
  payment: "Lập đề nghị thanh toán",
} as const satisfies Record<PaymentKind, string>;

type MakeRequestDialogProps = {
  readonly kind: PaymentKind;
  readonly schemeId: string;
  readonly payments: SchemePayments;
  readonly onClose: () => void;
};

/** Draws up a request: the largest possible stands in the field, the papers that are missing are asked for. */
export function MakeRequestDialog({ kind, schemeId, payments, onClose }: MakeRequestDialogProps) {
  const whose = useBeneficiary();
  const ask = payments[kind];
  const form = useCommandForm<typeof requestAdvanceEndpoint, RequestValues>({
    endpoint: kind === "advance" ? requestAdvanceEndpoint : requestPaymentEndpoint,
    defaults: valuesOf(ask, { amountDong: ask.largestDong, payee: payments.payee }),
    toInput: (values) => ({ schemeId, ...whose, ...inputOf(ask, values) }),
    onDone: ({ code }) => {
      showToast(`Đã lập ${code}. Kế toán trưởng kiểm soát tiếp theo.`);
      onClose();
    },
  });
  return (
    <Dialog title={titles[kind]} isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb={titles[kind]}>
        <RequestFields form={form} ask={ask} />
      </CommandForm>
    </Dialog>
  );
}
