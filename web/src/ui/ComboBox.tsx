import { useId } from "react";
import { ChoiceList } from "./ChoiceList.tsx";
import "./ComboBox.css";
import { type FieldProps, fieldIds, useValidity } from "./field.ts";
import { FieldFrame, type FieldWidth } from "./FieldFrame.tsx";
import { Icon } from "./Icon.tsx";
import type { Choice } from "./SelectField.tsx";
import { useComboBox } from "./use-combo-box.ts";
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

/** One of many: type a part of its name, with or without diacritics, and choose. */
export function ComboBox(props: ComboBoxProps) {
  const listId = useId();
  const combo = useComboBox(props);
  const { isOpen, shown, active } = combo;
  const fault = combo.isUnmatched ? "Chọn một mục trong danh sách." : undefined;
  const input = useValidity<HTMLInputElement>(fault);
  const box = useDismiss<HTMLDivElement>(isOpen, () => {
    combo.setOpen(false);
  });
  const error = props.error ?? (isOpen ? undefined : fault);
  const ids = fieldIds({ ...props, error });
  return (
    <FieldFrame {...props} ids={ids} error={error}>
      <div className="combo affix" ref={box}>
        <input
          ref={input}
          className="control"
          id={ids.id}
          name={props.name}
          value={combo.text}
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
            combo.type(event.target.value);
          }}
          onClick={() => {
            combo.setOpen(props.lockedBecause === undefined);
          }}
          onKeyDown={combo.pressKey}
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
          onChoose={combo.choose}
        />
      </div>
    </FieldFrame>
  );
}
