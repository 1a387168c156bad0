import type { BudgetSource } from "./allocation.ts";

/**
 * How the money of a source reaches the Centre: by the province's estimate (dự toán), or by a contract with the Cục,
 * which is no estimate of the province.
 */
export type Funding = "estimate" | "contract";

const fundings: Readonly<Record<BudgetSource, Funding>> = {
  local_province: "estimate",
  local_commune: "estimate",
  national: "contract",
};

/**
 * How the money of a source is held.
 *
 * Source: TT 36/2013/TT-BCT, Đ.8, Đ.12 k.1.
 */
export function fundingOf(source: BudgetSource): Funding {
  return fundings[source];
}
