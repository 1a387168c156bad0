import { recordSurveyEndpoint } from "@kc/server/api/scheme";
import { useNavigate } from "@tanstack/react-router";
import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { useDraft } from "../app/draft/use-draft.ts";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useToday } from "../ui/today.ts";
import { showToast } from "../ui/toast.ts";
import { MembersField } from "./MembersField.tsx";
import type { SchemeView } from "./scheme-tone.ts";
import { surveyConclusionLabels } from "./survey-conclusions.ts";
import { emptySurvey, type SurveyValues } from "./survey-values.ts";
import { SurveyFiguresField } from "./SurveyFiguresField.tsx";

/** What was found at the establishment: who was there, figures, machines, the conclusion. */
export function SurveyForm({ scheme }: { readonly scheme: SchemeView }) {
  const today = useToday();
  const navigate = useNavigate();
  const draft = useDraft(`scheme.${scheme.id}.survey`);
  const form = useCommandForm<typeof recordSurveyEndpoint, SurveyValues>({
    endpoint: recordSurveyEndpoint,
    draft,
    defaults: emptySurvey(today, scheme),
    toInput: (values) => ({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      surveyedOn: values.surveyedOn ?? "",
      place: values.place,
      participants: values.participants,
      figures: values.figures.filter(({ label }) => label.trim() !== ""),
      machinesInPlace: values.machinesInPlace,
      findings: values.findings,
      conclusion: values.conclusion === "" ? "more_facts_needed" : values.conclusion,
      conditions: values.conditions.split("\n").filter((line) => line.trim() !== ""),
    }),
    onDone: () => {
      showToast(`Đã ghi biên bản khảo sát của ${scheme.code}.`);
      void navigate({ to: `/schemes/${scheme.id}` });
    },
  });
  return (
    <>
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as SurveyValues, { keepDefaultValues: true });
        }}
      />
      <CommandForm
        form={form}
        verb="Ghi biên bản khảo sát"
        saved={draft.status}
        otherActions={<LinkButton href={`/schemes/${scheme.id}`}>Quay lại đề án</LinkButton>}
      >
        <SurveyHead control={form.control} />
        <SurveyFindings control={form.control} />
      </CommandForm>
    </>
  );
}

function SurveyHead({ control }: { readonly control: Control<SurveyValues> }) {
  return (
    <FormSection id="cuoc-khao-sat" title="Cuộc khảo sát">
      <Bound control={control} name="surveyedOn">
        {(field) => <DateField {...field} label="Ngày khảo sát" required />}
      </Bound>
      <Bound control={control} name="place">
        {(field) => <TextField {...field} label="Địa điểm" required maxLength={300} />}
      </Bound>
      <Bound control={control} name="participants">
        {(field) => (
          <MembersField
            name={field.name}
            label="Thành phần"
            value={field.value}
            onChange={field.onChange}
          />
        )}
      </Bound>
    </FormSection>
  );
}

function SurveyFindings({ control }: { readonly control: Control<SurveyValues> }) {
  return (
    <FormSection id="ket-qua-khao-sat" title="Kết quả khảo sát">
      <Bound control={control} name="figures">
        {(field) => <SurveyFiguresField value={field.value} onChange={field.onChange} />}
      </Bound>
      <Bound control={control} name="machinesInPlace">
        {(field) => <TextArea {...field} label="Máy móc, thiết bị hiện có" maxLength={2000} />}
      </Bound>
      <Bound control={control} name="findings">
        {(field) => (
          <TextArea
            {...field}
            label="Nhận xét"
            hint="Nhà xưởng, điện, nguyên liệu, thị trường, khả năng bố trí vốn đối ứng."
            required
            rows={5}
            maxLength={4000}
          />
        )}
      </Bound>
      <Bound control={control} name="conclusion">
        {(field) => (
          <RadioGroup
            {...field}
            label="Kết luận"
            required
            choices={(["fit", "more_facts_needed", "not_fit"] as const).map((value) => ({
              value,
              label: surveyConclusionLabels[value],
            }))}
          />
        )}
      </Bound>
      <Bound control={control} name="conditions">
        {(field) => (
          <TextArea
            {...field}
            label="Yêu cầu đối với cơ sở"
            hint="Mỗi dòng một yêu cầu."
            rows={3}
          />
        )}
      </Bound>
    </FormSection>
  );
}
