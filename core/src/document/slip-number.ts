import { ok, refuse, type Result } from "../kernel/index.ts";

/** Numbers missing from a register that must have none missing. */
export type SlipRefusal = {
  readonly kind: "slip-register-broken";
  readonly missing: readonly number[];
  readonly doubled: readonly number[];
};

/**
 * Next number of an internal slip (phiếu nội bộ), numbered in the system from 1 without gaps within one register and year.
 * Refuses when the register already misses a number or has one twice.
 */
export function nextSlipNumber(issued: readonly number[]): Result<number, SlipRefusal> {
  const { missing, doubled } = slipRegisterFaults(issued);
  if (missing.length > 0 || doubled.length > 0)
    return refuse({ kind: "slip-register-broken", missing, doubled });
  return ok(issued.length + 1);
}

/** What is wrong with a register of internal slips: numbers missing below the highest, numbers issued twice. */
export function slipRegisterFaults(issued: readonly number[]): {
  readonly missing: readonly number[];
  readonly doubled: readonly number[];
} {
  const seen = new Set<number>();
  const doubled = new Set<number>();
  for (const number of issued) (seen.has(number) ? doubled : seen).add(number);
  const highest = Math.max(0, ...seen);
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter(
    (number) => !seen.has(number),
  );
  return { missing, doubled: [...doubled] };
}
