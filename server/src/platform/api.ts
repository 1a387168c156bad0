/**
 * The vocabulary of the wire: what an endpoint is, what a refusal looks like, how lists are paged.
 *
 * Every capability's `api.ts` is made of these; the server derives its routes and the OpenAPI
 * document from them, the web app its client.
 */
import * as z from "zod/mini";

export type Endpoint<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
> = {
  readonly method: "GET" | "POST";
  /** Below `/api/v1`; parameters as `:schemeId`, also named in `input`. */
  readonly path: `/${string}`;
  /** One Vietnamese sentence: what it is for. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** The command changes a record: the version the person saw comes in `If-Match`, as `expectedVersion`. */
  readonly ifMatch?: boolean;
};

export type EndpointInput<E extends Endpoint> = z.input<E["input"]>;
export type EndpointOutput<E extends Endpoint> = z.output<E["output"]>;

/** States one endpoint; keeps the exact types of its schemas. */
export function endpoint<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  stated: Endpoint<Input, Output>,
): Endpoint<Input, Output> {
  return stated;
}

/** A refusal on the wire (RFC 9457): a kind to act on, a sentence to read, the facts behind it. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  kind: z.string(),
  facts: z.record(z.string(), z.unknown()),
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  requestId: z.string(),
});
export type Problem = z.output<typeof Problem>;

type Sensitivity = "personal" | "secret";
const sensitivities = z.registry<{ sensitivity: Sensitivity }>();

/** Marks an input as personal data: the audit chain keeps its salted hash, the value lies in an erasable table. */
export function personal<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  sensitivities.add(schema, { sensitivity: "personal" });
  return schema;
}

/** Marks an input as a secret: it is kept nowhere. */
export function secret<Schema extends z.ZodMiniType>(schema: Schema): Schema {
  sensitivities.add(schema, { sensitivity: "secret" });
  return schema;
}

/** How an input may be kept, or undefined when it is neither personal nor secret. */
export function sensitivityOf(schema: z.core.$ZodType): Sensitivity | undefined {
  return sensitivities.get(schema as z.ZodMiniType)?.sensitivity;
}

/** A text of a person: NFC, trimmed, between 1 and `longest` characters. */
export function text(longest: number) {
  return z.string().check(
    z.overwrite((value) => value.normalize("NFC").trim()),
    z.minLength(1),
    z.maxLength(longest),
  );
}

/** A text that may be left empty. */
export function optionalText(longest: number) {
  return z.string().check(
    z.overwrite((value) => value.normalize("NFC").trim()),
    z.maxLength(longest),
  );
}

const outsideWhole = "Tỷ lệ phải từ 0 % đến 100 %. Sửa lại ô này.";

/** Ten thousand tỷ: far above any amount of khuyến công, and low enough that sums of hundreds of rows stay exact. */
const mostDong = 10_000_000_000_000;
/** Whole đồng, zero or more. */
export const dongAmount = z.int().check(z.minimum(0), z.maximum(mostDong));
/** Whole đồng, at least one. */
export const positiveDong = z.int().check(z.minimum(1), z.maximum(mostDong));
/** A share of a whole in basis points: 0 to 10 000 is 0 % to 100 %. */
export const shareBps = z.int().check(z.minimum(0, outsideWhole), z.maximum(10_000, outsideWhole));
/** A legal day, `YYYY-MM-DD`. */
export const day = z.iso
  .date()
  .check(
    z.refine(
      (value) => value >= "1900-01-01" && value < "2200-01-01",
      "Năm phải có bốn chữ số, từ 1900 đến 2199. Sửa lại ngày này.",
    ),
  );
/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime({ offset: true });
export const id = z.uuid();
/** The version of a record that a person saw. */
export const version = z.int().check(z.minimum(1));

/** The questions every list takes: page from 1, rows per page, sort column with `-` for descending, free text. */
export const pageQuestion = {
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)), 1),
  pageSize: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  sort: z.optional(z.string().check(z.regex(/^-?[a-zA-Z]+$/))),
  q: z.optional(z.string().check(z.maxLength(200))),
};

/** A page of rows with how many there are in all. */
export function pageOf<Row extends z.ZodMiniType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() });
}

/** The answer of a command that makes or changes one record. */
export const changedRecord = z.object({ id: z.uuid(), version: z.int() });

/** The endpoint that gives a list as a workbook: the questions of the list, of which the page says nothing. */
export function workbookOf<Input extends z.ZodMiniType>(list: Endpoint<Input>): Endpoint<Input> {
  return endpoint({
    method: "GET",
    path: `/workbooks${list.path}`,
    summary: `${list.summary} (Excel)`,
    input: list.input,
    output: z.unknown(),
  });
}
