import { classNames } from "./class-names.ts";
import "./CheckboxField.css";
import { type FieldProps, fieldIds } from "./field.ts";
import { FieldError, labelClass } from "./FieldFrame.tsx";
import type { Choice } from "./SelectField.tsx";

type RadioGroupProps<Value extends string> = Omit<FieldProps<Value | "">, "onChange"> & {
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly layout?: "column" | "row";
};

/** One of a few that should be read before choosing. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const ids = fieldIds(props);
  return (
    <fieldset
      className={classNames("field", props.error !== undefined && "field--refused")}
      aria-describedby={ids.describedBy}
    >
      <legend className={labelClass(props.required)}>{props.label}</legend>
      {(props.hint !== undefined || props.lockedBecause !== undefined) && (
        <div className="field__hint" id={ids.hintId}>
          {props.hint} {props.lockedBecause}
        </div>
      )}
      <FieldError id={ids.errorId} error={props.error} />
      <div className={classNames("choices", props.layout === "row" && "choices--row")}>
        {props.choices.map((choice, place) => (
          <div className="check" key={choice.value}>
            <input
              type="radio"
              id={place === 0 ? ids.id : `${ids.id}-${choice.value}`}
              data-label={props.label}
              name={props.name}
              value={choice.value}
              checked={props.value === choice.value}
              required={props.required}
              disabled={props.lockedBecause !== undefined}
              onChange={() => {
                props.onChange(choice.value);
              }}
              onBlur={props.onBlur}
            />
            <label htmlFor={place === 0 ? ids.id : `${ids.id}-${choice.value}`}>
              {choice.label}
              {choice.hint !== undefined && <span className="field__hint"> {choice.hint}</span>}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
