import { type RefObject, useEffect, useRef } from "react";

/** Closes what is open on Escape, on a press outside of it, and when focus leaves it. */
export function useDismiss<Element extends HTMLElement>(
  isOpen: boolean,
  dismiss: (how: "escape" | "outside") => void,
): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  const latest = useRef(dismiss);
  useEffect(() => {
    latest.current = dismiss;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const press = (event: Event) => {
      if (event.target instanceof Node && ref.current?.contains(event.target) === false)
        latest.current("outside");
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      latest.current("escape");
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("focusin", press);
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("focusin", press);
      document.removeEventListener("keydown", key);
    };
  }, [isOpen]);
  return ref;
}
