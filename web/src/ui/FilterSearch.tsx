import { useEffect, useId, useRef, useState } from "react";
import "./FilterBar.css";
import { Icon } from "./Icon.tsx";

type FilterSearchProps = {
  /** What can be found: "Tìm theo tên, mã, cơ sở". */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

const PAUSE_MS = 300;

/** Text that narrows a list; takes effect when the typing pauses. */
export function FilterSearch({ label, value, onChange }: FilterSearchProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== seen) {
    setSeen(value);
    setTyped(value);
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const send = (text: string) => {
    clearTimeout(timer.current);
    setSeen(text);
    onChange(text);
  };
  return (
    <div className="filter-search" role="search" aria-label={label}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <Icon name="search" size={18} />
      <input
        id={id}
        type="search"
        className="control"
        placeholder={label}
        value={typed}
        autoComplete="off"
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            send(text);
          }, PAUSE_MS);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") send(typed);
        }}
      />
    </div>
  );
}
