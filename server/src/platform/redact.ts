import { randomBytes } from "node:crypto";
import type * as z from "zod/mini";
import { sensitivityOf } from "./api.ts";
import { sha256 } from "./canonical.ts";

export type PersonalValue = {
  readonly path: string;
  readonly salt: Buffer;
  readonly value: string;
};
export type Redacted = { readonly input: unknown; readonly personal: readonly PersonalValue[] };

/**
 * The input as the audit chain may keep it: personal values replaced by their salted hash and
 * returned apart, secrets removed.
 */
export function redactInput(schema: z.core.$ZodType, input: unknown): Redacted {
  const personal: PersonalValue[] = [];
  return { input: redact(schema, input, "", personal), personal };
}

/** A personal value as the chain holds it, and what is kept apart so that it can be read, and erased. */
export function sealPersonal(path: string, value: string) {
  const salt = randomBytes(16);
  const kept: PersonalValue = { path, salt, value };
  return { mark: { $personal: sha256(salt, value).toString("hex") }, kept };
}

/** A value without what its schema marks as secret: what may be hashed as a fingerprint or kept to be repeated. */
export function withoutSecrets(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (sensitivityOf(schema) === "secret") return undefined;
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === "object" && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        const memberSchema = def.shape[key];
        return [key, memberSchema ? withoutSecrets(memberSchema, member) : member];
      }),
    );
  }
  if (def.type === "array" && Array.isArray(value))
    return value.map((member) => withoutSecrets(def.element, member));
  if (def.type === "optional" || def.type === "nullable" || def.type === "default")
    return withoutSecrets(def.innerType, value);
  return value;
}

function redact(
  schema: z.core.$ZodType,
  value: unknown,
  path: string,
  found: PersonalValue[],
): unknown {
  if (value === undefined || value === null) return value;
  switch (sensitivityOf(schema)) {
    case "secret":
      return undefined;
    case "personal": {
      const { mark, kept } = sealPersonal(
        path,
        typeof value === "string" ? value : JSON.stringify(value),
      );
      found.push(kept);
      return mark;
    }
    case undefined:
      return redactInside(schema, value, path, found);
  }
}

function redactInside(
  schema: z.core.$ZodType,
  value: unknown,
  path: string,
  found: PersonalValue[],
): unknown {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === "object" && typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        const memberSchema = def.shape[key];
        return [key, memberSchema ? redact(memberSchema, member, `${path}/${key}`, found) : member];
      }),
    );
  }
  if (def.type === "array" && Array.isArray(value)) {
    return value.map((member, index) =>
      redact(def.element, member, `${path}/${String(index)}`, found),
    );
  }
  if (def.type === "optional" || def.type === "nullable" || def.type === "default") {
    return redact(def.innerType, value, path, found);
  }
  return value;
}
