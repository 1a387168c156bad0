import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { FieldIds } from "./field.ts";
import "./FieldFrame.css";
import { Icon } from "./Icon.tsx";

type FieldFrameProps = {
  readonly ids: FieldIds;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
  readonly lockedBecause?: string | undefined;
  /** Below the control: how it was understood, amounts in words. */
  readonly below?: ReactNode;
  readonly width?: FieldWidth | undefined;
  readonly children: ReactNode;
};

/** How wide the control is: as wide as what belongs in it. */
export type FieldWidth = "day" | "number" | "money" | "half" | "full";

/** Label above, hint under it, the control, and what was refused: the same for every field. */
export function FieldFrame(props: FieldFrameProps) {
  const { ids, error } = props;
  return (
    <div
      className={classNames(
        "field",
        `field--${props.width ?? "full"}`,
        error !== undefined && "field--refused",
      )}
    >
      <label className={labelClass(props.required)} htmlFor={ids.id}>
        {props.label}
      </label>
      {(props.hint !== undefined || props.lockedBecause !== undefined) && (
        <div className="field__hint" id={ids.hintId}>
          {props.hint}
          {props.lockedBecause !== undefined && (
            <span className="field__locked">
              <Icon name="lock" size={14} /> {props.lockedBecause}
            </span>
          )}
        </div>
      )}
      <FieldError id={ids.errorId} error={error} />
      {props.children}
      {props.below}
    </div>
  );
}

/** The class of a label; a field that must be filled gets a star, which `required` says to a screen reader. */
export function labelClass(required: boolean | undefined): string {
  return required === true ? "field__label is-required" : "field__label";
}

type FieldErrorProps = { readonly id: string; readonly error: string | undefined };

/** What was refused about a field: sign, word and colour. */
export function FieldError({ id, error }: FieldErrorProps) {
  if (error === undefined) return null;
  return (
    <p className="field__error" id={id}>
      <Icon name="warning" size={16} />
      <span>
        <span className="visually-hidden">Lỗi: </span>
        {error}
      </span>
    </p>
  );
}
