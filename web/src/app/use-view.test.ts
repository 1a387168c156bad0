import { describe, expect, it } from "vitest";
import { readView, writeView } from "./use-view.ts";

const defaults = { q: "", page: 1, sort: "-submittedOn" };

describe("the view in the address", () => {
  it("has its defaults where the address says nothing", () => {
    expect(readView(defaults, new URLSearchParams(""))).toEqual(defaults);
  });

  it("reads back what was written", () => {
    const written = writeView(
      defaults,
      { ...defaults, q: "hạt dẻ", page: 3 },
      new URLSearchParams(),
    );
    expect(readView(defaults, new URLSearchParams(written))).toEqual({
      q: "hạt dẻ",
      page: 3,
      sort: "-submittedOn",
    });
  });

  it("takes a page that is no number as the first", () => {
    expect(readView(defaults, new URLSearchParams("page=abc")).page).toBe(1);
  });

  it("leaves defaults out and parameters of others in", () => {
    expect(writeView(defaults, defaults, new URLSearchParams("page=2&tab=history"))).toBe(
      "?tab=history",
    );
  });
});
