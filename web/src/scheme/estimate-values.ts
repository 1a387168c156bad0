import { dong, type Dong, minDong, subtractDong, sumDong } from "@kc/core/kernel";
import type { SchemeView } from "./scheme-tone.ts";

/** One row of the estimate as it is typed. */
export type EstimateValues = {
  content: string;
  budgetYear: number | null;
  supportDong: number | null;
  beneficiaryDong: number | null;
  otherDong: number | null;
  note: string;
};
export type Values = { lines: EstimateValues[] };

/** The sums of rows as they are typed; what is empty counts nothing. */
export function sumValues(lines: readonly (EstimateValues | undefined)[]) {
  const column = (name: "supportDong" | "beneficiaryDong" | "otherDong"): Dong =>
    sumDong(lines.map((line) => dong(line?.[name] ?? 0)));
  const supportDong = column("supportDong");
  const beneficiaryDong = column("beneficiaryDong");
  const otherDong = column("otherDong");
  return {
    supportDong,
    beneficiaryDong,
    otherDong,
    totalDong: sumDong([supportDong, beneficiaryDong, otherDong]),
  };
}

/**
 * Rows made from the machines: what is asked is spread over the machines that ask support, in their order, never more than
 * each costs; the beneficiary pays the rest.
 */
export function estimateFromMachines({
  beneficiary,
  dossier,
  planYear,
}: Pick<SchemeView, "planYear"> & {
  readonly beneficiary: Pick<SchemeView["beneficiary"], "requestedDong">;
  readonly dossier: {
    readonly machines: readonly Pick<
      SchemeView["dossier"]["machines"][number],
      "name" | "quantity" | "unit" | "amountDong" | "isEligible"
    >[];
  };
}): EstimateValues[] {
  const eligible = dossier.machines.filter(({ isEligible }) => isEligible);
  const eligibleDong = sumDong(eligible.map(({ amountDong }) => dong(amountDong)));
  let leftDong = minDong(dong(beneficiary.requestedDong), eligibleDong);
  const lastEligible = eligible.at(-1);
  return dossier.machines.map((machine) => {
    const amountDong = dong(machine.amountDong);
    const shareDong = machine.isEligible
      ? machine === lastEligible
        ? minDong(leftDong, amountDong)
        : proportional(beneficiary.requestedDong, amountDong, eligibleDong, leftDong)
      : dong(0);
    leftDong = subtractDong(leftDong, shareDong);
    return {
      content: `${machine.name} (${String(machine.quantity)} ${machine.unit})`,
      budgetYear: planYear,
      supportDong: shareDong,
      beneficiaryDong: subtractDong(amountDong, shareDong),
      otherDong: 0,
      note: "",
    };
  });
}

/** The part of what is asked that falls to one machine, rounded down to the đồng. */
function proportional(requested: number, amountDong: Dong, wholeDong: Dong, mostDong: Dong): Dong {
  if (wholeDong === 0) return dong(0);
  const share = dong(Number((BigInt(requested) * BigInt(amountDong)) / BigInt(wholeDong)));
  return minDong(share, amountDong, mostDong);
}
