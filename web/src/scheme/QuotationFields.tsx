import { useFieldArray } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { DateField } from "../ui/DateField.tsx";
import { DongField } from "../ui/DongField.tsx";
import { PercentField } from "../ui/PercentField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { emptyQuotation, type MachinesValues } from "./machine-values.ts";
import type { Section } from "./use-section.ts";

type QuotationFieldsProps = {
  readonly section: Section<MachinesValues>;
  readonly machine: number;
};

/** The quotations of one machine. */
export function QuotationFields({ section, machine }: QuotationFieldsProps) {
  const { control } = section.form;
  const { fields, append, remove } = useFieldArray({
    control,
    name: `machines.${machine}.quotations`,
  });
  return (
    <div className="quotation-fields">
      <h3>Báo giá</h3>
      {fields.map(({ id }, place) => (
        <div className="quotation-fields__one" key={id}>
          <QuotationRow section={section} machine={machine} place={place} />
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              remove(place);
            }}
          >
            Bỏ báo giá {place + 1}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        onPress={() => {
          append(emptyQuotation());
        }}
      >
        Thêm báo giá
      </Button>
    </div>
  );
}

function QuotationRow({
  section,
  machine,
  place,
}: QuotationFieldsProps & { readonly place: number }) {
  const { control } = section.form;
  const at = `machines.${machine}.quotations.${place}` as const;
  return (
    <>
      <div className="repeated__row">
        <Bound control={control} name={`${at}.supplier`}>
          {(field) => (
            <TextField
              {...field}
              label={`Nhà cung cấp ${String(place + 1)}`}
              required
              maxLength={300}
            />
          )}
        </Bound>
        <Bound control={control} name={`${at}.unitPriceDong`}>
          {(field) => <DongField {...field} label="Đơn giá" required />}
        </Bound>
      </div>
      <div className="repeated__row">
        <Bound control={control} name={`${at}.quotedOn`}>
          {(field) => <DateField {...field} label="Ngày báo giá" required />}
        </Bound>
        <Bound control={control} name={`${at}.validUntil`}>
          {(field) => <DateField {...field} label="Hiệu lực đến" />}
        </Bound>
        <Bound control={control} name={`${at}.vatBps`}>
          {(field) => <PercentField {...field} label="Thuế giá trị gia tăng" />}
        </Bound>
      </div>
      <Bound control={control} name={`${at}.includesVat`}>
        {(field) => <CheckboxField {...field} label="Đơn giá đã gồm thuế" />}
      </Bound>
    </>
  );
}
