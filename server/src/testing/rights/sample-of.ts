/** A value that a JSON schema takes: small, whole, and about nothing that exists. */
type Schema = Readonly<Record<string, unknown>>;

/** How a form is filled: with small plain values, or with the largest and strangest that the schema lets through. */
export type Manner = "plain" | "hostile";

export function sampleOf(schema: Schema, manner: Manner): unknown {
  const [first] = listOf(schema["anyOf"] ?? schema["oneOf"]);
  if (first !== undefined) return sampleOf(first, manner);
  if ("const" in schema) return schema["const"];
  if (Array.isArray(schema["enum"])) return schema["enum"][0];
  switch (schema["type"]) {
    case "object":
      return sampleOfObject(schema, manner);
    case "array":
      return Array.from({ length: Math.max(1, Number(schema["minItems"] ?? 1)) }, () =>
        sampleOf(schemaOf(schema["items"]), manner),
      );
    case "integer":
    case "number":
      return manner === "hostile"
        ? Number(schema["maximum"] ?? Number.MAX_SAFE_INTEGER)
        : Math.max(Number(schema["minimum"] ?? 1), 1);
    case "boolean":
      return true;
    case "null":
      return null;
    case undefined:
      // A number of a query string, read by coercion.
      return manner === "hostile" ? "99999999999" : "2026";
    default:
      return sampleOfText(schema, manner);
  }
}

function sampleOfObject(schema: Schema, manner: Manner): Record<string, unknown> {
  const properties = Object.entries(schemaOf(schema["properties"]));
  return Object.fromEntries(
    properties.map(([name, each]) => [name, sampleOf(schemaOf(each), manner)]),
  );
}

/** What breaks programs that put texts together: marks of SQL, LIKE, JSON and HTML, and a letter that turns the line around. */
const hostileText = `'";--%_\\<script>\u202e{}`;

/** The id of nothing. */
export const unknownId = "019ab3c2-0000-7000-8000-00000000dead";

const byFormat: Readonly<Record<string, string>> = {
  uuid: unknownId,
  date: "2026-03-02",
  "date-time": "2026-03-02T01:00:00.000Z",
};

function sampleOfText(schema: Schema, manner: Manner): string {
  const known = byFormat[String(schema["format"])];
  if (known !== undefined) return known;
  if (manner === "hostile") return hostileText.slice(0, Number(schema["maxLength"] ?? 500));
  const shortest = Number(schema["minLength"] ?? 1);
  return "2026-03"
    .padEnd(Math.min(shortest, Number(schema["maxLength"] ?? 200)), "x")
    .slice(0, Number(schema["maxLength"] ?? 200));
}

function schemaOf(value: unknown): Schema {
  return typeof value === "object" && value !== null ? (value as Schema) : {};
}

function listOf(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? value.map(schemaOf) : [];
}
