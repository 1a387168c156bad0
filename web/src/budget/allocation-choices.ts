import { dongText } from "../ui/format.ts";
import type { PlanPageData } from "./plan-types.ts";

/** The allocations of a plan's year and source, each with what remains of it. */
export function allocationChoices({ allocations }: PlanPageData) {
  return allocations.map(({ id, content, figures }) => ({
    value: id,
    label: `${content} – còn ${dongText(figures.remaining.amountDong)}`,
  }));
}
