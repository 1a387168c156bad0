import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { DefaultValues, FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { fieldId } from "../../ui/field.ts";
import { countText } from "../../ui/format.ts";
import { type FormFields, isSame, mergeNewer } from "./merge-newer.ts";

/** A field that both the person and somebody else have changed; it keeps what the person typed. */
export type Clash = { readonly label: string; readonly mine: string; readonly theirs: string };

export type NewerVersion = {
  /** Reads the record anew: fields left alone take its values, the others keep what was typed. */
  readonly take: () => void;
  /** Set once the newer version was read. */
  readonly taken: { readonly clashes: readonly Clash[] } | undefined;
  readonly isPending: boolean;
  readonly forget: () => void;
};

/** Lets a person whose form was overtaken go on with what they typed, upon the newer version. */
export function useNewerVersion<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  defaults: DefaultValues<Values>,
  onTaken: () => void,
): NewerVersion {
  const queryClient = useQueryClient();
  const base = useRef<unknown>(defaults);
  const isAwaited = useRef(false);
  const [state, setState] = useState<"rest" | "reading" | "taken">("rest");
  const [clashes, setClashes] = useState<readonly Clash[]>([]);

  useEffect(() => {
    if (!isAwaited.current || isSame(base.current, defaults)) return;
    isAwaited.current = false;
    const [before, typed, newer] = [base.current, form.getValues(), defaults].map(asFields);
    if (!before || !typed || !newer) return;
    const isSameRecord = isSame(form.formState.defaultValues, base.current);
    base.current = defaults;
    if (!isSameRecord) return;
    const merged = mergeNewer(before, typed, newer);
    setClashes(merged.clashes.map((name) => clashOf(name, typed[name], newer[name])));
    for (const name of merged.toTake) {
      form.setValue(name as FieldPath<Values>, newer[name] as never);
    }
  }, [defaults, form]);

  return {
    take() {
      isAwaited.current = true;
      setState("reading");
      const isRecord = ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
        queryKey[0] !== "/session";
      void queryClient.invalidateQueries({ predicate: isRecord }).then(() => {
        setState("taken");
        onTaken();
      });
    },
    taken: state === "taken" ? { clashes } : undefined,
    isPending: state === "reading",
    forget() {
      isAwaited.current = false;
      setState("rest");
      setClashes([]);
    },
  };
}

function asFields(values: unknown): FormFields {
  return values as FormFields;
}

function clashOf(name: string, mine: unknown, theirs: unknown): Clash {
  const control = document.getElementById(fieldId(name));
  const label = control instanceof HTMLElement ? labelOf(control) : "";
  return {
    label: label || "Một ô khác",
    mine: shown(mine, control),
    theirs: shown(theirs, control),
  };
}

function labelOf(control: HTMLElement): string {
  const labels =
    "labels" in control ? (control.labels as NodeListOf<HTMLLabelElement> | null) : null;
  return control.dataset["label"] ?? labels?.[0]?.textContent ?? "";
}

/** A value as a person reads it; of a choice its words, where the field has them. */
function shown(value: unknown, control: HTMLElement | null): string {
  if (value === null || value === "" || value === undefined) return "(để trống)";
  if (control instanceof HTMLSelectElement) {
    return [...control.options].find((option) => option.value === value)?.text ?? "(đã đổi)";
  }
  if (typeof value === "number") return countText(value);
  const isChoice = control?.getAttribute("role") === "combobox" || control === null;
  return typeof value === "string" && !isChoice ? value : "(đã đổi)";
}
