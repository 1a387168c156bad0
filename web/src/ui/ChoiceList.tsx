import "./ComboBox.css";
import type { Choice } from "./SelectField.tsx";

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

/** The choices under a combo box; the one that Enter takes is marked. */
export function ChoiceList({
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
