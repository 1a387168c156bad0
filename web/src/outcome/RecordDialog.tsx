import { type EvidenceGrade, evidenceGrades } from "@kc/core/outcome";
import { recordOutcomesEndpoint } from "@kc/server/api/outcome";
import { type Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FieldGrid, type FieldGridCell } from "../ui/FieldGrid.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dayText } from "../ui/format.ts";
import { NumberField } from "../ui/NumberField.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { DecimalField } from "./DecimalField.tsx";
import {
  type BeneficiaryOutcomes,
  measureText,
  nextCheck,
  type OutcomeValues,
  valuesOf,
} from "./outcome-values.ts";

type RecordDialogProps = {
  readonly schemeId: string;
  readonly beneficiary: BeneficiaryOutcomes;
  readonly onClose: () => void;
};

/** Records what was measured at one check; a measure left empty is not recorded. */
export function RecordDialog({ schemeId, beneficiary, onClose }: RecordDialogProps) {
  const today = useToday();
  const form = useCommandForm<typeof recordOutcomesEndpoint, OutcomeValues>({
    endpoint: recordOutcomesEndpoint,
    defaults: valuesOf(beneficiary, nextCheck(beneficiary), today),
    toInput: (values) => inputOf(schemeId, beneficiary.id, values),
    onDone: ({ recorded }) => {
      showToast(`Đã ghi nhận ${String(recorded)} chỉ tiêu.`);
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title={`Ghi nhận kết quả: ${beneficiary.name}`} isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Ghi nhận kết quả">
        <FieldsRow>
          <Bound control={control} name="monthsAfter">
            {(field) => (
              <SelectField
                {...field}
                label="Lần kiểm tra"
                required
                choices={beneficiary.checks.map(({ monthsAfter, dueOn, state }) => ({
                  value: String(monthsAfter),
                  label: `Sau ${String(monthsAfter)} tháng (${dayText(dueOn)})${state === "done" ? ", đã ghi" : ""}`,
                }))}
                onChange={(months) => {
                  if (months !== "") form.form.reset(valuesOf(beneficiary, Number(months), today));
                }}
              />
            )}
          </Bound>
          <Bound control={control} name="measuredOn">
            {(field) => <DateField {...field} label="Ngày đo" required />}
          </Bound>
        </FieldsRow>
        <FieldGrid
          caption="Kết quả đo được"
          captionHidden
          heads={[
            { label: "Chỉ tiêu", width: "wide" },
            { label: "Kết quả", isNumber: true, width: "day" },
            { label: "Mức độ minh chứng", width: "money" },
            { label: "Số tài liệu, ghi chú" },
          ]}
          rows={valuesOf(beneficiary, 6, today).results.map(({ measure }, index) => ({
            key: measure,
            cells: cellsOf(control, index, measureText(measure)),
          }))}
        />
      </CommandForm>
    </Dialog>
  );
}

/** Sở alone verifies, by another act; here a result is claimed or evidenced. */
const grades = (["claimed", "evidenced"] as const satisfies readonly EvidenceGrade[]).map(
  (value) => ({ value, label: evidenceGrades[value] }),
);

function cellsOf(
  control: Control<OutcomeValues>,
  index: number,
  label: string,
): readonly FieldGridCell[] {
  return [
    { words: label },
    {
      field: (
        <Bound control={control} name={`results.${index}.value`}>
          {(field) => <DecimalField {...field} label={`Kết quả: ${label}`} />}
        </Bound>
      ),
    },
    {
      field: (
        <Bound control={control} name={`results.${index}.grade`}>
          {(field) => (
            <SelectField {...field} label={`Minh chứng: ${label}`} required choices={grades} />
          )}
        </Bound>
      ),
    },
    {
      field: (
        <Stack gap="tight">
          <Bound control={control} name={`results.${index}.evidenceCount`}>
            {(field) => <NumberField {...field} label={`Số tài liệu: ${label}`} unit="tài liệu" />}
          </Bound>
          <Bound control={control} name={`results.${index}.note`}>
            {(field) => (
              <TextField
                {...field}
                label={`Ghi chú: ${label}`}
                placeholder="Ghi chú"
                maxLength={1000}
              />
            )}
          </Bound>
        </Stack>
      ),
    },
  ];
}

function inputOf(schemeId: string, beneficiaryId: string, values: OutcomeValues) {
  return {
    schemeId,
    beneficiaryId,
    monthsAfter: monthsOf(values.monthsAfter),
    measuredOn: values.measuredOn ?? "",
    results: values.results.flatMap(({ value, grade, evidenceCount, ...result }) =>
      value === null || grade === "verified"
        ? []
        : [
            {
              ...result,
              value,
              grade: grade === "" ? ("claimed" as const) : grade,
              evidenceCount: evidenceCount ?? 0,
            },
          ],
    ),
  };
}

function monthsOf(text: string): 6 | 12 | 24 {
  return text === "24" ? 24 : text === "12" ? 12 : 6;
}
