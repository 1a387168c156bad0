import { bps, formatBps } from "@kc/core/kernel";
import { countText } from "../ui/format.ts";

/** A figure of a report as its measure is written; what nobody gave is a dash. */
export function figureText(measure: "count" | "money" | "share", value: number | null): string {
  if (value === null) return "–";
  return measure === "share" ? formatBps(bps(value)) : countText(value);
}
