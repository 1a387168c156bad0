import type { PlainDate } from "@kc/core/kernel";
import type { SchemeRoute } from "@kc/core/scheme";
import { type Term, termFrom, yearTerm } from "../budget/term-store.ts";

export type SettlementBase = {
  readonly route: SchemeRoute;
  readonly planYear: number;
  /** Null before anything is accepted. */
  readonly lastAcceptedOn: PlainDate | null;
};

const afterAcceptance = ({ lastAcceptedOn }: SettlementBase): Term | null =>
  lastAcceptedOn === null ? null : termFrom("settlement-file", lastAcceptedOn);

/** Which legal term the settlement of a route runs by: with the Cục by the year's end, after the acceptance otherwise. */
const settlementTerms: Readonly<Record<SchemeRoute, (base: SettlementBase) => Term | null>> = {
  local: afterAcceptance,
  local_own_decision: afterAcceptance,
  national: ({ planYear }) => yearTerm("liquidation", planYear),
};

/** The last day of a scheme's settlement and where the law says so; null while nothing is accepted. */
export function settlementTerm(base: SettlementBase): Term | null {
  return settlementTerms[base.route](base);
}
