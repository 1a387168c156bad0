import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePublishedResults } from "./published-results.ts";

const file = new URL("../../../data/published-results.json", import.meta.url);

describe("what was published about a programme", () => {
  it("names its source and how sure it is, and says that plan is not result", () => {
    const results = parsePublishedResults(JSON.parse(readFileSync(file, "utf8")));
    expect(results[0]).toMatchObject({ programme: "cao-bang-2021-2025", confidence: "B" });
    expect(results[0]?.note).toContain("kế hoạch không phải là kết quả");
  });

  it("is not taken without a source", () => {
    const result = { programme: "x", text: "x", confidence: "B", note: "x" };
    expect(() => parsePublishedResults([result])).toThrow(/\[0\]\.source/);
  });
});
