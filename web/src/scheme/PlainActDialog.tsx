import type { startDraftEndpoint } from "@kc/server/api/scheme";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { showToast } from "../ui/toast.ts";
import type { ActDialogProps } from "./ActDialog.tsx";

type PlainActDialogProps = ActDialogProps & { readonly endpoint: typeof startDraftEndpoint };

/** An act that needs nothing but a yes: says where the scheme goes. */
export function PlainActDialog({ scheme, move, onClose, endpoint }: PlainActDialogProps) {
  const command = useCommand(endpoint);
  const confirm = async () => {
    const outcome = await command.run({ schemeId: scheme.id, expectedVersion: scheme.version });
    if (!outcome.ok) return;
    showToast(`${scheme.code}: ${move.toLabel}.`);
    onClose();
  };
  return (
    <ConfirmDialog
      title={`${move.label}?`}
      isOpen
      verb={move.label}
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>
        Đề án {scheme.code} chuyển sang trạng thái “{move.toLabel}”.
      </p>
    </ConfirmDialog>
  );
}
