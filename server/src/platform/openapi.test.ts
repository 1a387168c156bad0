import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { routes } from "../app.ts";
import { describeApi } from "./openapi.ts";

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
};
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const described = describeApi(routes, "http://127.0.0.1:8080");
const { paths } = JSON.parse(JSON.stringify(described)) as Document;

describe("the OpenAPI document", () => {
  it("is valid", async () => {
    const verdict = await new Validator().validate(structuredClone(described));
    expect(verdict.errors).toBeUndefined();
    expect(verdict.valid).toBe(true);
  });

  it("has an operation for every route, each with a name of its own and a summary", () => {
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations).toHaveLength(routes.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
    for (const { summary } of operations) expect(summary).toMatch(/\S/);
  });

  it("declares every parameter of every path", () => {
    for (const [path, operations] of Object.entries(paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const { parameters } of Object.values(operations)) {
        const declared = parameters.filter((one) => one.in === "path").map(({ name }) => name);
        expect(declared, path).toEqual(inPath);
      }
    }
  });
});
