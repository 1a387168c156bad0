import type { Programme } from "@kc/server/api/programme";
import { countText } from "../ui/format.ts";

type Quantity = Pick<
  Programme["targets"][number],
  "operator" | "value" | "from" | "to" | "unit" | "period"
>;

/** A quantity with its operator: "ít nhất 3 lớp", "từ 30 đến 40 học viên/lớp", "2 lớp mỗi năm". */
export function quantityText({ operator, value, from, to, unit, period }: Quantity): string {
  const tail = `${unit === null ? "" : ` ${unit}`}${period === "per-year" ? " mỗi năm" : ""}`;
  switch (operator) {
    case "qualitative":
      return "không nêu số lượng";
    case "range":
      return `từ ${number(from)} đến ${number(to)}${tail}`;
    case ">=":
      return `ít nhất ${number(value)}${tail}`;
    case ">":
      return `trên ${number(value)}${tail}`;
    case "=":
      return `${number(value)}${tail}`;
  }
}

function number(value: number | null): string {
  return value === null ? "–" : countText(value);
}
