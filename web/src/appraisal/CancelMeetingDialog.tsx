import { cancelMeetingEndpoint } from "@kc/server/api/appraisal";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { dayText } from "../ui/format.ts";
import { showToast } from "../ui/toast.ts";
import type { Meeting } from "./meeting-values.ts";

type CancelMeetingDialogProps = { readonly meeting: Meeting; readonly onClose: () => void };

/** A meeting is cancelled for a reason that is kept; another can be called then. */
export function CancelMeetingDialog({ meeting, onClose }: CancelMeetingDialogProps) {
  const command = useCommand(cancelMeetingEndpoint);
  const confirm = async (reason: string) => {
    const outcome = await command.run({ meetingId: meeting.id, reason });
    if (!outcome.ok) return;
    showToast("Đã hủy cuộc họp.");
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Hủy cuộc họp ngày ${dayText(meeting.heldOn)}`}
      verb="Hủy cuộc họp"
      look="danger"
      reasonLabel="Vì sao hủy"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      <p>Người đã nhận giấy mời cần được báo riêng. Muốn đổi lịch thì hủy rồi mời họp lại.</p>
    </ConfirmDialog>
  );
}
