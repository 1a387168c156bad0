import { checkTaxCode } from "@kc/core/kernel";
import { partyRefusalText, partyWarningText } from "@kc/core/party";
import { Bound } from "../app/form/Bound.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { legalFormChoices } from "./choices.ts";
import type { SectionProps } from "./EstablishmentForm.tsx";

/** Name, legal form, tax code. A wrong check digit is remarked and does not block. */
export function IdentitySection({ form: { control } }: SectionProps) {
  return (
    <FormSection id="nhan-dien" title="Cơ sở">
      <Bound control={control} name="name">
        {(field) => (
          <TextField
            {...field}
            label="Tên cơ sở"
            required
            maxLength={200}
            hint="Tên đầy đủ theo giấy đăng ký; hộ kinh doanh ghi tên hộ."
          />
        )}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="legalForm">
          {(field) => (
            <SelectField {...field} label="Loại hình" choices={legalFormChoices} required />
          )}
        </Bound>
        <Bound control={control} name="taxCode">
          {(field) => (
            <TextField
              {...field}
              label="Mã số thuế hoặc số định danh"
              inputMode="numeric"
              maxLength={20}
              remark={taxCodeRemark(field.value)}
              error={field.error ?? taxCodeError(field.value)}
            />
          )}
        </Bound>
        <Bound control={control} name="foundedOn">
          {(field) => <DateField {...field} label="Ngày thành lập" />}
        </Bound>
      </FieldsRow>
    </FormSection>
  );
}

function taxCodeRemark(taxCode: string): string | undefined {
  const checked = checkTaxCode(taxCode);
  if (checked.kind !== "check-digit-wrong") return undefined;
  const { code, form } = checked;
  return partyWarningText({ kind: "tax-code-check-digit", taxCode: code, form });
}

/** Not before enough was typed to be one. */
function taxCodeError(taxCode: string): string | undefined {
  const isLong = taxCode.replace(/\D/g, "").length > 13 || /[^\d\s.-]/.test(taxCode);
  if (!isLong || checkTaxCode(taxCode).kind !== "not-a-code") return undefined;
  return partyRefusalText({ kind: "tax-code-not-a-code", taxCode });
}
