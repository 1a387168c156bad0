import { describe, expect, it } from "vitest";
import { parseCsv } from "./index.ts";

describe("comma-separated text", () => {
  it("reads quoted commas, quotes, line breaks and empty fields", () => {
    expect(parseCsv('\ufeffa,b\r\n1,"x, ""y""\nz"\r\n2,\r\n')).toEqual([
      { a: "1", b: 'x, "y"\nz' },
      { a: "2", b: "" },
    ]);
  });

  it("reads an empty last field at the very end", () => {
    expect(parseCsv("a,b\n1,")).toEqual([{ a: "1", b: "" }]);
    expect(parseCsv("")).toEqual([]);
  });

  it("throws where a line has too few or too many fields", () => {
    expect(() => parseCsv("a,b\n1\n")).toThrow(/Line 2/);
    expect(() => parseCsv('a\n"x"y\n')).toThrow(RangeError);
  });
});
