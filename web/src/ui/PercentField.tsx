import {
  bps,
  formatBps,
  kernelRefusalText,
  type NumberRefusal,
  ok,
  parsePercent,
  type Result,
} from "@kc/core/kernel";
import type { FieldProps } from "./field.ts";
import { TypedField } from "./TypedField.tsx";

type PercentFieldProps = FieldProps<number | null> & {
  /** The largest share taken, in basis points; 100% unless said. */
  readonly most?: number;
};

function read(text: string): Result<number, NumberRefusal> {
  const result = parsePercent(text);
  return result.ok ? ok(result.value.share) : result;
}

function write(share: number): string {
  return formatBps(bps(share)).replace("%", "");
}

function faultOf(text: string, most: number): string | undefined {
  const result = read(text);
  if (!result.ok) return kernelRefusalText(result.refusal);
  return result.value > most ? `Tỷ lệ không quá ${formatBps(bps(most))}.` : undefined;
}

/** A share in basis points, typed as a percentage: 50 or 1,5. */
export function PercentField({ most = 10_000, ...field }: PercentFieldProps) {
  return (
    <TypedField<number>
      {...field}
      read={read}
      write={write}
      faultOf={(text) => faultOf(text, most)}
      width="number"
      inputMode="decimal"
      inside={
        <span className="affix__unit" aria-hidden="true">
          %
        </span>
      }
    />
  );
}
