import { confidenceLabel, confidences, documentKindName, legalDocumentKinds } from "@kc/core/law";
import { normActivityChoices } from "@kc/core/norm";
import { loadNormEndpoint } from "@kc/server/api/norm";
import { useNavigate } from "@tanstack/react-router";
import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { useDraft } from "../app/draft/use-draft.ts";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { emptyNorm, loadNormInput, type LoadNormValues } from "./load-norm-values.ts";
import { NormRuleFields } from "./NormRuleFields.tsx";

/** What the text says, where it says it, since when; it becomes a draft for the second person. */
export function LoadNormForm() {
  const navigate = useNavigate();
  const draft = useDraft("norm.load");
  const form = useCommandForm<typeof loadNormEndpoint, LoadNormValues>({
    endpoint: loadNormEndpoint,
    draft,
    defaults: emptyNorm,
    toInput: loadNormInput,
    onDone: () => {
      showToast("Đã nhập mức chi, chờ Lãnh đạo Sở duyệt.");
      void navigate({ to: "/norms", search: { activity: form.form.getValues("activity") } });
    },
  });
  return (
    <>
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as LoadNormValues, { keepDefaultValues: true });
        }}
      />
      <CommandForm
        form={form}
        verb="Nhập mức chi"
        saved={draft.status}
        otherActions={<LinkButton href="/norms">Quay lại</LinkButton>}
      >
        <RuleSection control={form.control} />
        <SourceSection control={form.control} />
      </CommandForm>
    </>
  );
}

type SectionProps = { readonly control: Control<LoadNormValues> };

function RuleSection({ control }: SectionProps) {
  return (
    <FormSection id="muc-chi" title="Mức chi">
      <Bound control={control} name="activity">
        {(field) => (
          <SelectField {...field} label="Hoạt động" required choices={normActivityChoices} />
        )}
      </Bound>
      <Bound control={control} name="label">
        {(field) => (
          <TextField {...field} label="Nội dung chi như văn bản ghi" required maxLength={300} />
        )}
      </Bound>
      <NormRuleFields control={control} />
      <Bound control={control} name="conditions">
        {(field) => (
          <TextArea {...field} label="Điều kiện" hint="Mỗi dòng một điều kiện." rows={3} />
        )}
      </Bound>
    </FormSection>
  );
}

function SourceSection({ control }: SectionProps) {
  return (
    <FormSection id="can-cu" title="Căn cứ và hiệu lực">
      <FieldsRow>
        <Bound control={control} name="documentKind">
          {(field) => (
            <SelectField
              {...field}
              label="Loại văn bản"
              required
              width="half"
              choices={legalDocumentKinds.map((value) => ({
                value,
                label: documentKindName(value),
              }))}
            />
          )}
        </Bound>
        <Bound control={control} name="document">
          {(field) => (
            <TextField {...field} label="Số, ký hiệu" required width="half" maxLength={100} />
          )}
        </Bound>
      </FieldsRow>
      <PlaceAndValidity control={control} />
      <Bound control={control} name="confidence">
        {(field) => (
          <SelectField
            {...field}
            label="Độ tin cậy của số liệu nhập"
            required
            choices={confidences.map((value) => ({
              value,
              label: `${value}: ${confidenceLabel(value)}`,
            }))}
          />
        )}
      </Bound>
      <Bound control={control} name="source">
        {(field) => <TextField {...field} label="Nguồn đã đọc" maxLength={300} />}
      </Bound>
      <Bound control={control} name="note">
        {(field) => <TextArea {...field} label="Ghi chú" rows={2} maxLength={1000} />}
      </Bound>
    </FormSection>
  );
}

/** Where in the text, and the days it holds. */
function PlaceAndValidity({ control }: SectionProps) {
  return (
    <>
      <FieldsRow>
        {(["article", "clause", "point"] as const).map((name) => (
          <Bound key={name} control={control} name={name}>
            {(field) => <TextField {...field} label={places[name]} width="number" maxLength={20} />}
          </Bound>
        ))}
      </FieldsRow>
      <FieldsRow>
        <Bound control={control} name="validFrom">
          {(field) => <DateField {...field} label="Hiệu lực từ ngày" required />}
        </Bound>
        <Bound control={control} name="validTo">
          {(field) => <DateField {...field} label="Hết hiệu lực từ ngày" />}
        </Bound>
      </FieldsRow>
    </>
  );
}

const places = { article: "Điều", clause: "Khoản", point: "Điểm" } as const;
