import { Bound } from "../app/form/Bound.tsx";
import { useSession } from "../app/session.ts";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCommuneChoices } from "./choices.ts";
import type { SectionProps } from "./EstablishmentForm.tsx";

/** Where it produces, which decides eligibility and whose ground it is; and where it is registered. */
export function PlaceSection({ form: { control, form } }: SectionProps) {
  const communes = useCommuneChoices();
  const isOfCommune = useSession().communeCode !== null;
  const lock = isOfCommune ? "Xã, phường chỉ đăng ký cơ sở sản xuất trên địa bàn mình." : undefined;
  return (
    <FormSection
      id="dia-diem"
      title="Địa điểm"
      intro="Nơi sản xuất quyết định có thuộc địa bàn được hỗ trợ hay không."
    >
      <FieldsRow>
        <Bound control={control} name="productionAddress">
          {(field) => (
            <TextField {...field} label="Nơi sản xuất (xóm, tổ, đường)" required maxLength={300} />
          )}
        </Bound>
        <Bound control={control} name="communeCode">
          {(field) => (
            <ComboBox
              {...field}
              label="Xã, phường nơi sản xuất"
              choices={communes}
              required
              lockedBecause={lock}
            />
          )}
        </Bound>
      </FieldsRow>
      <Bound control={control} name="isSamePlace">
        {(field) => <CheckboxField {...field} label="Địa chỉ đăng ký trùng nơi sản xuất" />}
      </Bound>
      {!form.watch("isSamePlace") && (
        <FieldsRow>
          <Bound control={control} name="registeredAddress">
            {(field) => <TextField {...field} label="Địa chỉ đăng ký" required maxLength={300} />}
          </Bound>
          <Bound control={control} name="registeredCommuneCode">
            {(field) => (
              <ComboBox {...field} label="Xã, phường nơi đăng ký" choices={communes} required />
            )}
          </Bound>
        </FieldsRow>
      )}
    </FormSection>
  );
}
