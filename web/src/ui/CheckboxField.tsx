import "./CheckboxField.css";
import { type FieldProps, fieldIds } from "./field.ts";
import { FieldError } from "./FieldFrame.tsx";

/** Yes or no, said in one sentence beside the box. */
export function CheckboxField(props: FieldProps<boolean>) {
  const ids = fieldIds(props);
  return (
    <div className="check-field">
      <FieldError id={ids.errorId} error={props.error} />
      <div className="check">
        <input
          type="checkbox"
          id={ids.id}
          name={props.name}
          checked={props.value}
          required={props.required}
          disabled={props.lockedBecause !== undefined}
          aria-describedby={ids.describedBy}
          aria-invalid={props.error !== undefined || undefined}
          onChange={(event) => {
            props.onChange(event.target.checked);
          }}
          onBlur={props.onBlur}
        />
        <div>
          <label htmlFor={ids.id} className={props.required === true ? "is-required" : undefined}>
            {props.label}
          </label>
          {(props.hint !== undefined || props.lockedBecause !== undefined) && (
            <div className="field__hint" id={ids.hintId}>
              {props.hint} {props.lockedBecause}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
