import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { requestOf } from "./api.ts";
import { parseProblem } from "./problem.ts";

const list = {
  method: "GET",
  path: "/schemes",
  summary: "",
  input: z.object({}),
  output: z.object({}),
} as const;
const submit = {
  method: "POST",
  path: "/schemes/:schemeId/submit",
  summary: "",
  input: z.object({}),
  output: z.object({}),
  ifMatch: true,
} as const;

describe("a call to the server", () => {
  it("puts the questions of a list into the query string and leaves out what was not asked", () => {
    expect(requestOf(list, { page: 2, q: "", status: null, sort: "-submittedOn" }, {}).url).toBe(
      "/api/v1/schemes?page=2&sort=-submittedOn",
    );
  });

  it("puts parameters into the path, and the version that was seen into If-Match", () => {
    const { url, init } = requestOf(
      submit,
      { schemeId: "a/b", expectedVersion: 3, note: "x" },
      { idempotencyKey: "key" },
    );
    expect(url).toBe("/api/v1/schemes/a%2Fb/submit");
    expect(init.headers).toMatchObject({
      "If-Match": '"3"',
      "Idempotency-Key": "key",
      "X-KC-Request": "1",
    });
    expect(init.body).toBe('{"note":"x"}');
  });
});

describe("an answer that is no Problem", () => {
  it("becomes one with the request id of its header", () => {
    expect(parseProblem(502, undefined, "abc")).toMatchObject({
      kind: "unexpected",
      status: 502,
      requestId: "abc",
    });
  });
});
