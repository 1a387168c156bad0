import { type Dong, dong, type PlainDate, sumDong } from "../kernel/index.ts";
import { eligibleMachineCost, type QuotedMachineLine } from "../norm/index.ts";

/** One machine line (dòng máy móc, thiết bị) of a scheme: what the norm measures, and what the dossier states of it. */
export type MachineLine = QuotedMachineLine & {
  readonly isNew: boolean;
  /** The price in the estimate, of one unit, in đồng. */
  readonly unitPriceDong: Dong;
};

/** What the machine lines cost by the estimate's prices, in đồng. */
export function machinesTotalDong(machines: readonly MachineLine[]): Dong {
  return sumDong(machines.map(({ unitPriceDong, quantity }) => dong(unitPriceDong * quantity)));
}

export type MachineFault =
  | { readonly kind: "no-machine" }
  | { readonly kind: "no-eligible-machine" }
  | { readonly kind: "machine-without-name"; readonly row: number }
  | { readonly kind: "machine-quantity"; readonly row: number; readonly name: string }
  | { readonly kind: "machine-price"; readonly row: number; readonly name: string }
  | { readonly kind: "machine-not-new"; readonly row: number; readonly name: string }
  | { readonly kind: "machine-without-quotation"; readonly row: number; readonly name: string };

/**
 * What is wrong with the machine lines: each is named, counted in whole units and priced; one that asks support is new
 * and has an offer that is valid on the day.
 *
 * Source: TT 46/2012/TT-BCT, Đ.4.
 */
export function checkMachines(
  machines: readonly MachineLine[],
  on: PlainDate,
): readonly MachineFault[] {
  if (machines.length === 0) return [{ kind: "no-machine" }];
  if (!machines.some(({ isEligible }) => isEligible)) return [{ kind: "no-eligible-machine" }];
  return machines.flatMap((machine, index) => checkMachine(machine, index + 1, on));
}

function checkMachine(machine: MachineLine, row: number, on: PlainDate): readonly MachineFault[] {
  const { name, quantity, unitPriceDong, isEligible, isNew } = machine;
  const isCount = Number.isInteger(quantity) && quantity >= 1;
  const faults: MachineFault[] = [];
  if (name.trim() === "") faults.push({ kind: "machine-without-name", row });
  if (!isCount) faults.push({ kind: "machine-quantity", row, name });
  if (unitPriceDong <= 0) faults.push({ kind: "machine-price", row, name });
  if (isEligible && !isNew) faults.push({ kind: "machine-not-new", row, name });
  if (isEligible && isCount && !eligibleMachineCost([machine], { vat: "excluded", on }).ok) {
    faults.push({ kind: "machine-without-quotation", row, name });
  }
  return faults;
}
