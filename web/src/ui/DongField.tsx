import {
  dong,
  type Dong,
  dongInWords,
  formatDong,
  kernelRefusalText,
  type NumberRefusal,
  ok,
  parseVietnameseNumber,
  type Result,
} from "@kc/core/kernel";
import { type ChangeEvent, useLayoutEffect, useRef, useState } from "react";
import { afterPress } from "./after-press.ts";
import { type FieldProps, fieldIds, useValidity } from "./field.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import { dongText } from "./format.ts";
import { caretAfterDigits, groupDigits } from "./group-digits.ts";
import { useTypedValue } from "./use-typed-value.ts";

type DongFieldProps = FieldProps<number | null>;

function read(text: string): Result<Dong, NumberRefusal> {
  const result = parseVietnameseNumber(text);
  return result.ok ? ok(result.value.dong) : result;
}

function write(amount: number): string {
  return formatDong(dong(amount));
}

/** Money in whole đồng: takes 1.056, 1056 and 1,5 tỷ, groups digits while typing, and says what it understood. */
export function DongField(props: DongFieldProps) {
  const typed = useTypedValue<number>(props.value, props.onChange, read, write);
  const [isTyping, setTyping] = useState(false);
  const result = typed.text.trim() === "" ? null : read(typed.text);
  const unreadable = result !== null && !result.ok ? kernelRefusalText(result.refusal) : undefined;
  const input = useValidity<HTMLInputElement>(unreadable);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { value, selectionStart } = event.target;
    const next = groupDigits(typed.text, value);
    const digitsBefore = value.slice(0, selectionStart ?? value.length).replace(/\D/g, "").length;
    if (next !== value) caret.current = caretAfterDigits(next, digitsBefore);
    typed.type(next);
  };
  const error = props.error ?? (isTyping ? undefined : unreadable);
  const ids = fieldIds({ ...props, error });
  return (
    <FieldFrame
      {...props}
      ids={ids}
      error={error}
      width="money"
      below={<Understood amount={props.value} text={typed.text} />}
    >
      <div className="affix">
        <input
          ref={input}
          className="control control--number"
          id={ids.id}
          name={props.name}
          value={typed.text}
          inputMode="decimal"
          autoComplete="off"
          required={props.required}
          readOnly={props.lockedBecause !== undefined}
          aria-describedby={ids.describedBy}
          aria-invalid={error !== undefined || undefined}
          onChange={change}
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
        <span className="affix__unit" aria-hidden="true">
          đ
        </span>
      </div>
    </FieldFrame>
  );
}

type UnderstoodProps = { readonly amount: number | null; readonly text: string };

/** The amount in words; with the figures too when they were typed otherwise. */
function Understood({ amount, text }: UnderstoodProps) {
  const isAsTyped = amount !== null && text === write(amount);
  return (
    <p className="field__below" aria-live="polite">
      {amount !== null && !isAsTyped && `Hiểu là ${dongText(amount)} · `}
      {amount !== null && dongInWords(dong(amount))}
    </p>
  );
}
