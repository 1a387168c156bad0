import { foldVietnamese } from "@kc/core/kernel";
import { type KeyboardEvent, useState } from "react";
import type { Choice } from "./SelectField.tsx";

type ComboBoxParts = {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly choices: readonly Choice[];
  readonly onSearch?: ((typed: string) => void) | undefined;
  readonly valueLabel?: string | undefined;
};

const MOST_SHOWN = 100;

/** What a combo box knows: what is typed, what fits, what Enter would take. */
export function useComboBox({ value, onChange, choices, onSearch, valueLabel }: ComboBoxParts) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = choices.find((choice) => choice.value === value);
  const text = value === null ? (typed ?? "") : (chosen?.label ?? valueLabel ?? "");
  const shown = onSearch ? choices : matching(choices, value === null ? (typed ?? "") : "");
  const isUnmatched = value === null && typed !== null && typed.trim() !== "";

  const choose = (choice: Choice) => {
    onChange(choice.value);
    setTyped(null);
    setOpen(false);
  };
  const type = (next: string) => {
    setTyped(next);
    setActive(0);
    setOpen(true);
    if (value !== null) onChange(null);
    onSearch?.(next);
  };
  const pressKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive(isOpen ? Math.max(0, Math.min(shown.length - 1, active + step)) : 0);
      setOpen(true);
    }
    const choice = shown[active];
    if (event.key === "Enter" && isOpen && choice) {
      event.preventDefault();
      choose(choice);
    }
  };
  return { text, shown, isUnmatched, isOpen, setOpen, active, choose, type, pressKey };
}

function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = foldVietnamese(typed).split(" ");
  return choices
    .filter((choice) => {
      const key = foldVietnamese(`${choice.label} ${choice.hint ?? ""}`);
      return words.every((word) => key.includes(word));
    })
    .slice(0, MOST_SHOWN);
}
