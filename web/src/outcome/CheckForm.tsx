import { largestFileBytes } from "@kc/core/document";
import { outcomeCheckMonths } from "@kc/core/outcome";
import { recordSupportCheckEndpoint } from "@kc/server/api/outcome";
import { type Control, useWatch } from "react-hook-form";
import { useDraft } from "../app/draft/use-draft.ts";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Button } from "../ui/Button.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FileField } from "../ui/FileField.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
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
import { useKeptPhotos } from "./use-kept-photos.ts";

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
          <MachineSection
            key={machine.machineLineId}
            control={control}
            place={index}
            name={machine.name}
            plateText={plateText}
          />
        ))}
        <PhotoSection photos={photos} plateText={plateText} />
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

type MachineSectionProps = {
  readonly control: Control<CheckValues>;
  readonly place: number;
  readonly name: string;
  readonly plateText: string;
};

/** One machine: there or not; if it is, whether it runs, its plate and its number. */
function MachineSection({ control, place, name, plateText }: MachineSectionProps) {
  const presence = useWatch({ control, name: `machines.${place}.presence` });
  return (
    <FormSection id={`may-${String(place + 1)}`} title={name}>
      <Bound control={control} name={`machines.${place}.presence`}>
        {(field) => (
          <RadioGroup
            {...field}
            label="Máy tại cơ sở"
            required
            layout="row"
            choices={[
              { value: "present", label: "Còn" },
              { value: "absent", label: "Không còn" },
            ]}
          />
        )}
      </Bound>
      {presence === "present" && (
        <>
          <Bound control={control} name={`machines.${place}.isInUse`}>
            {(field) => <CheckboxField {...field} label="Đang được sử dụng" />}
          </Bound>
          <Bound control={control} name={`machines.${place}.hasPlate`}>
            {(field) => <CheckboxField {...field} label={`Có biển “${plateText}”`} />}
          </Bound>
          <Bound control={control} name={`machines.${place}.serialNumber`}>
            {(field) => <TextField {...field} label="Số máy (serial)" maxLength={200} />}
          </Bound>
        </>
      )}
      <Bound control={control} name={`machines.${place}.remark`}>
        {(field) => <TextField {...field} label="Nhận xét" maxLength={500} />}
      </Bound>
    </FormSection>
  );
}

type PhotoSectionProps = {
  readonly photos: ReturnType<typeof useKeptPhotos>;
  readonly plateText: string;
};

function PhotoSection({ photos, plateText }: PhotoSectionProps) {
  return (
    <FormSection
      id="anh"
      title="Ảnh chụp"
      intro={`Chụp máy có biển “${plateText}” và số máy. Ảnh nằm trên máy này đến khi gửi xong, không cần mạng khi chụp.`}
    >
      <FileField
        name="photos"
        label="Ảnh máy và biển"
        accept="image/*"
        acceptText="Ảnh chụp"
        largestBytes={largestFileBytes}
        many
        value={photos.photos.map(({ id, name, size }) => ({
          id,
          name,
          size,
          state: { kind: "kept" },
        }))}
        onPick={(files) => void photos.add(files)}
        onRemove={(id) => void photos.remove(id)}
      />
    </FormSection>
  );
}
