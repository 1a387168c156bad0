import { completeMilestoneEndpoint } from "@kc/server/api/contract";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { Milestone } from "./Milestones.tsx";

type CompleteMilestoneDialogProps = {
  readonly contractId: string;
  readonly milestone: Milestone;
  readonly onClose: () => void;
};

/** Records the day on which a milestone of a contract was reached. */
export function CompleteMilestoneDialog({
  contractId,
  milestone,
  onClose,
}: CompleteMilestoneDialogProps) {
  const form = useCommandForm<typeof completeMilestoneEndpoint, { doneOn: string | null }>({
    endpoint: completeMilestoneEndpoint,
    defaults: { doneOn: useToday() },
    toInput: ({ doneOn }) => ({ contractId, milestoneId: milestone.id, doneOn: doneOn ?? "" }),
    onDone: () => {
      showToast(`Đã ghi hoàn thành mốc “${milestone.title}”.`);
      onClose();
    },
  });
  return (
    <Dialog title={`Hoàn thành mốc: ${milestone.title}`} isOpen onClose={onClose}>
      <CommandForm form={form} verb="Ghi hoàn thành">
        <Bound control={form.control} name="doneOn">
          {(field) => <DateField {...field} label="Ngày hoàn thành" required />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}
