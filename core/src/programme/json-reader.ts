import {
  type PlainDate,
  plainDate,
  readDay,
  readInteger,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
} from "../kernel/index.ts";

/**
 * A value of reviewed data with the path that leads to it, so that a fault says where it stands. With `faults`, what cannot
 * be read is noted there under its path and something empty stands in for it; without, the reader throws.
 */
export type JsonAt = {
  readonly value: unknown;
  readonly path: string;
  readonly faults?: Map<string, string>;
};

/** Throws: the data is corrupt at this path. */
export function corrupt(at: JsonAt, expected: string): never {
  throw new RangeError(`${at.path}: expected ${expected}, not ${found(at.value)}`);
}

function found(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

/** Reads strictly; where faults are noted, `fallback` stands in for what cannot be read. */
export function softly<Value, Fallback>(
  at: JsonAt,
  fallback: Fallback,
  read: (strict: JsonAt) => Value,
): Value | Fallback {
  const { value, path, faults } = at;
  if (faults === undefined) return read(at);
  try {
    return read({ value, path });
  } catch (error) {
    note(at, error instanceof Error ? error.message.replace(`${path}: `, "") : String(error));
    return fallback;
  }
}

/** Notes a fault where faults are noted; only the first at a place counts. */
export function note({ value, path, faults }: JsonAt, fault: string): void {
  if (faults !== undefined && !faults.has(path)) {
    faults.set(path, value === undefined ? "thiếu" : fault);
  }
}

/** The field `name` of an object; a missing field is corrupt data. */
export function field(at: JsonAt, name: string): JsonAt {
  const path = `${at.path}.${name}`;
  if (at.faults !== undefined) return softField(at, at.faults, name);
  const value = readRecord(at.value, at.path)[name];
  return value === undefined ? corrupt({ value, path }, "a value") : { value, path };
}

/** Of what is no object only that is noted, not each field it does not have. */
function softField(at: JsonAt, faults: Map<string, string>, name: string): JsonAt {
  const path = `${at.path}.${name}`;
  const { value } = at;
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { value: (value as Record<string, unknown>)[name], path, faults };
  }
  note(at, "expected an object");
  return { value: undefined, path, faults: new Map() };
}

/** Whether the value is an object that has the field. */
export function hasField(at: JsonAt, name: string): boolean {
  return typeof at.value === "object" && at.value !== null && name in at.value;
}

export function text(at: JsonAt): string {
  const value = typeof at.value === "string" && at.faults ? at.value.normalize("NFC") : at.value;
  return softly({ ...at, value }, "", (strict) => readText(strict.value, strict.path));
}

/** A text that may be empty: a blank cell. */
export function cellText(at: JsonAt): string {
  return at.value === "" ? "" : text(at);
}

export function wholeNumber(at: JsonAt): number {
  return softly(at, 0, (strict) => readInteger(strict.value, strict.path));
}

export function day(at: JsonAt): PlainDate {
  return softly(at, plainDate("1900-01-01"), (strict) => readDay(strict.value, strict.path));
}

export function oneOf<const Choice extends string>(
  at: JsonAt,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  return softly(at, choices[0], (strict) => readOneOf(strict.value, strict.path, choices));
}

export function orNull<Value>(at: JsonAt, read: (at: JsonAt) => Value): Value | null {
  return readOptional(at.value, at.path, (value) => read({ ...at, value }));
}

export function listOf<Value>(at: JsonAt, read: (at: JsonAt) => Value): readonly Value[] {
  const items = softly(at, [], (strict) =>
    readList(strict.value, strict.path, (value, path) => ({ value, path })),
  );
  const { faults } = at;
  return items.map((item) => read(faults === undefined ? item : { ...item, faults }));
}
