import { countText } from "./format.ts";
import { type FieldProps, fieldIds } from "./field.ts";
import { FieldFrame } from "./FieldFrame.tsx";

type TextAreaProps = FieldProps<string> & {
  readonly rows?: number;
  /** The longest text taken; how much is left is said when it runs short. */
  readonly maxLength?: number;
};

/** Several lines of text; grows with what is written. */
export function TextArea(props: TextAreaProps) {
  const ids = fieldIds(props);
  const left = props.maxLength === undefined ? undefined : props.maxLength - props.value.length;
  const isShort = left !== undefined && props.maxLength !== undefined && left < props.maxLength / 5;
  const below = isShort ? (
    <p className="field__below" aria-live="polite">
      Còn {countText(left)} ký tự
    </p>
  ) : undefined;
  return (
    <FieldFrame {...props} ids={ids} below={below}>
      <textarea
        className="control"
        id={ids.id}
        name={props.name}
        value={props.value}
        rows={props.rows ?? 3}
        required={props.required}
        readOnly={props.lockedBecause !== undefined}
        maxLength={props.maxLength}
        aria-describedby={ids.describedBy}
        aria-invalid={props.error !== undefined || undefined}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
        onBlur={props.onBlur}
      />
    </FieldFrame>
  );
}
