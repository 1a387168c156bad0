import {
  approveRequestEndpoint,
  checkRequestEndpoint,
  confirmRequestEndpoint,
  declineConfirmationEndpoint,
  sendBackRequestEndpoint,
  withdrawRequestEndpoint,
} from "@kc/server/api/payment";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { dongText } from "../ui/format.ts";
import { showToast } from "../ui/toast.ts";
import type { PaymentRequest } from "./request-values.ts";

const steps = {
  check: {
    endpoint: checkRequestEndpoint,
    title: "Kiểm soát đề nghị",
    verb: "Kiểm soát",
    done: "Đã kiểm soát. Thủ trưởng đơn vị duyệt tiếp theo.",
  },
  approve: {
    endpoint: approveRequestEndpoint,
    title: "Duyệt đề nghị",
    verb: "Duyệt",
    done: "Đã duyệt. Kế toán gửi hồ sơ Kho bạc tiếp theo.",
  },
  confirm: {
    endpoint: confirmRequestEndpoint,
    title: "Sở xác nhận đề nghị",
    verb: "Xác nhận đề nghị",
    done: "Đã xác nhận. Kế toán gửi hồ sơ Kho bạc tiếp theo.",
  },
  decline_confirmation: {
    endpoint: declineConfirmationEndpoint,
    title: "Không xác nhận, trả lại",
    verb: "Trả lại người lập",
    done: "Đã trả lại người lập.",
    reasonLabel: "Lý do không xác nhận",
  },
  send_back_to_maker: {
    endpoint: sendBackRequestEndpoint,
    title: "Trả lại người lập",
    verb: "Trả lại người lập",
    done: "Đã trả lại người lập.",
    reasonLabel: "Lý do trả lại",
  },
  withdraw: {
    endpoint: withdrawRequestEndpoint,
    title: "Hủy đề nghị",
    verb: "Hủy đề nghị",
    done: "Đã hủy đề nghị.",
    reasonLabel: "Lý do hủy",
    look: "danger",
  },
} as const;

export type StepName = keyof typeof steps;

export function isStep(action: string): action is StepName {
  return action in steps;
}

type StepDialogProps = {
  readonly request: PaymentRequest;
  readonly step: StepName;
  readonly onClose: () => void;
};

/** Asks once before a step of the three hands, with the amount and the payee that it is about. */
export function StepDialog({ request, step, onClose }: StepDialogProps) {
  const stated: {
    readonly endpoint: typeof sendBackRequestEndpoint | typeof checkRequestEndpoint;
    readonly title: string;
    readonly verb: string;
    readonly done: string;
    readonly reasonLabel?: string;
    readonly look?: "danger";
  } = steps[step];
  const command = useCommand(stated.endpoint);
  const confirm = async (reason: string) => {
    const { id: paymentRequestId, version: expectedVersion } = request;
    const outcome = await command.run({ paymentRequestId, expectedVersion, reason });
    if (!outcome.ok) return;
    showToast(stated.done);
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`${stated.title} ${request.code}`}
      verb={stated.verb}
      {...(stated.look === undefined ? {} : { look: stated.look })}
      {...(stated.reasonLabel === undefined ? {} : { reasonLabel: stated.reasonLabel })}
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      <p>
        {request.kindLabel} <strong>{dongText(request.amountDong)}</strong> cho {request.payee.name}
        , tài khoản {request.payee.bankAccount} tại {request.payee.bankName}.
      </p>
    </ConfirmDialog>
  );
}
