import type { Session } from "./session.ts";

const key = "kc.session";

/** Remembers who worked here last, so that the shell opens without the network; forgotten at sign-out. */
export function keepSession(session: Session): void {
  try {
    localStorage.setItem(key, JSON.stringify(session));
  } catch {
    // Private windows may refuse storage; the shell then needs the network.
  }
}

export function forgetSession(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // There was nothing to forget.
  }
}

export function readKeptSession(): Session | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isSession(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isSession(kept: unknown): kept is Session {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "account" in kept &&
    "membership" in kept &&
    "permissions" in kept
  );
}
