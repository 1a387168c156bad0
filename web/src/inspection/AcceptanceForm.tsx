import { acceptanceVerdicts } from "@kc/core/inspection";
import { keysOf } from "@kc/core/kernel";
import { recordAcceptanceEndpoint } from "@kc/server/api/inspection";
import { useWatch } from "react-hook-form";
import { useDraft } from "../app/draft/use-draft.ts";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { type CommandForm as FormOf, useCommandForm } from "../app/form/use-command-form.ts";
import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { dongText } from "../ui/format.ts";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import {
  type AcceptanceValues,
  emptyAcceptance,
  inputOf,
  type SchemeAcceptance,
} from "./acceptance-values.ts";
import { MachineFields } from "./MachineFields.tsx";
import { TeamFields } from "./TeamFields.tsx";

type AcceptanceFormProps = {
  readonly schemeId: string;
  readonly acceptance: SchemeAcceptance;
  readonly onClose: () => void;
};

/** The acceptance minutes (biên bản nghiệm thu cơ sở): team, machines, verdict; what is typed is kept. */
export function AcceptanceForm({ schemeId, acceptance, onClose }: AcceptanceFormProps) {
  const whose = useBeneficiary();
  const draft = useDraft(["scheme", schemeId, "acceptance", ...Object.values(whose)].join("."));
  const form = useCommandForm<typeof recordAcceptanceEndpoint, AcceptanceValues>({
    endpoint: recordAcceptanceEndpoint,
    defaults: emptyAcceptance(acceptance.machines, useToday()),
    toInput: (values) => ({ ...inputOf({ schemeId, acceptance }, values), ...whose }),
    onDone: ({ acceptedSupportDong, shrunkByDong, status }) => {
      showToast(doneText(status, acceptedSupportDong, shrunkByDong));
      onClose();
    },
    draft,
  });
  const { control } = form;
  return (
    <>
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as AcceptanceValues);
        }}
      />
      <CommandForm
        form={form}
        verb="Ghi biên bản nghiệm thu"
        saved={draft.status}
        otherActions={<Button onPress={onClose}>Để sau</Button>}
      >
        <FormSection id="cuoc-nghiem-thu" title="Cuộc nghiệm thu">
          <FieldsRow>
            <Bound control={control} name="heldOn">
              {(field) => <DateField {...field} label="Ngày nghiệm thu" required />}
            </Bound>
            <Bound control={control} name="place">
              {(field) => <TextField {...field} label="Địa điểm" required maxLength={300} />}
            </Bound>
          </FieldsRow>
        </FormSection>
        <TeamFields control={control} rule={acceptance.team} />
        <MachineFields control={control} machines={acceptance.machines} />
        <VerdictFields form={form} />
      </CommandForm>
    </>
  );
}

function VerdictFields({ form: { control } }: { readonly form: FormOf<AcceptanceValues> }) {
  const verdict = useWatch({ control, name: "verdict" });
  return (
    <FormSection
      id="ket-luan"
      title="Kết luận"
      intro="Sau khi ghi, mức hỗ trợ được tính lại trên giá trị được nghiệm thu; phần giảm trở về dự toán."
    >
      <Bound control={control} name="verdict">
        {(field) => (
          <RadioGroup
            {...field}
            label="Kết quả nghiệm thu"
            required
            choices={keysOf(acceptanceVerdicts).map((value) => ({
              value,
              label: acceptanceVerdicts[value],
            }))}
          />
        )}
      </Bound>
      <Bound control={control} name="conclusion">
        {(field) => (
          <TextArea
            {...field}
            label="Nhận xét, kiến nghị"
            required={verdict === "partial" || verdict === "failed"}
            maxLength={2000}
          />
        )}
      </Bound>
    </FormSection>
  );
}

function doneText(status: string, supportDong: number, shrunkByDong: number): string {
  if (status === "not_accepted") return "Đã ghi biên bản: nghiệm thu không đạt.";
  const support = `Đã ghi biên bản: được hỗ trợ ${dongText(supportDong)}`;
  return shrunkByDong > 0 ? `${support}, giảm ${dongText(shrunkByDong)}.` : `${support}.`;
}
