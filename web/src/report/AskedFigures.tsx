import { mostAskedFigures } from "@kc/core/report";
import { type Control, useFieldArray } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { Row } from "../ui/Row.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { AdHocChoices } from "./AskAdHocPage.tsx";
import type { AskValues } from "./ask-values.ts";

const measures = [
  { value: "count", label: "Số nguyên" },
  { value: "money", label: "Tiền (đồng)" },
  { value: "share", label: "Tỷ lệ (%)" },
] as const;

type AskedFiguresProps = {
  readonly control: Control<AskValues>;
  readonly choices: AdHocChoices;
};

/** The figures: in Sở's own words, or indicators of the form. */
export function AskedFigures({ control, choices }: AskedFiguresProps) {
  const { fields, append, remove } = useFieldArray({ control, name: "figures" });
  return (
    <FormSection
      id="so-lieu"
      title="Số liệu cần báo cáo"
      intro="Số liệu tự đặt tên do mọi đơn vị được chọn lập; chỉ tiêu của biểu do đúng loại đơn vị của nó lập."
    >
      {fields.map(({ id }, index) => (
        <FieldsRow key={id}>
          <Bound control={control} name={`figures.${index}.label`}>
            {(field) => (
              <TextField
                {...field}
                label={`Số liệu thứ ${String(index + 1)}`}
                required
                maxLength={200}
              />
            )}
          </Bound>
          <Bound control={control} name={`figures.${index}.unit`}>
            {(field) => <TextField {...field} label="Đơn vị tính" required maxLength={30} />}
          </Bound>
          <Bound control={control} name={`figures.${index}.measure`}>
            {(field) => <SelectField {...field} label="Kiểu số" required choices={measures} />}
          </Bound>
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              remove(index);
            }}
          >
            Bỏ số liệu thứ {index + 1}
          </Button>
        </FieldsRow>
      ))}
      <Row>
        <Button
          size="small"
          icon="plus"
          blockedBecause={
            fields.length < mostAskedFigures
              ? undefined
              : `Nhiều nhất ${String(mostAskedFigures)} số liệu một lần.`
          }
          onPress={() => {
            append({ label: "", unit: "", measure: "count" });
          }}
        >
          Thêm số liệu
        </Button>
      </Row>
      {choices.groups.map((group) => (
        <details key={group.code} className="report-choices">
          <summary>
            Chỉ tiêu của biểu: {group.code}. {group.label}
          </summary>
          {choices.indicators
            .filter((indicator) => indicator.group === group.code)
            .map(({ code, label, unit, filledByLabel }) => (
              <Bound key={code} control={control} name={`indicators.${code}`}>
                {(field) => (
                  <CheckboxField
                    {...field}
                    label={`${code}. ${label} (${unit})`}
                    hint={filledByLabel}
                  />
                )}
              </Bound>
            ))}
        </details>
      ))}
    </FormSection>
  );
}
