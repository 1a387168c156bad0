import { foldVietnamese } from "@kc/core/kernel";
import { type KeyboardEvent, useId, useState } from "react";
import "./ComboBox.css";
import { type FieldProps, fieldIds, useValidity } from "./field.ts";
import { FieldFrame, type FieldWidth } from "./FieldFrame.tsx";
import { Icon } from "./Icon.tsx";
import type { Choice } from "./SelectField.tsx";
import { useDismiss } from "./use-dismiss.ts";

type ComboBoxProps = FieldProps<string | null> & {
  readonly choices: readonly Choice[];
  /** For choices that the server finds: called with what is typed; without it the list is filtered here. */
  readonly onSearch?: (typed: string) => void;
  readonly isSearching?: boolean;
  /** The words of the value when it is not among the choices. */
  readonly valueLabel?: string | undefined;
  readonly placeholder?: string;
  readonly width?: FieldWidth;
};

const MOST_SHOWN = 100;

/** One of many: type a part of its name, with or without diacritics, and choose. */
export function ComboBox(props: ComboBoxProps) {
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = props.choices.find((choice) => choice.value === props.value);
  const text = typed ?? chosen?.label ?? (props.value === null ? "" : (props.valueLabel ?? ""));
  const shown = props.onSearch ? props.choices : matching(props.choices, typed ?? "");
  const unmatched =
    typed !== null && typed.trim() !== "" ? "Chọn một mục trong danh sách." : undefined;
  const input = useValidity<HTMLInputElement>(unmatched);
  const close = () => {
    setOpen(false);
  };
  const box = useDismiss<HTMLDivElement>(isOpen, close);
  const error = props.error ?? (isOpen ? undefined : unmatched);
  const ids = fieldIds({ ...props, error });
  const choose = (choice: Choice) => {
    props.onChange(choice.value);
    setTyped(null);
    close();
  };
  const type = (next: string) => {
    setTyped(next);
    setActive(0);
    setOpen(true);
    if (props.value !== null) props.onChange(null);
    props.onSearch?.(next);
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
  return (
    <FieldFrame {...props} ids={ids} error={error}>
      <div className="combo affix" ref={box}>
        <input
          ref={input}
          className="control"
          id={ids.id}
          name={props.name}
          value={text}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={
            isOpen && shown[active] ? `${listId}-${String(active)}` : undefined
          }
          aria-describedby={ids.describedBy}
          aria-invalid={error !== undefined || undefined}
          autoComplete="off"
          placeholder={props.placeholder}
          required={props.required}
          readOnly={props.lockedBecause !== undefined}
          onChange={(event) => {
            type(event.target.value);
          }}
          onClick={() => {
            setOpen(props.lockedBecause === undefined);
          }}
          onKeyDown={pressKey}
          onBlur={props.onBlur}
        />
        <span className="affix__unit">
          <Icon name="down" size={16} />
        </span>
        <ChoiceList
          id={listId}
          label={props.label}
          isOpen={isOpen}
          choices={shown}
          active={active}
          value={props.value}
          isSearching={props.isSearching === true}
          onChoose={choose}
        />
      </div>
    </FieldFrame>
  );
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

type ChoiceListProps = {
  readonly id: string;
  readonly label: string;
  readonly isOpen: boolean;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly value: string | null;
  readonly isSearching: boolean;
  readonly onChoose: (choice: Choice) => void;
};

function ChoiceList({
  id,
  label,
  isOpen,
  choices,
  active,
  value,
  isSearching,
  onChoose,
}: ChoiceListProps) {
  const remark = isSearching
    ? "Đang tìm…"
    : choices.length === 0
      ? "Không tìm thấy mục nào."
      : undefined;
  return (
    <div className="popover combo__list" hidden={!isOpen}>
      <ul role="listbox" id={id} aria-label={label}>
        {choices.map((choice, place) => (
          <li
            key={choice.value}
            id={`${id}-${String(place)}`}
            role="option"
            aria-selected={choice.value === value}
            data-active={place === active || undefined}
            ref={place === active && isOpen ? scrollIntoView : undefined}
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(choice);
            }}
          >
            {choice.label}
            {choice.hint !== undefined && <span className="combo__hint">{choice.hint}</span>}
          </li>
        ))}
      </ul>
      <p className="combo__remark" role="status">
        {isOpen ? remark : undefined}
      </p>
    </div>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
