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

/** A figure exact to the hundredth: `1.056,5`. It is read as percentages are, without the sign. */
function read(text: string): Result<number, NumberRefusal> {
  const result = parsePercent(text);
  return result.ok ? ok(result.value.share / 100) : result;
}

function faultOf(text: string): string | undefined {
  const result = read(text);
  return result.ok ? undefined : kernelRefusalText(result.refusal);
}

/** A measured figure with up to two decimals after a comma. */
export function HundredthsField(props: FieldProps<number | null>) {
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
