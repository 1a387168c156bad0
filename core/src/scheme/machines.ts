import {
  type BasisPoints,
  type Dong,
  dong,
  type MachineLineId,
  type PlainDate,
  shareRoundedDown,
  subtractDong,
  sumDong,
} from "../kernel/index.ts";

/** A supplier's price for one machine line (báo giá), per unit. */
export type Quotation = {
  readonly supplier: string;
  /** Price of one unit before VAT, in đồng. */
  readonly unitPriceDong: Dong;
  readonly vatBps: BasisPoints;
  readonly quotedOn: PlainDate;
  /** Last day the supplier stands by it; null when the paper says nothing. */
  readonly validUntil: PlainDate | null;
};

/** One machine line (dòng máy móc, thiết bị) of a scheme. */
export type MachineLine = {
  readonly machineLineId: MachineLineId;
  readonly name: string;
  readonly quantity: number;
  /** Whether the norm's list of eligible costs covers it. */
  readonly isEligible: boolean;
  readonly isNew: boolean;
  readonly quotations: readonly Quotation[];
};

/** Whether VAT counts in the eligible cost, as the norm says. */
export type VatTreatment = "vat-excluded" | "vat-included";

export type MachineCost = {
  readonly machineLineId: MachineLineId;
  readonly name: string;
  /** The lowest valid quotation; null when there is none, and then the line costs nothing. */
  readonly lowest: Quotation | null;
  readonly costDong: Dong;
  readonly isEligible: boolean;
};

export type MachineCosts = {
  readonly lines: readonly MachineCost[];
  readonly totalDong: Dong;
  readonly eligibleDong: Dong;
};

/** The price of `quantity` units of a quotation, in đồng; VAT is rounded down on the whole line. */
export function quotedCost(quotation: Quotation, quantity: number, vat: VatTreatment): Dong {
  const netDong = dong(quotation.unitPriceDong * quantity);
  if (vat === "vat-excluded") return netDong;
  return sumDong([netDong, shareRoundedDown(netDong, quotation.vatBps)]);
}

/** Whether a quotation holds on a day: it was made by then and its validity has not ended. */
export function isQuotationValid(quotation: Quotation, on: PlainDate): boolean {
  return (
    quotation.unitPriceDong > 0 &&
    quotation.quotedOn <= on &&
    (quotation.validUntil === null || on <= quotation.validUntil)
  );
}

/** The cost of the machine lines at the lowest quotation valid on the day, and its eligible part, in đồng. */
export function machineCosts(
  machines: readonly MachineLine[],
  on: PlainDate,
  vat: VatTreatment,
): MachineCosts {
  const lines = machines.map((machine): MachineCost => {
    const [lowest] = machine.quotations
      .filter((quotation) => isQuotationValid(quotation, on))
      .sort(
        (first, second) =>
          quotedCost(first, machine.quantity, vat) - quotedCost(second, machine.quantity, vat),
      );
    return {
      machineLineId: machine.machineLineId,
      name: machine.name,
      lowest: lowest ?? null,
      costDong: lowest ? quotedCost(lowest, machine.quantity, vat) : dong(0),
      isEligible: machine.isEligible,
    };
  });
  const totalDong = sumDong(lines.map(({ costDong }) => costDong));
  const ineligibleDong = sumDong(
    lines.filter(({ isEligible }) => !isEligible).map(({ costDong }) => costDong),
  );
  return { lines, totalDong, eligibleDong: subtractDong(totalDong, ineligibleDong) };
}

export type MachineFault =
  | { readonly kind: "no-machine" }
  | { readonly kind: "machine-without-name"; readonly row: number }
  | { readonly kind: "machine-quantity"; readonly row: number; readonly name: string }
  | { readonly kind: "machine-not-new"; readonly row: number; readonly name: string }
  | { readonly kind: "machine-without-quotation"; readonly row: number; readonly name: string };

/**
 * What is wrong with the machine lines: an eligible machine is new, counted in whole units and has a quotation
 * that is valid on the day.
 *
 * Source: TT 46/2012/TT-BCT, Đ.4.
 */
export function checkMachines(
  machines: readonly MachineLine[],
  on: PlainDate,
): readonly MachineFault[] {
  if (machines.length === 0) return [{ kind: "no-machine" }];
  return machines.flatMap(({ name, quantity, isEligible, isNew, quotations }, index) => {
    const row = index + 1;
    const faults: MachineFault[] = [];
    if (name.trim() === "") faults.push({ kind: "machine-without-name", row });
    if (!Number.isInteger(quantity) || quantity < 1) {
      faults.push({ kind: "machine-quantity", row, name });
    }
    if (isEligible && !isNew) faults.push({ kind: "machine-not-new", row, name });
    if (!quotations.some((quotation) => isQuotationValid(quotation, on))) {
      faults.push({ kind: "machine-without-quotation", row, name });
    }
    return faults;
  });
}
