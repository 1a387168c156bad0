import { bps, formatBps } from "@kc/core/kernel";
import { countText } from "../ui/format.ts";

/** Whose money a figure is of, after its number; nothing where it is of all sources. */
export const sourceWords = {
  local: ", khuyến công địa phương",
  national: ", khuyến công quốc gia",
  all: "",
} as const;

/** A figure of a report as its measure is written; what nobody gave is a dash. */
export function figureText(measure: "count" | "money" | "share", value: number | null): string {
  if (value === null) return "–";
  return measure === "share" ? formatBps(bps(value)) : countText(value);
}
