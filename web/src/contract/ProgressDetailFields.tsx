import { type Control, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { FormSection } from "../ui/FormSection.tsx";
import { Notice } from "../ui/Notice.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import "../budget/DecideDialog.css";
import type { ProgressValues } from "./progress-values.ts";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type ProgressDetailFieldsProps = {
  readonly control: Control<ProgressValues>;
  readonly planned: SchemeContract["plannedVolumes"];
};

/** What Mẫu 3b asks: each item with what is done of it, and who paid; and the next month's work of Mẫu 3a. */
export function ProgressDetailFields({ control, planned }: ProgressDetailFieldsProps) {
  return (
    <>
      <FormSection id="khoi-luong" title="Khối lượng hoàn thành lũy kế (Mẫu 3b)">
        <div className="decide-lines">
          {planned.map(({ content, unit, plannedQuantity }, place) => (
            <section key={content} className="decide-line" aria-label={content}>
              <div>
                <strong>{content}</strong>
                <p className="small soft">
                  Theo hợp đồng {plannedQuantity} {unit}
                </p>
              </div>
              <Bound control={control} name={`volumes.${place}.doneQuantity`}>
                {(field) => <NumberField {...field} label={`Đã hoàn thành (${unit})`} required />}
              </Bound>
              <Bound control={control} name={`volumes.${place}.valueDong`}>
                {(field) => <DongField {...field} label="Giá trị" required />}
              </Bound>
            </section>
          ))}
        </div>
        <SumNotice control={control} />
      </FormSection>
      <FormSection id="kinh-phi" title="Kinh phí thực hiện lũy kế theo nguồn (Mẫu 3b)">
        <FieldsRow>
          <Bound control={control} name="supportDong">
            {(field) => <DongField {...field} label="Khuyến công quốc gia" required />}
          </Bound>
          <Bound control={control} name="beneficiaryDong">
            {(field) => <DongField {...field} label="Đơn vị thụ hưởng" required />}
          </Bound>
          <Bound control={control} name="otherDong">
            {(field) => <DongField {...field} label="Nguồn khác" required />}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="nextMonth">
          {(field) => (
            <TextArea {...field} label="Kế hoạch tháng tới (Mẫu 3a)" rows={2} maxLength={2000} />
          )}
        </Bound>
      </FormSection>
    </>
  );
}

/** While the values are typed: whether the items add up to the value of the work. */
function SumNotice({ control }: { readonly control: Control<ProgressValues> }) {
  const volumes = useWatch({ control, name: "volumes" });
  const workValueDong = useWatch({ control, name: "workValueDong" }) ?? 0;
  const sum = volumes.reduce((total, { valueDong }) => total + (valueDong ?? 0), 0);
  return (
    <div aria-live="polite">
      <Notice tone={sum === workValueDong ? "info" : "due"}>
        Cộng các hạng mục {dongText(sum)}
        {sum !== workValueDong && `, khác giá trị khối lượng lũy kế ${dongText(workValueDong)}`}.
      </Notice>
    </div>
  );
}
