import { type FieldProps, fieldIds } from "./field.ts";
import { FieldFrame, type FieldWidth } from "./FieldFrame.tsx";
import { Icon } from "./Icon.tsx";

export type Choice<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
};

type SelectFieldProps<Value extends string> = Omit<FieldProps<Value | "">, "onChange"> & {
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value | "") => void;
  /** The words for nothing chosen. */
  readonly emptyLabel?: string;
  readonly width?: FieldWidth;
};

/** One of a few; for more than about ten use ComboBox. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const ids = fieldIds(props);
  return (
    <FieldFrame {...props} ids={ids}>
      <div className="select">
        <select
          className="control"
          id={ids.id}
          name={props.name}
          value={props.value}
          required={props.required}
          disabled={props.lockedBecause !== undefined}
          aria-describedby={ids.describedBy}
          aria-invalid={props.error !== undefined || undefined}
          onChange={(event) => {
            const chosen = props.choices.find((choice) => choice.value === event.target.value);
            props.onChange(chosen?.value ?? "");
          }}
          onBlur={props.onBlur}
        >
          <option value="">{props.emptyLabel ?? "– Chọn –"}</option>
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" size={16} />
      </div>
    </FieldFrame>
  );
}
