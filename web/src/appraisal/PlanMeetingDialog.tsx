import { callPlanMeetingEndpoint } from "@kc/server/api/appraisal";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { dayText } from "../ui/format.ts";
import { showToast } from "../ui/toast.ts";
import { callOf, type MeetingValues, noMeeting, proposedInvited } from "./meeting-values.ts";
import { MeetingFields } from "./MeetingFields.tsx";

type PlanMeetingDialogProps = { readonly planId: string; readonly onClose: () => void };

/** A meeting about the list of a plan. */
export function PlanMeetingDialog({ planId, onClose }: PlanMeetingDialogProps) {
  const form = useCommandForm<typeof callPlanMeetingEndpoint, MeetingValues>({
    endpoint: callPlanMeetingEndpoint,
    defaults: { ...noMeeting, invited: proposedInvited("plan", []) },
    toInput: (values) => ({ planId, ...callOf(values) }),
    onDone: () => {
      showToast(`Đã mời họp ngày ${dayText(form.form.getValues("heldOn") ?? "")}.`);
      onClose();
    },
  });
  return (
    <FormDialog
      title="Mời họp xét danh mục kế hoạch"
      verb="Mời họp"
      size="wide"
      form={form}
      onClose={onClose}
    >
      <MeetingFields control={form.control} kind="plan" />
    </FormDialog>
  );
}
