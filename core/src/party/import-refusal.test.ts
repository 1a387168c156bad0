import { describe, expect, it } from "vitest";
import { type ImportRefusal, importRefusalText } from "./import-refusal.ts";

const refusals: readonly (readonly [ImportRefusal, string])[] = [
  [{ kind: "import-form-unknown" }, "Tải mẫu"],
  [{ kind: "import-empty" }, "chưa có dòng"],
  [{ kind: "import-too-many-rows", rows: 1_200, mostRows: 500 }, "1.200"],
  [{ kind: "import-faulty", faults: 2, cells: ["B6", "C7"] }, "B6, C7"],
  [{ kind: "import-duplicates", rows: [6, 9] }, "6, 9"],
];

describe("a refused import", () => {
  it.each(refusals)("%o says what to do", (refusal, part) => {
    expect(importRefusalText(refusal)).toContain(part);
  });
});
