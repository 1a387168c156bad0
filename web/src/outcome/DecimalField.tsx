import {
  kernelRefusalText,
  type NumberRefusal,
  ok,
  parsePercent,
  type Result,
} from "@kc/core/kernel";
import type { FieldProps } from "../ui/field.ts";
import { countText } from "../ui/format.ts";
import { TypedField } from "../ui/TypedField.tsx";

/** A figure exact to the hundredth: `2.450,5`. */
export function DecimalField(props: FieldProps<number | null>) {
  return (
    <TypedField<number>
      {...props}
      read={read}
      write={countText}
      faultOf={faultOf}
      width="number"
      inputMode="decimal"
    />
  );
}

/** Hundredths are read as a percentage is: at most two decimals behind the comma. */
function read(text: string): Result<number, NumberRefusal> {
  const hundredths = parsePercent(text);
  return hundredths.ok ? ok(hundredths.value.share / 100) : hundredths;
}

function faultOf(text: string): string | undefined {
  const result = read(text);
  return result.ok ? undefined : kernelRefusalText(result.refusal);
}
