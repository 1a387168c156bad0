import { useId } from "react";
import { classNames } from "./class-names.ts";
import "./FilterBar.css";
import { Icon } from "./Icon.tsx";
import type { Choice } from "./SelectField.tsx";

type FilterSelectProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** The words for no restriction. */
  readonly allLabel?: string;
};

/** One restriction of a list; set ones are green. */
export function FilterSelect({
  label,
  value,
  choices,
  onChange,
  allLabel = "Tất cả",
}: FilterSelectProps) {
  const id = useId();
  return (
    <div className={classNames("filter-select", value !== "" && "is-set")}>
      <label htmlFor={id}>{label}:</label>
      <div className="select">
        <select
          id={id}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          <option value="">{allLabel}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" size={16} />
      </div>
    </div>
  );
}
