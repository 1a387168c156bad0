import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseProgrammeStructure } from "./parse-structure.ts";
import { reconcileTables } from "./reconcile.ts";
import { rowOf, soundProgramme } from "./rules/sound-programme.fixture.ts";
import type { ProgrammeStructure } from "./structure.ts";

function real(code: string): ProgrammeStructure {
  const file = new URL(`../../../data/programmes/${code}.json`, import.meta.url);
  return parseProgrammeStructure(JSON.parse(readFileSync(file, "utf8")));
}

const sums = reconcileTables(real("cao-bang-2021-2025"));
const of = (kind: string, source: string | null) =>
  sums.filter((sum) => sum.kind === kind && sum.source === source && sum.table === "budget");

describe("the sums of the plan 2021-2025", () => {
  it("are all equal to what is printed", () => {
    expect(sums).toHaveLength(39);
    expect(sums.filter((sum) => !sum.equal)).toEqual([]);
  });

  it("give the rows of both sources", () => {
    expect(of("row", "local").map((sum) => sum.computed / 1e6)).toEqual([3616, 60, 410, 200, 160]);
    expect(of("row", "national").map((sum) => sum.computed / 1e6)).toEqual([
      7200, 4500, 1100, 1000,
    ]);
  });

  it("give the years and the totals of both sources", () => {
    expect(of("column", "local").map((sum) => sum.computed / 1e6)).toEqual([
      750, 800, 880, 960, 1056,
    ]);
    expect(of("column", "national").map((sum) => sum.computed / 1e6)).toEqual([
      2200, 2500, 2800, 3000, 3300,
    ]);
    expect(of("section", "local")[0]?.computed).toBe(4_446_000_000);
    expect(of("section", "national")[0]?.computed).toBe(13_800_000_000);
  });

  it("give the grand total by year, among them 3960 as printed without its dot", () => {
    expect(of("grand-column", null).map((sum) => sum.asPrinted)).toEqual([
      "2.950",
      "3.300",
      "3.680",
      "3960",
      "4.356",
    ]);
    expect(of("grand", null)[0]).toMatchObject({ computed: 18_246_000_000, asPrinted: "18.246" });
  });

  it("agree with the totals of the text, 18,246 = 4,446 + 13,800 tỷ đồng", () => {
    const stated = sums.filter((sum) => sum.kind === "stated");
    expect(stated.map((sum) => [sum.asPrinted, sum.printed, sum.equal])).toEqual([
      ["18,246 tỷ đồng", 18_246_000_000, true],
      ["4,446 tỷ đồng", 4_446_000_000, true],
      ["13,800 tỷ đồng", 13_800_000_000, true],
    ]);
  });

  it("give 21 + 2 + 5 + 4 + 2 and 9 + 15 + 1 + 2 of the second annex", () => {
    const quantities = sums.filter((sum) => sum.table === "quantity").map((sum) => sum.computed);
    expect(quantities).toEqual([21, 2, 5, 4, 2, 9, 15, 1, 2]);
  });
});

describe("re-computing", () => {
  it("reports what is printed beside what is computed", () => {
    const programme = soundProgramme(({ budgetTable }) => {
      rowOf(budgetTable, "I.1").total = "1.560";
    });
    expect(reconcileTables(programme).find((sum) => !sum.equal)).toMatchObject({
      kind: "row",
      asPrinted: "1.560",
      printed: 1_560_000_000,
      computed: 1_550_000_000,
    });
  });

  it("has nothing to do where there are no tables", () => {
    expect(reconcileTables(real("cao-bang-2026-2030"))).toEqual([]);
  });
});
