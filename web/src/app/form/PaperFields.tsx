import type { Control, FieldPathByValue, FieldValues } from "react-hook-form";
import { DateField } from "../../ui/DateField.tsx";
import { FieldsRow } from "../../ui/FieldsRow.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Bound } from "./Bound.tsx";

type PaperNumberFieldsProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly number: {
    readonly name: FieldPathByValue<Values, string>;
    readonly label: string;
    readonly placeholder?: string;
  };
  readonly day: {
    readonly name: FieldPathByValue<Values, string | null>;
    readonly label: string;
  };
};

/** Number and day of a paper that somebody else issued, in one row. */
export function PaperNumberFields<Values extends FieldValues>({
  control,
  number,
  day,
}: PaperNumberFieldsProps<Values>) {
  return (
    <FieldsRow>
      <Bound {...asText(control, number.name)}>
        {(field) => (
          <TextField
            {...field}
            label={number.label}
            {...(number.placeholder === undefined ? {} : { placeholder: number.placeholder })}
            width="half"
            maxLength={120}
            required
          />
        )}
      </Bound>
      <Bound {...asDay(control, day.name)}>
        {(field) => <DateField {...field} label={day.label} required />}
      </Bound>
    </FieldsRow>
  );
}

type SignatoryFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPathByValue<Values, string>;
};

/** Who signed it, with the office held. */
export function SignatoryField<Values extends FieldValues>({
  control,
  name,
}: SignatoryFieldProps<Values>) {
  return (
    <Bound {...asText(control, name)}>
      {(field) => <TextField {...field} label="Người ký, chức vụ" maxLength={200} required />}
    </Bound>
  );
}

/**
 * The names are already known to lead to texts; the library cannot see it of a form that is still open, so that each
 * is shown to it as the one field of a form of its own.
 */
function asText(control: unknown, name: string) {
  return { control: control as Control<{ text: string }>, name: name as "text" };
}

function asDay(control: unknown, name: string) {
  return { control: control as Control<{ day: string | null }>, name: name as "day" };
}
