import { useFieldArray } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { DongField } from "../ui/DongField.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { Row } from "../ui/Row.tsx";
import { TextField } from "../ui/TextField.tsx";
import { emptyMachine, type RequestValues } from "./change-values.ts";
import type { KindFieldsProps } from "./KindFields.tsx";

/** The machines as they are to stand: changed, added or taken out. */
export function MachineChangeFields({ form }: KindFieldsProps) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "machines" });
  return (
    <>
      {fields.map(({ id }, place) => (
        <MachineRow
          key={id}
          form={form}
          place={place}
          onRemove={() => {
            remove(place);
          }}
        />
      ))}
      <Row>
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            append(emptyMachine());
          }}
        >
          Thêm máy
        </Button>
      </Row>
    </>
  );
}

type MachineRowProps = {
  readonly form: KindFieldsProps["form"];
  readonly place: number;
  readonly onRemove: () => void;
};

function MachineRow({ form, place, onRemove }: MachineRowProps) {
  const { control } = form;
  const at = <Name extends keyof RequestValues["machines"][number]>(name: Name) =>
    `machines.${String(place)}.${name}` as `machines.${number}.${Name}`;
  const title = `Máy ${String(place + 1)}`;
  return (
    <fieldset className="repeated">
      <legend>{title}</legend>
      <Bound control={control} name={at("name")}>
        {(field) => <TextField {...field} label="Tên máy móc, thiết bị" required maxLength={300} />}
      </Bound>
      <Bound control={control} name={at("specification")}>
        {(field) => <TextField {...field} label="Thông số kỹ thuật" maxLength={1000} />}
      </Bound>
      <div className="repeated__row">
        <Bound control={control} name={at("quantity")}>
          {(field) => <NumberField {...field} label="Số lượng" required />}
        </Bound>
        <Bound control={control} name={at("unit")}>
          {(field) => <TextField {...field} label="Đơn vị tính" required maxLength={40} />}
        </Bound>
        <Bound control={control} name={at("origin")}>
          {(field) => <TextField {...field} label="Xuất xứ" maxLength={120} />}
        </Bound>
      </div>
      <Bound control={control} name={at("unitPriceDong")}>
        {(field) => <DongField {...field} label="Đơn giá" required />}
      </Bound>
      <Bound control={control} name={at("isEligible")}>
        {(field) => <CheckboxField {...field} label="Thuộc phần hỗ trợ" />}
      </Bound>
      <Button size="small" look="quiet" onPress={onRemove}>
        Bỏ {title}
      </Button>
    </fieldset>
  );
}
