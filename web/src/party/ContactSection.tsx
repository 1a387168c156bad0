import { Bound } from "../app/form/Bound.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { SectionProps } from "./EstablishmentForm.tsx";

/** Who speaks for the establishment. */
export function ContactSection({ form: { control } }: SectionProps) {
  return (
    <FormSection id="nguoi-dai-dien" title="Người đại diện">
      <FieldsRow>
        <Bound control={control} name="representativeName">
          {(field) => (
            <TextField {...field} label="Họ và tên người đại diện" required maxLength={120} />
          )}
        </Bound>
        <Bound control={control} name="phone">
          {(field) => <TextField {...field} label="Điện thoại" type="tel" maxLength={30} />}
        </Bound>
        <Bound control={control} name="email">
          {(field) => <TextField {...field} label="Thư điện tử" type="email" maxLength={120} />}
        </Bound>
      </FieldsRow>
    </FormSection>
  );
}
