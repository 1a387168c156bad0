import { type FieldProps, fieldIds } from "./field.ts";
import { FieldFrame, type FieldWidth } from "./FieldFrame.tsx";

type TextFieldProps = FieldProps<string> & {
  readonly type?: "text" | "email" | "tel" | "password" | "search" | "url";
  readonly autoComplete?: string;
  readonly inputMode?: "text" | "numeric" | "tel" | "email";
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly width?: FieldWidth;
  readonly autoFocus?: boolean;
  /** A sentence that does not refuse: a tax code whose check digit looks wrong. */
  readonly remark?: string | undefined;
};

/** One line of text. Pasting is never prevented. */
export function TextField(props: TextFieldProps) {
  const ids = fieldIds(props);
  const remark =
    props.remark === undefined ? undefined : <p className="field__below">{props.remark}</p>;
  return (
    <FieldFrame {...props} ids={ids} below={remark}>
      <input
        className="control"
        id={ids.id}
        name={props.name}
        type={props.type ?? "text"}
        value={props.value}
        required={props.required}
        readOnly={props.lockedBecause !== undefined}
        aria-describedby={ids.describedBy}
        aria-invalid={props.error !== undefined || undefined}
        autoComplete={props.autoComplete ?? "off"}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        autoFocus={props.autoFocus}
        onChange={(event) => {
          props.onChange(event.target.value);
        }}
        onBlur={props.onBlur}
      />
    </FieldFrame>
  );
}
