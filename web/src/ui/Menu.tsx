import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { classNames } from "./class-names.ts";
import "./Menu.css";
import { useDismiss } from "./use-dismiss.ts";

type MenuProps = {
  /** Read aloud after the words of the button, and the name of what opens. */
  readonly label: string;
  readonly button: ReactNode;
  readonly children: ReactNode;
  readonly align?: "left" | "right";
};

/** A button that opens a small panel of links and buttons; Escape closes it, arrows move within. */
export function Menu({ label, button, children, align = "right" }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useDismiss<HTMLDivElement>(isOpen, (how) => {
    setOpen(false);
    if (how === "escape") opener.current?.focus();
  });
  const pressKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>("a[href], button")];
    const place = items.findIndex((item) => item === document.activeElement);
    items[(place + step + items.length) % items.length]?.focus();
  };
  return (
    <div className="menu" ref={box}>
      <button
        type="button"
        ref={opener}
        className="menu__button"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {button}
        <span className="visually-hidden"> {label}</span>
      </button>
      {isOpen && (
        <div
          className={classNames("popover menu__panel", align === "right" && "popover--right")}
          role="group"
          aria-label={label}
          onKeyDown={pressKey}
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest("a, button"))
              setOpen(false);
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}
