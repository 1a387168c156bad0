import {
  appraisalConclusions,
  appraisalCriteria,
  appraisalCriterionNames,
  criterionMarkNames,
  criterionMarks,
} from "@kc/core/appraisal";
import { recordAppraisalEndpoint } from "@kc/server/api/appraisal";
import { useNavigate } from "@tanstack/react-router";
import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { useDraft } from "../app/draft/use-draft.ts";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { DateField } from "../ui/DateField.tsx";
import { DongField } from "../ui/DongField.tsx";
import { dongText } from "../ui/format.ts";
import { FormSection } from "../ui/FormSection.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useToday } from "../ui/today.ts";
import { showToast } from "../ui/toast.ts";
import { amountsOf, type AppraisalValues, emptySheet, judgementsOf } from "./appraisal-values.ts";
import { MembersField } from "./MembersField.tsx";
import { NormAcknowledgement } from "./NormAcknowledgement.tsx";
import type { SchemeView } from "./scheme-tone.ts";

/** The sheet on the five criteria, the minutes, the amount and the conclusion. */
export function AppraisalForm({ scheme }: { readonly scheme: SchemeView }) {
  const today = useToday();
  const navigate = useNavigate();
  const draft = useDraft(`scheme.${scheme.id}.appraisal`);
  const form = useCommandForm<typeof recordAppraisalEndpoint, AppraisalValues>({
    endpoint: recordAppraisalEndpoint,
    draft,
    defaults: emptySheet(today, scheme),
    toInput: (values) => ({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      appraisedOn: values.appraisedOn ?? "",
      judgements: judgementsOf(values),
      conclusion: values.conclusion === "" ? "fail" : values.conclusion,
      ...amountsOf(values),
      remark: values.remark,
      interest: values.interest === "" ? "declared" : values.interest,
      minutes: { heldAt: values.heldAt, members: values.members, discussion: values.discussion },
      acknowledgesNorm: values.acknowledgesNorm,
    }),
    onDone: () => {
      showToast(`Đã ghi phiếu thẩm định của ${scheme.code}.`);
      void navigate({ to: `/schemes/${scheme.id}`, search: { tab: "appraisal" } });
    },
  });
  const { control } = form;
  return (
    <div className="scheme-form">
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as AppraisalValues, { keepDefaultValues: true });
        }}
      />
      <CommandForm
        form={form}
        verb="Ghi kết quả thẩm định"
        saved={draft.status}
        otherActions={<LinkButton href={`/schemes/${scheme.id}`}>Quay lại đề án</LinkButton>}
      >
        <CriteriaSection control={control} />
        <MinutesSection control={control} />
        <ConclusionSection control={control} scheme={scheme} />
      </CommandForm>
    </div>
  );
}

type SectionProps = { readonly control: Control<AppraisalValues> };

function CriteriaSection({ control }: SectionProps) {
  return (
    <FormSection
      id="noi-dung"
      title="Năm nội dung thẩm định"
      intro="Không đạt hoặc có lưu ý thì phải nhận xét. Kết luận đạt khi không còn nội dung nào không đạt."
    >
      {appraisalCriterionNames.map((criterion, place) => (
        <div key={criterion} className="judgement">
          <Bound control={control} name={`judgements.${criterion}.mark`}>
            {(field) => (
              <RadioGroup
                {...field}
                label={`${String(place + 1)}. ${appraisalCriteria[criterion].label}`}
                hint={appraisalCriteria[criterion].citation}
                required
                layout="row"
                choices={criterionMarkNames.map((value) => ({
                  value,
                  label: criterionMarks[value],
                }))}
              />
            )}
          </Bound>
          <Bound control={control} name={`judgements.${criterion}.comment`}>
            {(field) => (
              <TextArea
                {...field}
                label={`Nhận xét nội dung ${String(place + 1)}`}
                rows={2}
                maxLength={4000}
              />
            )}
          </Bound>
        </div>
      ))}
    </FormSection>
  );
}

function MinutesSection({ control }: SectionProps) {
  return (
    <FormSection
      id="bien-ban"
      title="Biên bản họp thẩm định"
      intro="Để trống nếu không họp Hội đồng."
    >
      <Bound control={control} name="heldAt">
        {(field) => <TextField {...field} label="Họp tại" maxLength={300} />}
      </Bound>
      <Bound control={control} name="members">
        {(field) => (
          <MembersField
            name="minutes.members"
            label="Thành phần dự họp"
            value={field.value}
            onChange={field.onChange}
            mayBeEmpty
          />
        )}
      </Bound>
      <Bound control={control} name="discussion">
        {(field) => <TextArea {...field} label="Ý kiến trao đổi" rows={3} maxLength={8000} />}
      </Bound>
    </FormSection>
  );
}

/** The amount found right; of a group scheme one for each beneficiary, within its own request and norm. */
function AmountFields({ control, scheme }: SectionProps & { readonly scheme: SchemeView }) {
  const { norm, money, beneficiaries } = scheme;
  if (beneficiaries.length > 1) {
    return beneficiaries.map(({ id, name, requestedDong }, place) => (
      <Bound key={id} control={control} name={`amounts.${place}.appraisedDong`}>
        {(field) => (
          <DongField
            {...field}
            label={`Kinh phí thẩm định: ${name}`}
            hint={`Đề nghị ${dongText(requestedDong)}.`}
          />
        )}
      </Bound>
    ));
  }
  return (
    <Bound control={control} name="appraisedDong">
      {(field) => (
        <DongField
          {...field}
          label="Kinh phí thẩm định"
          hint={`Đề nghị ${dongText(money.proposedDong)}${norm ? `; tối đa theo mức chi ${dongText(norm.maximumDong)}` : ""}.`}
        />
      )}
    </Bound>
  );
}

function ConclusionSection({ control, scheme }: SectionProps & { readonly scheme: SchemeView }) {
  const { norm } = scheme;
  return (
    <FormSection id="ket-luan" title="Kinh phí thẩm định và kết luận">
      <Bound control={control} name="appraisedOn">
        {(field) => <DateField {...field} label="Ngày thẩm định" required />}
      </Bound>
      <Bound control={control} name="conclusion">
        {(field) => (
          <RadioGroup
            {...field}
            label="Kết luận"
            required
            choices={(["pass", "fail"] as const).map((value) => ({
              value,
              label: appraisalConclusions[value],
            }))}
          />
        )}
      </Bound>
      <AmountFields control={control} scheme={scheme} />
      <Bound control={control} name="remark">
        {(field) => <TextArea {...field} label="Kiến nghị" maxLength={4000} />}
      </Bound>
      <Bound control={control} name="interest">
        {(field) => (
          <RadioGroup
            {...field}
            label="Xung đột lợi ích"
            required
            choices={[
              { value: "none-declared", label: "Tôi không có lợi ích liên quan đến đề án này" },
              {
                value: "declared",
                label: "Tôi có lợi ích liên quan, đề nghị phân công người khác",
              },
            ]}
          />
        )}
      </Bound>
      {norm && norm.mustAcknowledge.length > 0 && (
        <NormAcknowledgement norm={norm}>
          <Bound control={control} name="acknowledgesNorm">
            {(field) => <CheckboxField {...field} label="Tôi đã biết các điều trên" />}
          </Bound>
        </NormAcknowledgement>
      )}
    </FormSection>
  );
}
