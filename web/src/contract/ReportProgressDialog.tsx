import { reportProgressEndpoint } from "@kc/server/api/contract";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { ContractDialogProps } from "./AssignTaskDialog.tsx";
import { detailDefaults, detailInput, type ProgressValues } from "./progress-values.ts";
import { ProgressDetailFields } from "./ProgressDetailFields.tsx";
import type { SchemeContract } from "./SchemeContractTab.tsx";

/** The report of a month; the value is of all work since the start, whoever paid for it. */
export function ReportProgressDialog({ schemeId, found, onClose }: ContractDialogProps) {
  const today = useToday() ?? "2026-01-01";
  const months = openMonths(found, today);
  const last = found.progress.at(-1);
  const form = useCommandForm<typeof reportProgressEndpoint, ProgressValues>({
    endpoint: reportProgressEndpoint,
    defaults: {
      month: found.missingReports[0] ?? months[0] ?? "",
      reportedOn: today,
      workValueDong: null,
      description: "",
      difficulties: "",
      ...detailDefaults(found),
    },
    toInput: (values) => ({
      schemeId,
      expectedVersion: found.schemeVersion,
      month: values.month,
      description: values.description,
      difficulties: values.difficulties,
      reportedOn: values.reportedOn ?? "",
      workValueDong: values.workValueDong ?? 0,
      ...detailInput(values, found),
    }),
    onDone: () => {
      showToast("Đã gửi báo cáo tiến độ. Sở Công Thương sẽ xác nhận khối lượng.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Báo cáo tiến độ tháng" isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Gửi báo cáo">
        <FieldsRow>
          <Bound control={control} name="month">
            {(field) => (
              <SelectField
                {...field}
                label="Tháng báo cáo"
                choices={months.map((month) => ({
                  value: month,
                  label: `Tháng ${month.slice(5)}/${month.slice(0, 4)}`,
                }))}
                width="half"
                required
              />
            )}
          </Bound>
          <Bound control={control} name="reportedOn">
            {(field) => <DateField {...field} label="Ngày báo cáo" required />}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="workValueDong">
          {(field) => (
            <DongField
              {...field}
              label="Giá trị khối lượng lũy kế"
              hint={
                last
                  ? `Tính từ đầu, mọi nguồn vốn. Kỳ trước ${dongText(last.workValueDong)}.`
                  : "Tính từ đầu, mọi nguồn vốn: hỗ trợ, vốn của cơ sở, nguồn khác."
              }
              required
            />
          )}
        </Bound>
        <Bound control={control} name="description">
          {(field) => (
            <TextArea
              {...field}
              label="Công việc đã thực hiện"
              rows={4}
              maxLength={4000}
              required
            />
          )}
        </Bound>
        {found.progressForm === "forms_3a_3b" && (
          <ProgressDetailFields control={control} planned={found.plannedVolumes} />
        )}
        <Bound control={control} name="difficulties">
          {(field) => <TextArea {...field} label="Khó khăn, đề nghị" rows={2} maxLength={4000} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

/** The months from the contract to this one that have no report yet, the newest first. */
function openMonths({ contracts, progress }: SchemeContract, today: string): readonly string[] {
  const [first] = contracts.map(({ signedOn }) => signedOn.slice(0, 7)).sort();
  if (first === undefined) return [];
  const months: string[] = [];
  for (let month = first; month <= today.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months.filter((month) => !progress.some((report) => report.month === month)).toReversed();
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12
    ? `${String(year + 1)}-01`
    : `${String(year)}-${String(number + 1).padStart(2, "0")}`;
}
