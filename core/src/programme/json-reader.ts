import {
  type PlainDate,
  readDay,
  readInteger,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
} from "../kernel/index.ts";

/** A value of reviewed data with the path that leads to it, so that a fault says where it stands. */
export type JsonAt = { readonly value: unknown; readonly path: string };

/** Throws: the data is corrupt at this path. */
export function corrupt(at: JsonAt, expected: string): never {
  throw new RangeError(`${at.path}: expected ${expected}, not ${found(at.value)}`);
}

function found(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

/** The field `name` of an object; a missing field is corrupt data. */
export function field(at: JsonAt, name: string): JsonAt {
  const path = `${at.path}.${name}`;
  const value = readRecord(at.value, at.path)[name];
  return value === undefined ? corrupt({ value, path }, "a value") : { value, path };
}

/** Whether the value is an object that has the field. */
export function hasField(at: JsonAt, name: string): boolean {
  return typeof at.value === "object" && at.value !== null && name in at.value;
}

export function text(at: JsonAt): string {
  return readText(at.value, at.path);
}

/** A text that may be empty: a blank cell. */
export function cellText(at: JsonAt): string {
  return at.value === "" ? "" : text(at);
}

export function wholeNumber(at: JsonAt): number {
  return readInteger(at.value, at.path);
}

export function day(at: JsonAt): PlainDate {
  return readDay(at.value, at.path);
}

export function oneOf<const Choice extends string>(at: JsonAt, choices: readonly Choice[]): Choice {
  return readOneOf(at.value, at.path, choices);
}

export function orNull<Value>(at: JsonAt, read: (at: JsonAt) => Value): Value | null {
  return readOptional(at.value, at.path, (value, path) => read({ value, path }));
}

export function listOf<Value>(at: JsonAt, read: (at: JsonAt) => Value): readonly Value[] {
  return readList(at.value, at.path, (value, path) => read({ value, path }));
}
