import { outcomeCheckMonths } from "@kc/core/outcome";
import { recordSupportCheckEndpoint } from "@kc/server/api/outcome";
import { useDraft } from "../app/draft/use-draft.ts";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { PhotoSection } from "../document/PhotoSection.tsx";
import { useKeptPhotos } from "../document/use-kept-photos.ts";
import { MachineFoundSection } from "../inspection/MachineFoundSection.tsx";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import {
  type CheckDays,
  type CheckedBeneficiary,
  checkInput,
  type CheckValues,
  emptyCheck,
} from "./check-values.ts";

type CheckFormProps = {
  readonly schemeId: string;
  readonly beneficiary: CheckedBeneficiary;
  readonly check: CheckDays;
  readonly plateText: string;
  readonly onClose: () => void;
};

/** The check at the establishment, filled in on a phone: what is typed and photographed stays on it without network. */
export function CheckForm({ schemeId, beneficiary, check, plateText, onClose }: CheckFormProps) {
  const place = `scheme.${schemeId}.check.${beneficiary.id}.${String(check.monthsAfter)}`;
  const draft = useDraft(place);
  const photos = useKeptPhotos(place);
  const monthsAfter = outcomeCheckMonths.find((months) => months === check.monthsAfter) ?? 6;
  const form = useCommandForm<typeof recordSupportCheckEndpoint, CheckValues>({
    endpoint: recordSupportCheckEndpoint,
    defaults: emptyCheck(beneficiary, useToday()),
    toInput: (values) => checkInput({ schemeId, monthsAfter }, beneficiary, values),
    onDone: ({ id, findings }) => {
      void photos.moveTo(id).then(() => {
        showToast(
          findings === 0 ? "Đã ghi kiểm tra." : `Đã ghi, có ${String(findings)} phát hiện.`,
        );
        onClose();
      });
    },
    draft,
  });
  const { control } = form;
  return (
    <>
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as CheckValues, { keepDefaultValues: true });
        }}
      />
      <CommandForm
        form={form}
        verb="Ghi biên bản kiểm tra"
        saved={draft.status}
        otherActions={<Button onPress={onClose}>Để sau</Button>}
      >
        <FormSection id="cuoc-kiem-tra" title={`Kiểm tra sau ${String(check.monthsAfter)} tháng`}>
          <FieldsRow>
            <Bound control={control} name="checkedOn">
              {(field) => <DateField {...field} label="Ngày kiểm tra" required />}
            </Bound>
            <Bound control={control} name="metWith">
              {(field) => (
                <TextField
                  {...field}
                  label="Làm việc với"
                  hint="Họ tên, chức vụ người của cơ sở."
                  required
                  maxLength={200}
                />
              )}
            </Bound>
          </FieldsRow>
        </FormSection>
        {beneficiary.machines.map((machine, index) => (
          <Bound key={machine.machineLineId} control={control} name={`machines.${index}`}>
            {(field) => (
              <MachineFoundSection
                field={field}
                place={index}
                title={machine.name}
                plateText={plateText}
                expected="kept"
              />
            )}
          </Bound>
        ))}
        <PhotoSection
          photos={photos}
          label="Ảnh máy và biển"
          intro={`Chụp máy có biển “${plateText}” và số máy.`}
        />
        <FormSection id="phat-hien" title="Phát hiện khác">
          <Bound control={control} name="otherFinding">
            {(field) => (
              <TextArea
                {...field}
                label="Phát hiện cần xử lý"
                hint="Máy không còn, không dùng, không có biển đã được ghi từ các mục trên."
                rows={2}
                maxLength={2000}
              />
            )}
          </Bound>
          <Bound control={control} name="note">
            {(field) => <TextArea {...field} label="Ghi chú" rows={2} maxLength={2000} />}
          </Bound>
        </FormSection>
      </CommandForm>
    </>
  );
}
