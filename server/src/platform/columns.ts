import { type Dong, dong } from "@kc/core/kernel";

/** A bigint or a sum as PostgreSQL's driver gives it (text), as whole đồng; nothing is 0. */
export function dongOf(value: string | number | null | undefined): Dong {
  return dong(Number(value ?? 0));
}

/** The same, where nothing is not zero. */
export function optionalDongOf(value: string | number | null | undefined): Dong | null {
  return value === null || value === undefined ? null : dongOf(value);
}
