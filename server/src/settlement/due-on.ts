import type { PlainDate } from "@kc/core/kernel";
import { nationalSettlementDueOn, settlementDueOn } from "@kc/core/settlement";

/** The last day of a scheme's settlement: with the Cục for national money, after the last acceptance otherwise. */
export function dueOnOf(
  { source, planYear }: { readonly source: string; readonly planYear: number },
  lastAcceptedOn: PlainDate,
): PlainDate {
  return source === "national"
    ? nationalSettlementDueOn(planYear)
    : settlementDueOn(lastAcceptedOn);
}
