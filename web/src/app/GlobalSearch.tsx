import { foldVietnamese } from "@kc/core/kernel";
import { useRouter } from "@tanstack/react-router";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { appHref } from "../ui/app-href.ts";
import { Icon } from "../ui/Icon.tsx";
import { useDismiss } from "../ui/use-dismiss.ts";
import type { NavigationEntry } from "./navigation.ts";

type GlobalSearchProps = { readonly entries: readonly NavigationEntry[] };

/** One search for everything, with or without diacritics; `/` or Ctrl+K brings the cursor here. */
export function GlobalSearch({ entries }: GlobalSearchProps) {
  const id = useId();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const box = useDismiss<HTMLFormElement>(isOpen, () => {
    setOpen(false);
  });
  useSearchKeys(() => input.current?.focus());
  const key = foldVietnamese(typed);
  const found =
    key === "" ? [] : entries.filter((entry) => foldVietnamese(entry.label).includes(key));
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (key === "") return;
    setOpen(false);
    router.history.push(appHref(`/search?q=${encodeURIComponent(typed.trim())}`));
  };
  return (
    <form className="search" role="search" onSubmit={search} ref={box}>
      <label className="visually-hidden" htmlFor={id}>
        Tìm cơ sở, đề án, văn bản, người, sản phẩm
      </label>
      <Icon name="search" size={18} />
      <input
        id={id}
        ref={input}
        type="search"
        className="control"
        placeholder="Tìm cơ sở, đề án, văn bản…"
        autoComplete="off"
        value={typed}
        onFocus={() => {
          setOpen(true);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
      />
      <kbd className="search__key" aria-hidden="true">
        /
      </kbd>
      {isOpen && key !== "" && (
        <div className="popover search__panel">
          <button type="submit" className="menu__item">
            <Icon name="search" />
            <span>
              Tìm “{typed.trim()}” <small>trong mọi hồ sơ bạn được xem</small>
            </span>
          </button>
          {found.map((entry) => (
            <a
              key={entry.href}
              className="menu__item"
              href={appHref(entry.href)}
              onClick={() => {
                setOpen(false);
                setTyped("");
              }}
            >
              <Icon name={entry.icon} /> {entry.label}
            </a>
          ))}
        </div>
      )}
    </form>
  );
}

function useSearchKeys(focus: () => void): void {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, [contenteditable]") !== null;
      const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey;
      const isCtrlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!isSlash && !isCtrlK) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, []);
}
