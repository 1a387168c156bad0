import * as z from "zod/mini";
import { type Endpoint, Problem } from "./api.ts";
import type { Routes } from "./http.ts";

type JsonObject = Record<string, unknown>;

/** The OpenAPI 3.1 document of everything that is mounted: derived, so that it cannot fall behind. */
export function describeApi(routes: Routes, publicUrl: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const definition of routes) {
    const { endpoint } = definition;
    const path = endpoint.path.replaceAll(/:([a-zA-Z]+)/g, "{$1}");
    const operations = (paths[path] ??= {});
    operations[endpoint.method.toLowerCase()] = describeOperation(definition, endpoint);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Khuyến Công",
      version: "1",
      description:
        "API của hệ thống quản lý khuyến công. Truy vấn là GET, thao tác là POST với Idempotency-Key; từ chối là Problem Details (RFC 9457).",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags: [...new Set(routes.map((route) => tagOf(route.name)))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: withoutDialect(z.toJSONSchema(Problem, { io: "output" })) },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "kc_session" },
      },
    },
    security: [{ session: [] }, {}],
  };
}

function tagOf(name: string): string {
  return name.split(".")[0] ?? name;
}

function describeOperation(definition: Routes[number], endpoint: Endpoint): JsonObject {
  const input = withoutDialect(
    z.toJSONSchema(endpoint.input, { io: "input", unrepresentable: "any" }),
  );
  const properties = (input["properties"] ?? {}) as Record<string, JsonObject>;
  const required = new Set((input["required"] ?? []) as string[]);
  const inPath = [...endpoint.path.matchAll(/:([a-zA-Z]+)/g)].map((match) => match[1] ?? "");
  const parameters: JsonObject[] = inPath.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: properties[name] ?? { type: "string" },
  }));
  const rest = Object.entries(properties).filter(
    ([name]) => !inPath.includes(name) && !(endpoint.ifMatch && name === "expectedVersion"),
  );
  if (endpoint.method === "GET" || definition.kind === "upload") {
    for (const [name, schema] of rest) {
      parameters.push({
        name,
        in: "query",
        required: required.has(name) && !("default" in schema),
        schema,
      });
    }
  }
  if (endpoint.method === "POST") {
    parameters.push(...commandHeaders(definition.kind, endpoint));
  }
  return {
    operationId: operationId(definition.name),
    summary: endpoint.summary,
    tags: [tagOf(definition.name)],
    ...("permission" in definition ? { description: `Quyền: ${definition.permission}` } : {}),
    parameters,
    ...requestBodyOf(definition.kind, endpoint, () => bodyOf(input, rest, required)),
    responses: {
      "200": {
        description: definition.kind === "download" ? "Tệp" : "Kết quả",
        content: contentOf(definition.kind, endpoint),
      },
      default: {
        description: "Từ chối, kèm lý do và việc cần làm",
        content: {
          "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
        },
      },
    },
  };
}

function requestBodyOf(kind: string, endpoint: Endpoint, body: () => JsonObject): JsonObject {
  if (endpoint.method === "GET") return {};
  if (kind !== "upload") return { requestBody: body() };
  const file = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };
  return { requestBody: { required: true, content: file } };
}

function contentOf(kind: string, endpoint: Endpoint): JsonObject {
  if (kind === "download") {
    return { "application/octet-stream": { schema: { type: "string", format: "binary" } } };
  }
  const schema = z.toJSONSchema(endpoint.output, { io: "input", unrepresentable: "any" });
  return { "application/json": { schema: withoutDialect(schema) } };
}

function commandHeaders(kind: string, endpoint: Endpoint): JsonObject[] {
  const headers: JsonObject[] = [
    { name: "X-KC-Request", in: "header", required: true, schema: { const: "1" } },
  ];
  if (kind === "command" || kind === "upload") {
    headers.push({
      name: "Idempotency-Key",
      in: "header",
      required: true,
      description: "Gửi lại cùng mã thì nhận lại kết quả lần đầu.",
      schema: { type: "string", minLength: 8, maxLength: 255 },
    });
  }
  if (endpoint.ifMatch) {
    headers.push({
      name: "If-Match",
      in: "header",
      required: true,
      description: "Phiên bản của bản ghi mà người dùng đang xem.",
      schema: { type: "string" },
    });
  }
  return headers;
}

function bodyOf(input: JsonObject, rest: readonly [string, JsonObject][], required: Set<string>) {
  const names = rest.map(([name]) => name);
  const schema = {
    ...input,
    properties: Object.fromEntries(rest),
    required: names.filter((name) => required.has(name)),
  };
  return { required: names.length > 0, content: { "application/json": { schema } } };
}

function operationId(name: string): string {
  return name.replaceAll(/[.-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function withoutDialect(schema: object): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$schema"));
}
