import { assignMembershipEndpoint } from "@kc/server/api/access";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { emptyRole, roleInput, type RoleValues } from "./role-form.ts";
import { RoleFields } from "./RoleFields.tsx";

type RoleDialogProps = { readonly accountId: string; readonly onClose: () => void };

/** Gives an account one more role. */
export function RoleDialog({ accountId, onClose }: RoleDialogProps) {
  const today = useToday();
  const form = useCommandForm<typeof assignMembershipEndpoint, RoleValues>({
    endpoint: assignMembershipEndpoint,
    defaults: emptyRole(today),
    toInput: (values) => ({ accountId, ...roleInput(values) }),
    onDone: () => {
      showToast("Đã thêm vai trò.");
      onClose();
    },
  });
  return (
    <Dialog title="Thêm vai trò" isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Thêm vai trò">
        <RoleFields control={form.control} />
      </CommandForm>
    </Dialog>
  );
}
