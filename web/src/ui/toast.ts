import { useSyncExternalStore } from "react";

export type ToastTone = "done" | "due" | "late";
export type Toast = { readonly id: number; readonly tone: ToastTone; readonly text: string };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says that something has happened. Good news leaves by itself; what needs care stays until closed. */
export function showToast(text: string, tone: ToastTone = "done"): void {
  lastId += 1;
  const id = lastId;
  set([...toasts.slice(-2), { id, tone, text }]);
  if (tone === "done")
    setTimeout(() => {
      closeToast(id);
    }, 6000);
}

export function closeToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => toasts,
  );
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
