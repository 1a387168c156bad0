import { foldVietnamese } from "@kc/core/kernel";
import { useRouter } from "@tanstack/react-router";
import { type SubmitEvent, useId, useRef, useState } from "react";
import { appHref } from "../ui/app-href.ts";
import { Icon } from "../ui/Icon.tsx";
import { useDismiss } from "../ui/use-dismiss.ts";
import type { NavigationEntry } from "./navigation.ts";
import { useSearchKeys } from "./use-search-keys.ts";

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
  const search = (event: SubmitEvent) => {
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
        <SearchPanel
          typed={typed.trim()}
          found={found}
          onLeave={() => {
            setOpen(false);
            setTyped("");
          }}
        />
      )}
    </form>
  );
}

type SearchPanelProps = {
  readonly typed: string;
  readonly found: readonly NavigationEntry[];
  readonly onLeave: () => void;
};

function SearchPanel({ typed, found, onLeave }: SearchPanelProps) {
  return (
    <div className="popover search__panel">
      <button type="submit" className="menu__item">
        <Icon name="search" />
        <span>
          Tìm “{typed}” <small>trong mọi hồ sơ bạn được xem</small>
        </span>
      </button>
      {found.map((entry) => (
        <a key={entry.href} className="menu__item" href={appHref(entry.href)} onClick={onLeave}>
          <Icon name={entry.icon} /> {entry.label}
        </a>
      ))}
    </div>
  );
}
