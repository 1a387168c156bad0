import { extendReportEndpoint } from "@kc/server/api/report";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { DateField } from "../ui/DateField.tsx";
import { dayText } from "../ui/format.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import type { ReportData } from "./ReportPage.tsx";

type Values = { dueOn: string | null; reason: string };
type ExtendDialogProps = { readonly data: ReportData; readonly onClose: () => void };

/** More time for one body: until when, and why. */
export function ExtendDialog({ data, onClose }: ExtendDialogProps) {
  const form = useCommandForm<typeof extendReportEndpoint, Values>({
    endpoint: extendReportEndpoint,
    defaults: { dueOn: null, reason: "" },
    toInput: ({ dueOn, reason }) => ({
      reportId: data.id,
      expectedVersion: data.version,
      dueOn: dueOn ?? "",
      reason,
    }),
    onDone: () => {
      showToast(`Đã gia hạn cho ${data.organisationName}.`);
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog title="Gia hạn gửi báo cáo" verb="Gia hạn" form={form} onClose={onClose}>
      <p>
        {data.organisationName}, hạn đang áp dụng {dayText(data.dueOn)}.
      </p>
      <Bound control={control} name="dueOn">
        {(field) => <DateField {...field} label="Hạn mới" hint="Phải là ngày làm việc." required />}
      </Bound>
      <Bound control={control} name="reason">
        {(field) => (
          <TextArea {...field} label="Lý do gia hạn" required rows={2} maxLength={1_000} />
        )}
      </Bound>
    </FormDialog>
  );
}
