import { recordStatisticEndpoint, type TargetResult } from "@kc/server/api/programme";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { PercentField } from "../ui/PercentField.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";

type Values = {
  targetCode: string;
  hundredths: number | null;
  asOf: string | null;
  source: string;
};

type StatisticDialogProps = {
  readonly code: string;
  readonly targets: readonly TargetResult[];
  readonly onClose: () => void;
};

/** A statistic of the province with its day and its source. */
export function StatisticDialog({ code, targets, onClose }: StatisticDialogProps) {
  const form = useCommandForm<typeof recordStatisticEndpoint, Values>({
    endpoint: recordStatisticEndpoint,
    defaults: {
      targetCode: targets[0]?.code ?? "",
      hundredths: null,
      asOf: null,
      source: "",
    },
    toInput: ({ targetCode, hundredths, asOf, source }) => ({
      code,
      targetCode,
      hundredths: hundredths ?? 0,
      asOf: asOf ?? "",
      source,
    }),
    onDone: () => {
      showToast("Đã ghi nhận số liệu.");
      onClose();
    },
  });
  const { control } = form;
  const choices = targets.map((target) => ({ value: target.code, label: target.label }));
  return (
    <Dialog title="Số liệu thống kê của tỉnh" isOpen onClose={onClose}>
      <CommandForm form={form} verb="Ghi nhận số liệu">
        <Bound control={control} name="targetCode">
          {(field) => <SelectField {...field} label="Chỉ tiêu" choices={choices} required />}
        </Bound>
        <Bound control={control} name="hundredths">
          {(field) => <PercentField {...field} label="Tỷ lệ" required />}
        </Bound>
        <Bound control={control} name="asOf">
          {(field) => <DateField {...field} label="Tính đến ngày" required />}
        </Bound>
        <Bound control={control} name="source">
          {(field) => (
            <TextField
              {...field}
              label="Nguồn số liệu"
              hint="Ví dụ: Báo cáo số …, Niên giám thống kê năm …"
              required
            />
          )}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}
