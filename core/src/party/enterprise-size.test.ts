import { describe, expect, it } from "vitest";
import { dong } from "../kernel/index.ts";
import { enterpriseSize, enterpriseSizeLabel, type EnterpriseSizeRules } from "./index.ts";

const rules: EnterpriseSizeRules = {
  citation: { kind: "decree", document: "80/2021/NĐ-CP" },
  confidence: "U",
  sizes: [
    { size: "micro", maximumWorkers: 10, maximumRevenueDong: dong(3), maximumCapitalDong: dong(3) },
    {
      size: "small",
      maximumWorkers: 100,
      maximumRevenueDong: dong(50),
      maximumCapitalDong: dong(20),
    },
    {
      size: "medium",
      maximumWorkers: 200,
      maximumRevenueDong: dong(200),
      maximumCapitalDong: dong(100),
    },
  ],
};

function sizeOf(workers: number | null, revenue: number | null, capital: number | null) {
  const facts = {
    workers,
    revenueDong: revenue === null ? null : dong(revenue),
    capitalDong: capital === null ? null : dong(capital),
  };
  const assessed = enterpriseSize(facts, rules);
  return assessed.kind === "known" ? assessed.size : assessed.missing;
}

describe("the size of an enterprise (revenue and capital here in tỷ đồng)", () => {
  it.each([
    [10, 3, 99, "micro"],
    [10, 99, 3, "micro"],
    [11, 3, 3, "small"],
    [100, 50, 21, "small"],
    [100, 51, 21, "medium"],
    [200, 200, 101, "medium"],
    [200, 201, 101, "large"],
    [201, 1, 1, "large"],
    [201, null, null, "large"],
    [null, 201, 101, "large"],
  ])("with %s workers, revenue %s, capital %s is %s", (workers, revenue, capital, size) => {
    expect(sizeOf(workers, revenue, capital)).toBe(size);
  });

  it("is not known where a missing figure would decide, and says which", () => {
    expect(sizeOf(10, 4, null)).toEqual(["capital"]);
    expect(sizeOf(null, 3, 3)).toEqual(["workers"]);
    expect(sizeOf(10, null, null)).toEqual(["revenue", "capital"]);
  });

  it("has a label each", () => {
    const sizes = ["micro", "small", "medium", "large"] as const;
    expect(new Set(sizes.map(enterpriseSizeLabel)).size).toBe(4);
  });
});
