/** The fields of a form by name. */
export type FormFields = Readonly<Record<string, unknown>>;

export type Merged = {
  /** Fields that the person left alone and that are different now: they take the newer value. */
  readonly toTake: readonly string[];
  /** Fields that both have changed: they keep what the person typed. */
  readonly clashes: readonly string[];
};

/** What becomes of each field when a record was changed under an open form: nothing that was typed is replaced. */
export function mergeNewer(base: FormFields, typed: FormFields, newer: FormFields): Merged {
  const changed = Object.keys(newer).filter(
    (name) => !isSame(newer[name], base[name]) && !isSame(newer[name], typed[name]),
  );
  return {
    toTake: changed.filter((name) => isSame(typed[name], base[name])),
    clashes: changed.filter((name) => !isSame(typed[name], base[name])),
  };
}

/** Values of a form are plain data. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
