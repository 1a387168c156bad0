/** A value that a JSON schema takes: small, whole, and about nothing that exists. */
type Schema = Readonly<Record<string, unknown>>;

export function sampleOf(schema: Schema): unknown {
  const [first] = listOf(schema["anyOf"] ?? schema["oneOf"]);
  if (first !== undefined) return sampleOf(first);
  if ("const" in schema) return schema["const"];
  if (Array.isArray(schema["enum"])) return schema["enum"][0];
  switch (schema["type"]) {
    case "object":
      return sampleOfObject(schema);
    case "array":
      return Array.from({ length: Math.max(1, Number(schema["minItems"] ?? 1)) }, () =>
        sampleOf(schemaOf(schema["items"])),
      );
    case "integer":
    case "number":
      return Math.max(Number(schema["minimum"] ?? 1), 1);
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return sampleOfText(schema);
  }
}

function sampleOfObject(schema: Schema): Record<string, unknown> {
  const properties = Object.entries(schemaOf(schema["properties"]));
  return Object.fromEntries(properties.map(([name, each]) => [name, sampleOf(schemaOf(each))]));
}

const byFormat: Readonly<Record<string, string>> = {
  uuid: "019ab3c2-0000-7000-8000-00000000dead",
  date: "2026-03-02",
  "date-time": "2026-03-02T01:00:00.000Z",
};

function sampleOfText(schema: Schema): string {
  const known = byFormat[String(schema["format"])];
  if (known !== undefined) return known;
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
