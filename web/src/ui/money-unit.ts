import { useSyncExternalStore } from "react";

/** The units in which tables show money. */
export const moneyUnits = { dong: "đồng", million: "triệu đồng" } as const;
export type MoneyUnit = keyof typeof moneyUnits;
export const moneyUnitNames = ["dong", "million"] as const satisfies readonly MoneyUnit[];

const key = "kc.money-unit";
const listeners = new Set<() => void>();

function read(): MoneyUnit {
  try {
    return localStorage.getItem(key) === "million" ? "million" : "dong";
  } catch {
    return "dong";
  }
}

let current: MoneyUnit = read();

/** Remembers the unit on this machine and redraws every table. */
export function setMoneyUnit(unit: MoneyUnit): void {
  current = unit;
  try {
    localStorage.setItem(key, unit);
  } catch {
    // Private windows may refuse storage; the unit then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The unit chosen on this machine. */
export function useMoneyUnit(): MoneyUnit {
  return useSyncExternalStore(subscribe, () => current);
}
