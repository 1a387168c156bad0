import { describe, expect, it } from "vitest";
import { keysOf } from "./keys.ts";
import { ok, refuse, unreachable } from "./result.ts";

describe("the outcome of a decision", () => {
  it("holds the value, or the refusal with its facts", () => {
    expect(ok(3)).toEqual({ ok: true, value: 3 });
    expect(refuse({ kind: "too-few", count: 1 })).toEqual({
      ok: false,
      refusal: { kind: "too-few", count: 1 },
    });
  });

  it("names the case that nobody handled", () => {
    const corrupt = JSON.parse('{"kind":"odd"}') as never;
    expect(() => unreachable(corrupt)).toThrow('Unhandled case: {"kind":"odd"}');
  });
});

describe("the keys of a table", () => {
  it("stand in the order of the table", () => {
    expect(keysOf({ submitted: "Đã nộp", draft: "Đang lập" })).toEqual(["submitted", "draft"]);
  });
});
