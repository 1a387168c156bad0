import { useSyncExternalStore } from "react";

let waiting: number | null = null;
const listeners = new Set<() => void>();

/** The work list says how much waits; the menu and the top bar show it. */
export function setWorkCount(count: number | null): void {
  if (waiting === count) return;
  waiting = count;
  for (const listener of listeners) listener();
}

/** How many things wait for this person; null while that is not known. */
export function useWorkCount(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => waiting,
  );
}
