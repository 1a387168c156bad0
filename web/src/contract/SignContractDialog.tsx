import { signContractEndpoint } from "@kc/server/api/contract";
import { useFieldArray, useWatch } from "react-hook-form";
import { useDraft } from "../app/draft/use-draft.ts";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { type CommandForm as FormOf, useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { Money } from "../ui/Money.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { ContractDialogProps } from "./AssignTaskDialog.tsx";
import "./contract.css";
import { contractDefaults, contractInput, type ContractValues } from "./contract-values.ts";
import { PartyFields } from "./PartyFields.tsx";
import type { SchemeContract } from "./SchemeContractTab.tsx";

/** Signs the contract with the first beneficiary that has none yet. */
export function SignContractDialog({ schemeId, found, onClose }: ContractDialogProps) {
  const [draft] = found.drafts;
  return (
    <Dialog title="Ký hợp đồng hỗ trợ thực hiện đề án" isOpen onClose={onClose} size="wide">
      {draft ? (
        <SignForm schemeId={schemeId} found={found} draft={draft} onClose={onClose} />
      ) : (
        <p>Mọi đơn vị thụ hưởng đã ký hợp đồng.</p>
      )}
    </Dialog>
  );
}

type SignFormProps = ContractDialogProps & { readonly draft: SchemeContract["drafts"][number] };

function SignForm({ schemeId, found, draft, onClose }: SignFormProps) {
  const kept = useDraft(`contract.${schemeId}.${draft.beneficiaryId}`);
  const mode = found.acts.find(({ act }) => act === "sign_contract")?.mode ?? "in_system";
  const form = useCommandForm<typeof signContractEndpoint, ContractValues>({
    endpoint: signContractEndpoint,
    defaults: contractDefaults(draft, useToday() ?? ""),
    toInput: (values) =>
      contractInput(values, { schemeId, expectedVersion: found.schemeVersion, draft }),
    draft: kept,
    scan: useStepScan("contract.sign", schemeId, mode),
    onDone: () => {
      showToast("Đã ghi nhận hợp đồng.");
      onClose();
    },
  });
  return (
    <>
      <DraftNotice
        draft={kept}
        onRestore={(content) => {
          form.form.reset(restored(content, form.form.getValues()));
        }}
      />
      <CommandForm form={form} verb="Ghi nhận hợp đồng đã ký" saved={kept.status}>
        <TermsSection form={form} draft={draft} />
        <MilestonesSection form={form} />
        <PartyFields control={form.control} party="implementer" />
        <PartyFields control={form.control} party="beneficiary" />
      </CommandForm>
    </>
  );
}

/** A kept draft over the defaults, so that a field added since is there. */
function restored(content: unknown, defaults: ContractValues): ContractValues {
  return typeof content === "object" && content !== null ? { ...defaults, ...content } : defaults;
}

type SectionProps = { readonly form: FormOf<ContractValues> };

function TermsSection({ form, draft }: SectionProps & { readonly draft: SignFormProps["draft"] }) {
  const { control } = form;
  return (
    <FormSection
      id="hop-dong-noi-dung"
      title="Nội dung hợp đồng"
      intro={
        <>
          Hợp đồng với <strong>{draft.beneficiary.name}</strong>. Phần khuyến công hỗ trợ đúng bằng
          kinh phí được phê duyệt:{" "}
          <strong>
            <Money dong={draft.grantDong} />
          </strong>
          .
        </>
      }
    >
      <FieldsRow>
        <Bound control={control} name="contractNumber">
          {(field) => (
            <TextField
              {...field}
              label="Số hợp đồng"
              placeholder="…/HĐ-TTKC"
              width="half"
              required
            />
          )}
        </Bound>
        <Bound control={control} name="signedOn">
          {(field) => <DateField {...field} label="Ngày ký" required />}
        </Bound>
      </FieldsRow>
      <FieldsRow>
        <Bound control={control} name="startsOn">
          {(field) => <DateField {...field} label="Bắt đầu" />}
        </Bound>
        <Bound control={control} name="endsOn">
          {(field) => <DateField {...field} label="Kết thúc" required />}
        </Bound>
      </FieldsRow>
      <Bound control={control} name="totalCostDong">
        {(field) => <DongField {...field} label="Tổng vốn đầu tư của dự án" required />}
      </Bound>
      <Bound control={control} name="advance">
        {(field) => (
          <RadioGroup
            {...field}
            label="Tạm ứng"
            choices={[
              { value: "allowed", label: "Hợp đồng có điều khoản tạm ứng" },
              { value: "not-allowed", label: "Không tạm ứng, thanh toán một lần sau nghiệm thu" },
            ]}
            required
          />
        )}
      </Bound>
      <Bound control={control} name="vat">
        {(field) => (
          <RadioGroup
            {...field}
            label="Thuế giá trị gia tăng"
            layout="row"
            choices={[
              { value: "vat-excluded", label: "Chưa gồm thuế" },
              { value: "vat-included", label: "Đã gồm thuế" },
            ]}
            required
          />
        )}
      </Bound>
    </FormSection>
  );
}

function MilestonesSection({ form }: SectionProps) {
  const { control } = form;
  const { fields, append, remove } = useFieldArray({ control, name: "milestones" });
  const typed = useWatch({ control, name: "milestones" });
  return (
    <FormSection
      id="hop-dong-moc"
      title="Mốc thực hiện"
      intro="Theo thứ tự thời gian, trong thời gian hợp đồng. Dòng để trống được bỏ qua."
    >
      <div className="milestone-inputs">
        {fields.map((entry, place) => (
          <FieldsRow key={entry.id}>
            <Bound control={control} name={`milestones.${place}.title`}>
              {(field) => <TextField {...field} label={`Mốc ${String(place + 1)}`} width="half" />}
            </Bound>
            <Bound control={control} name={`milestones.${place}.dueOn`}>
              {(field) => (
                <DateField
                  {...field}
                  label={`Hạn hoàn thành mốc ${String(place + 1)}`}
                  required={(typed[place]?.title ?? "").trim() !== ""}
                />
              )}
            </Bound>
            {fields.length > 1 && (
              <Button
                look="quiet"
                icon="close"
                iconOnly
                onPress={() => {
                  remove(place);
                }}
              >
                {`Bỏ mốc ${String(place + 1)}`}
              </Button>
            )}
          </FieldsRow>
        ))}
        <div>
          <Button
            size="small"
            icon="plus"
            onPress={() => {
              append({ title: "", dueOn: null });
            }}
          >
            Thêm mốc
          </Button>
        </div>
      </div>
    </FormSection>
  );
}
