import { type Control, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { PercentField } from "../ui/PercentField.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { LoadNormValues } from "./load-norm-values.ts";

const kinds = [
  { value: "capped-share", label: "Tỷ lệ phần trăm, có mức tối đa" },
  { value: "ceiling", label: "Chỉ có mức tối đa" },
  { value: "share", label: "Chỉ có tỷ lệ phần trăm" },
  { value: "per-unit", label: "Số tiền cho một đơn vị" },
] as const;

/** The shape of the rule and its figures; only what the shape asks for is shown. */
export function NormRuleFields({ control }: { readonly control: Control<LoadNormValues> }) {
  const kind = useWatch({ control, name: "ruleKind" });
  return (
    <>
      <Bound control={control} name="ruleKind">
        {(field) => <RadioGroup {...field} label="Cách quy định" required choices={kinds} />}
      </Bound>
      <FieldsRow>
        {(kind === "capped-share" || kind === "share") && (
          <Bound control={control} name="shareBps">
            {(field) => <PercentField {...field} label="Tỷ lệ hỗ trợ" required />}
          </Bound>
        )}
        {kind !== "share" && (
          <Bound control={control} name="ceilingDong">
            {(field) => (
              <DongField
                {...field}
                label={kind === "per-unit" ? "Số tiền một đơn vị" : "Mức tối đa"}
                required
              />
            )}
          </Bound>
        )}
        <Bound control={control} name="unit">
          {(field) => <TextField {...field} label="Cho một" width="number" maxLength={60} />}
        </Bound>
        {kind === "per-unit" && (
          <Bound control={control} name="maximumUnits">
            {(field) => <NumberField {...field} label="Tối đa bao nhiêu đơn vị" />}
          </Bound>
        )}
      </FieldsRow>
      <Bound control={control} name="technologyLineMultiplierBps">
        {(field) => (
          <PercentField
            {...field}
            label="Dây chuyền công nghệ bằng bao nhiêu phần trăm mức tối đa"
            hint="Ví dụ 150; để trống nếu văn bản không nói."
            most={100_000}
          />
        )}
      </Bound>
      <Bound control={control} name="vat">
        {(field) => (
          <SelectField
            {...field}
            label="Thuế giá trị gia tăng trong chi phí"
            required
            choices={[
              { value: "unstated", label: "Văn bản không nói (tính không gồm thuế)" },
              { value: "excluded", label: "Không gồm thuế" },
              { value: "included", label: "Gồm thuế" },
            ]}
          />
        )}
      </Bound>
    </>
  );
}
