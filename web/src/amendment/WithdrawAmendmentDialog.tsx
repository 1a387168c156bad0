import { withdrawAmendmentEndpoint } from "@kc/server/api/amendment";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { showToast } from "../ui/toast.ts";
import type { AmendmentDialogProps } from "./AnnexDialog.tsx";

/** Takes back a change before it is decided, with the reason. */
export function WithdrawAmendmentDialog({ amendment, onClose }: AmendmentDialogProps) {
  const command = useCommand(withdrawAmendmentEndpoint);
  const confirm = async (reason: string) => {
    const { id: amendmentId, version: expectedVersion } = amendment;
    const outcome = await command.run({ amendmentId, expectedVersion, reason });
    if (!outcome.ok) return;
    showToast("Đã rút đề nghị điều chỉnh.");
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title="Rút đề nghị điều chỉnh?"
      verb="Rút đề nghị"
      reasonLabel="Lý do rút"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      <p>Đề án giữ nguyên nội dung hiện tại.</p>
    </ConfirmDialog>
  );
}
