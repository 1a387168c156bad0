import { Bound } from "../app/form/Bound.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import type { SectionProps } from "./EstablishmentForm.tsx";

/** The figures by which the law tells small and medium enterprises; left empty they are not known. */
export function SizeSection({ form: { control } }: SectionProps) {
  return (
    <FormSection
      id="quy-mo"
      title="Quy mô"
      intro="Của năm gần nhất. Để trống khi chưa biết; doanh nghiệp cần đủ ba số để xác định quy mô nhỏ và vừa."
    >
      <FieldsRow>
        <Bound control={control} name="workers">
          {(field) => (
            <NumberField {...field} label="Lao động tham gia bảo hiểm xã hội" unit="người" />
          )}
        </Bound>
        <Bound control={control} name="capitalDong">
          {(field) => <DongField {...field} label="Tổng nguồn vốn" />}
        </Bound>
        <Bound control={control} name="revenueDong">
          {(field) => <DongField {...field} label="Doanh thu năm" />}
        </Bound>
      </FieldsRow>
    </FormSection>
  );
}
