import { DongField } from "../ui/DongField.tsx";
import type { FieldProps } from "../ui/field.ts";
import { NumberField } from "../ui/NumberField.tsx";
import { PercentField } from "../ui/PercentField.tsx";

type FigureFieldProps = FieldProps<number | null> & {
  readonly measure: "count" | "money" | "share";
};

/** A figure of a report in the field that its measure asks for. */
export function FigureField({ measure, ...field }: FigureFieldProps) {
  if (measure === "money") return <DongField {...field} />;
  return measure === "share" ? (
    <PercentField {...field} most={1_000_000} />
  ) : (
    <NumberField {...field} />
  );
}
