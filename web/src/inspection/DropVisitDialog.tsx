import { dropPlannedVisitEndpoint } from "@kc/server/api/inspection";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { showToast } from "../ui/toast.ts";

type DropVisitDialogProps = {
  readonly planned: { readonly id: string; readonly schemeCode: string };
  readonly onClose: () => void;
};

/** A planned visit is dropped for a reason that is kept. */
export function DropVisitDialog({ planned, onClose }: DropVisitDialogProps) {
  const command = useCommand(dropPlannedVisitEndpoint);
  const confirm = async (reason: string) => {
    const outcome = await command.run({ plannedVisitId: planned.id, reason });
    if (!outcome.ok) return;
    showToast("Đã bỏ khỏi kế hoạch.");
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Bỏ cuộc kiểm tra ${planned.schemeCode} khỏi kế hoạch`}
      verb="Bỏ khỏi kế hoạch"
      reasonLabel="Vì sao bỏ"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
