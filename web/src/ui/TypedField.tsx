import type { Result } from "@kc/core/kernel";
import { type ReactNode, useState } from "react";
import { afterPress } from "./after-press.ts";
import { type FieldProps, fieldIds, useValidity } from "./field.ts";
import { FieldFrame, type FieldWidth } from "./FieldFrame.tsx";
import { useTypedValue } from "./use-typed-value.ts";

type TypedFieldProps<Value> = FieldProps<Value | null> & {
  readonly read: (text: string) => Result<Value, { kind: string }>;
  readonly write: (value: Value) => string;
  /** The sentence for a text that cannot be taken; undefined when it can. */
  readonly faultOf: (text: string) => string | undefined;
  /** Changes what is typed as it comes, from the text before and after a key. */
  readonly shape?: (before: string, after: string) => string;
  readonly width: FieldWidth;
  readonly inputMode: "numeric" | "decimal";
  readonly placeholder?: string;
  readonly align?: "left" | "right";
  /** Stands inside the field at its right end: a sign or a button. */
  readonly inside?: ReactNode;
  /** Stands behind the field. */
  readonly behind?: ReactNode;
};

/** A field whose text is read into a value: keeps what was typed, and refuses what cannot be read. */
export function TypedField<Value>(props: TypedFieldProps<Value>) {
  const typed = useTypedValue<Value>(props.value, props.onChange, props.read, props.write);
  const [isTyping, setTyping] = useState(false);
  const fault = typed.text.trim() === "" ? undefined : props.faultOf(typed.text);
  const input = useValidity<HTMLInputElement>(fault);
  const error = props.error ?? (isTyping ? undefined : fault);
  const ids = fieldIds({ ...props, error });
  return (
    <FieldFrame {...props} ids={ids} error={error}>
      <div className="with-unit">
        <div className={props.inside === undefined ? "grow" : "affix grow"}>
          <input
            ref={input}
            className={props.align === "left" ? "control" : "control control--number"}
            id={ids.id}
            name={props.name}
            value={typed.text}
            inputMode={props.inputMode}
            placeholder={props.placeholder}
            autoComplete="off"
            required={props.required}
            readOnly={props.lockedBecause !== undefined}
            aria-describedby={ids.describedBy}
            aria-invalid={error !== undefined || undefined}
            onChange={(event) => {
              typed.type(props.shape?.(typed.text, event.target.value) ?? event.target.value);
            }}
            onFocus={() => {
              setTyping(true);
            }}
            onBlur={() => {
              afterPress(() => {
                setTyping(false);
                typed.settle();
              });
              props.onBlur?.();
            }}
          />
          {props.inside}
        </div>
        {props.behind}
      </div>
    </FieldFrame>
  );
}
