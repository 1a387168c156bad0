import { useSyncExternalStore } from "react";

let isEnded = false;
const listeners = new Set<() => void>();

/** The server no longer knows the session: the page stays as it is and asks to sign in again over it. */
export function reportSessionEnd(): void {
  set(true);
}

export function clearSessionEnd(): void {
  set(false);
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => isEnded,
  );
}

function set(next: boolean): void {
  isEnded = next;
  for (const listener of listeners) listener();
}
