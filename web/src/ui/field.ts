import { type ReactNode, type RefObject, useEffect, useRef } from "react";

/** What every field takes: its words, its value and how it changes. */
export type FieldProps<Value> = {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur?: (() => void) | undefined;
  /** What was refused about it, as a sentence. */
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  /** Why it cannot be changed here; the value stays readable. */
  readonly lockedBecause?: string | undefined;
  readonly id?: string | undefined;
};

export type FieldIds = {
  readonly id: string;
  readonly hintId: string;
  readonly errorId: string;
  readonly describedBy: string | undefined;
};

/** The id of a field is made of its name, so that a summary of errors can link to it. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** The ids of a field's label, hint and error, and which of them describe it now. */
export function fieldIds(field: {
  readonly name: string;
  readonly id?: string | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly lockedBecause?: string | undefined;
}): FieldIds {
  const id = field.id ?? fieldId(field.name);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const hasHint = field.hint !== undefined || field.lockedBecause !== undefined;
  const described = [hasHint && hintId, field.error !== undefined && errorId];
  const describedBy = described.filter((part) => part !== false).join(" ");
  return { id, hintId, errorId, describedBy: describedBy === "" ? undefined : describedBy };
}

/**
 * Tells the browser that what was typed cannot be read, so that a form that asks its fields
 * (`findFieldProblems`) does not send it.
 */
export function useValidity<
  Element extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
>(message: string | undefined): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useEffect(() => {
    ref.current?.setCustomValidity(message ?? "");
  }, [message]);
  return ref;
}
