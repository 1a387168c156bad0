import { type Result } from "@kc/core/kernel";
import { useState } from "react";

type Reading<Value> = Result<Value, { kind: string }>;

export type TypedValue<Value> = {
  /** What stands in the field. */
  readonly text: string;
  /** What was read from it: null when empty or unreadable. */
  readonly reading: Reading<Value> | null;
  readonly type: (text: string) => void;
  /** Writes the value in its usual form when leaving the field. */
  readonly settle: () => void;
};

/**
 * Keeps what a person typed beside what was understood of it, so that nothing typed disappears.
 * When the value changes from outside (a draft restored), the text follows.
 */
export function useTypedValue<Value>(
  value: Value | null,
  onChange: (value: Value | null) => void,
  read: (text: string) => Reading<Value>,
  write: (value: Value) => string,
): TypedValue<Value> {
  const [typed, setTyped] = useState({ text: value === null ? "" : write(value), for: value });
  const text = Object.is(typed.for, value) ? typed.text : value === null ? "" : write(value);
  const reading = text.trim() === "" ? null : read(text);
  return {
    text,
    reading,
    type(next) {
      const result = next.trim() === "" ? null : read(next);
      const understood = result?.ok === true ? result.value : null;
      setTyped({ text: next, for: understood });
      if (!Object.is(understood, value)) onChange(understood);
    },
    settle() {
      if (reading?.ok === true) setTyped({ text: write(reading.value), for: value });
    },
  };
}
