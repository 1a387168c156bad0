import {
  formatCount,
  kernelRefusalText,
  type NumberRefusal,
  ok,
  parseCount,
  type Result,
} from "@kc/core/kernel";
import type { FieldProps } from "./field.ts";
import { TypedField } from "./TypedField.tsx";

type NumberFieldProps = FieldProps<number | null> & {
  /** What is counted: lao động, máy, m². */
  readonly unit?: string;
};

function read(text: string): Result<number, NumberRefusal> {
  const result = parseCount(text);
  return result.ok ? ok(result.value.count) : result;
}

function faultOf(text: string): string | undefined {
  const result = parseCount(text);
  return result.ok ? undefined : kernelRefusalText(result.refusal);
}

/** A whole number that is not money: people, machines, metres. */
export function NumberField({ unit, ...field }: NumberFieldProps) {
  return (
    <TypedField<number>
      {...field}
      read={read}
      write={formatCount}
      faultOf={faultOf}
      width="number"
      inputMode="numeric"
      behind={unit === undefined ? undefined : <span className="soft">{unit}</span>}
    />
  );
}
