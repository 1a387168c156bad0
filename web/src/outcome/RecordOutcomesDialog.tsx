import { type EvidenceGrade, evidenceGrades, outcomeCheckMonths } from "@kc/core/outcome";
import {
  type OutcomeMeasure,
  outcomeMeasureDefinition,
  outcomeMeasureNames,
} from "@kc/core/scheme";
import { recordOutcomesEndpoint } from "@kc/server/api/outcome";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { type CommandForm as FormOf, useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { countText } from "../ui/format.ts";
import { NumberField } from "../ui/NumberField.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { HundredthsField } from "./HundredthsField.tsx";
import "./outcome.css";
import type { BeneficiaryOutcomes } from "./SchemeOutcomeTab.tsx";

type ResultValues = {
  measure: OutcomeMeasure;
  value: number | null;
  grade: EvidenceGrade | "";
  evidenceCount: number | null;
  note: string;
};
type Values = { monthsAfter: string; measuredOn: string | null; results: ResultValues[] };

type RecordOutcomesDialogProps = {
  readonly schemeId: string;
  readonly beneficiary: BeneficiaryOutcomes;
  readonly onClose: () => void;
};

/** What was measured at a check: the measures the scheme promised, or all of them where it promised none. */
export function RecordOutcomesDialog(props: RecordOutcomesDialogProps) {
  const { schemeId, beneficiary, onClose } = props;
  const promised = beneficiary.measures.map(({ measure }) => measure);
  const measures = promised.length > 0 ? promised : outcomeMeasureNames;
  const open = beneficiary.checks.find(({ state }) => state !== "done")?.monthsAfter ?? 6;
  const form = useCommandForm<typeof recordOutcomesEndpoint, Values>({
    endpoint: recordOutcomesEndpoint,
    defaults: {
      monthsAfter: String(open),
      measuredOn: useToday(),
      results: measures.map((measure) => ({
        measure,
        value: null,
        grade: "claimed",
        evidenceCount: null,
        note: "",
      })),
    },
    toInput: ({ monthsAfter, measuredOn, results }) => ({
      schemeId,
      beneficiaryId: beneficiary.id,
      monthsAfter: outcomeCheckMonths.find((months) => String(months) === monthsAfter) ?? 6,
      measuredOn: measuredOn ?? "",
      results: results.flatMap(({ measure, value, grade, evidenceCount, note }) =>
        value === null
          ? []
          : [
              {
                measure,
                value,
                grade: grade === "" ? "claimed" : grade,
                evidenceCount: evidenceCount ?? 0,
                note,
              },
            ],
      ),
    }),
    onDone: ({ recorded }) => {
      showToast(`Đã ghi ${String(recorded)} kết quả.`);
      onClose();
    },
  });
  const { control } = form;
  const hasValue = form.form.watch("results").some(({ value }) => value !== null);
  return (
    <Dialog title={`Kết quả sau hỗ trợ: ${beneficiary.name}`} isOpen onClose={onClose} size="wide">
      <CommandForm
        form={form}
        verb="Ghi kết quả"
        blockedBecause={hasValue ? undefined : "Nhập ít nhất một kết quả đo được."}
      >
        <FieldsRow>
          <Bound control={control} name="monthsAfter">
            {(field) => (
              <SelectField
                {...field}
                label="Lần kiểm tra"
                choices={outcomeCheckMonths.map((months) => ({
                  value: String(months),
                  label: `${String(months)} tháng sau nghiệm thu`,
                }))}
                width="half"
                required
              />
            )}
          </Bound>
          <Bound control={control} name="measuredOn">
            {(field) => <DateField {...field} label="Ngày đo" required />}
          </Bound>
        </FieldsRow>
        {measures.map((measure, place) => (
          <ResultFields
            key={measure}
            measure={measure}
            place={place}
            form={form}
            known={beneficiary.measures.find((each) => each.measure === measure)}
          />
        ))}
        <p className="small soft">
          Chỉ tiêu để trống là chưa đo. “Có tài liệu minh chứng” phải có ít nhất một tài liệu; “Đã
          kiểm tra, xác minh” do Sở Công Thương ghi.
        </p>
      </CommandForm>
    </Dialog>
  );
}

type ResultFieldsProps = {
  readonly measure: OutcomeMeasure;
  readonly place: number;
  readonly form: FormOf<Values>;
  readonly known: BeneficiaryOutcomes["measures"][number] | undefined;
};

function ResultFields({ measure, place, form, known }: ResultFieldsProps) {
  const { label, unit } = outcomeMeasureDefinition(measure);
  const { control } = form;
  const at = <Name extends keyof ResultValues>(name: Name) =>
    `results.${String(place)}.${name}` as `results.${number}.${Name}`;
  const grade = form.form.watch(at("grade"));
  const before = known?.baseline ?? null;
  const target = known?.target ?? null;
  return (
    <fieldset className="outcome-fields">
      <legend>
        {label} <span className="small soft">({unit})</span>
      </legend>
      <FieldsRow>
        <Bound control={control} name={at("value")}>
          {(field) => (
            <HundredthsField
              {...field}
              label="Đo được"
              hint={
                before === null && target === null
                  ? undefined
                  : `Số gốc ${before === null ? "chưa có" : countText(before)}${target === null ? "" : `, mục tiêu ${countText(target)}`}`
              }
            />
          )}
        </Bound>
        <Bound control={control} name={at("grade")}>
          {(field) => (
            <SelectField
              {...field}
              label="Mức minh chứng"
              choices={[
                { value: "claimed", label: evidenceGrades.claimed },
                { value: "evidenced", label: evidenceGrades.evidenced },
              ]}
              width="half"
              required
            />
          )}
        </Bound>
        {grade === "evidenced" && (
          <Bound control={control} name={at("evidenceCount")}>
            {(field) => <NumberField {...field} label="Số tài liệu" unit="bản" required />}
          </Bound>
        )}
      </FieldsRow>
      <Bound control={control} name={at("note")}>
        {(field) => <TextField {...field} label="Ghi chú" maxLength={1000} />}
      </Bound>
    </fieldset>
  );
}
