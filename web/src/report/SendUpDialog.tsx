import { recordSentUpEndpoint } from "@kc/server/api/report";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { DateField } from "../ui/DateField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { PeriodData } from "./PeriodPage.tsx";

type SendUpDialogProps = {
  readonly period: PeriodData["period"];
  readonly onClose: () => void;
};

/** The day on which the consolidated report went up. */
export function SendUpDialog({ period, onClose }: SendUpDialogProps) {
  const form = useCommandForm<typeof recordSentUpEndpoint, { sentOn: string | null }>({
    endpoint: recordSentUpEndpoint,
    defaults: { sentOn: useToday() },
    toInput: ({ sentOn }) => ({
      periodId: period.id,
      expectedVersion: period.version,
      sentOn: sentOn ?? "",
    }),
    onDone: () => {
      showToast("Đã ghi nhận gửi cấp trên.");
      onClose();
    },
  });
  return (
    <FormDialog title="Ghi nhận đã gửi cấp trên" verb="Ghi nhận" form={form} onClose={onClose}>
      <p>Số của báo cáo lấy từ sổ văn bản; nơi nhận theo báo cáo đã phát hành.</p>
      <Bound control={form.control} name="sentOn">
        {(field) => <DateField {...field} label="Ngày gửi" required />}
      </Bound>
    </FormDialog>
  );
}
