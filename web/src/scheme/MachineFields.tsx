import { useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { MachinesValues } from "./machine-values.ts";
import { QuotationFields } from "./QuotationFields.tsx";
import type { Section } from "./use-section.ts";

type MachineFieldsProps = {
  readonly section: Section<MachinesValues>;
  readonly place: number;
  readonly onRemove: () => void;
};

/** One machine: what it is, how many, whether support is asked, and its quotations. */
export function MachineFields({ section, place, onRemove }: MachineFieldsProps) {
  const { control } = section.form;
  const name = useWatch({ control, name: `machines.${place}.name` });
  const title = name === "" ? `Máy ${String(place + 1)}` : name;
  return (
    <fieldset className="repeated">
      <legend>{title}</legend>
      <Bound control={control} name={`machines.${place}.name`}>
        {(field) => <TextField {...field} label="Tên máy móc, thiết bị" required maxLength={300} />}
      </Bound>
      <Bound control={control} name={`machines.${place}.specification`}>
        {(field) => <TextField {...field} label="Thông số kỹ thuật" maxLength={2000} />}
      </Bound>
      <div className="repeated__row">
        <Bound control={control} name={`machines.${place}.quantity`}>
          {(field) => <NumberField {...field} label="Số lượng" required />}
        </Bound>
        <Bound control={control} name={`machines.${place}.unit`}>
          {(field) => <TextField {...field} label="Đơn vị tính" required maxLength={40} />}
        </Bound>
        <Bound control={control} name={`machines.${place}.origin`}>
          {(field) => <TextField {...field} label="Xuất xứ" maxLength={120} />}
        </Bound>
      </div>
      <Bound control={control} name={`machines.${place}.isEligible`}>
        {(field) => <CheckboxField {...field} label="Đề nghị hỗ trợ máy này" />}
      </Bound>
      <Bound control={control} name={`machines.${place}.isNew`}>
        {(field) => <CheckboxField {...field} label="Máy mới 100%" />}
      </Bound>
      <QuotationFields section={section} machine={place} />
      <Button size="small" look="quiet" onPress={onRemove}>
        Bỏ {title}
      </Button>
    </fieldset>
  );
}
