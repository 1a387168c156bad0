import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sumDong } from "../kernel/index.ts";
import { flatProgramme } from "./flatten.ts";
import { parseProgrammeStructure } from "./parse-structure.ts";
import type { ProgrammeStructure } from "./structure.ts";

function real(code: string): ProgrammeStructure {
  const file = new URL(`../../../data/programmes/${code}.json`, import.meta.url);
  return parseProgrammeStructure(JSON.parse(readFileSync(file, "utf8")));
}

const plan = flatProgramme(real("cao-bang-2021-2025"));
const programme = flatProgramme(real("cao-bang-2026-2030"));
const target = (code: string) => programme.targets.find((each) => each.code === code);

describe("the plan 2021-2025 laid flat", () => {
  const total = (source: string, year?: number) =>
    sumDong(
      plan.budgetLines
        .filter((line) => line.source === source && (year === undefined || line.year === year))
        .map((line) => line.amountDong),
    );

  it("gives 4,446 million đồng local by year", () => {
    const years = [2021, 2022, 2023, 2024, 2025].map((year) => total("local", year));
    expect(years).toEqual([750e6, 800e6, 880e6, 960e6, 1_056e6]);
    expect(total("local")).toBe(4_446_000_000);
  });

  it("gives 13,800 million đồng national by year, and 18,246 together", () => {
    const years = [2021, 2022, 2023, 2024, 2025].map((year) => total("national", year));
    expect(years).toEqual([2_200e6, 2_500e6, 2_800e6, 3_000e6, 3_300e6]);
    expect(total("national")).toBe(13_800_000_000);
    expect(total("local") + total("national")).toBe(18_246_000_000);
  });

  it("gives 21 + 2 + 5 + 4 + 2 local and 9 + 15 + 1 + 2 national", () => {
    const quantities = (source: string) => {
      const lines = plan.quantityLines.filter((line) => line.source === source);
      return [...new Set(lines.map((line) => line.itemCode))].map((code) =>
        lines
          .filter((line) => line.itemCode === code)
          .reduce((sum, line) => sum + line.quantity, 0),
      );
    };
    expect(quantities("local")).toEqual([21, 2, 5, 4, 2]);
    expect(quantities("national")).toEqual([9, 15, 1, 2]);
  });

  it("keeps units and original spelling, and makes no line of a blank cell", () => {
    expect(new Set(plan.quantityLines.map((line) => line.unit))).toEqual(
      new Set(["Đề án", "Hội chợ", "Chuyến", "Mô hình", "Cụm"]),
    );
    expect(plan.quantityLines.find((line) => line.itemCode === "fairs")).toMatchObject({
      source: "local",
      year: 2021,
      quantity: 1,
      printed: "01",
      clause: "Phụ lục 2, I.3",
    });
    expect(
      plan.budgetLines
        .filter((line) => line.itemCode === "selection-rounds")
        .map((line) => line.year),
    ).toEqual([2022, 2024]);
  });

  it("lists the quantities that only the text promises", () => {
    const claims = plan.claims.map((claim) => claim.code);
    expect(claims).toContain("training-classes");
    expect(claims).toContain("trademarks");
    expect(claims).not.toContain("machinery");
    expect(plan.claims.find((claim) => claim.code === "trainees-per-class")).toMatchObject({
      operator: "range",
      quantity: null,
      from: 30,
      to: 40,
      period: { per: "training-classes" },
      item: "II.1",
      clause: "II.1",
    });
  });
});

describe("the programme 2026-2030 laid flat", () => {
  it("gives 32 establishments as 4 + 19 + 2 + 3 + 4", () => {
    expect(target("establishments-supported")).toMatchObject({
      operator: ">=",
      value: 32,
      unit: "cơ sở",
      clause: "II.2",
    });
    const parts = programme.targets.filter(
      (each) => each.parentTargetCode === "establishments-supported",
    );
    expect(parts.map((part) => part.value)).toEqual([4, 19, 2, 3, 4]);
  });

  it.each([
    ["rural-jobs", ">=", 1000],
    ["revenue-growth", ">", 20],
    ["material-fuel-saving", ">=", 15],
    ["deep-processing-share", ">=", 20],
    ["typical-products-province", ">", 40],
    ["typical-products-region", "=", 10],
    ["typical-products-nation", "=", 5],
    ["fairs-joined", "=", 10],
    ["fair-participations", ">", 50],
    ["export-standard-products", ">=", 10],
    ["exported-products", "=", 5],
    ["training-classes", ">=", 3],
    ["trainees-per-class", "=", 35],
    ["trademark-consultancy", ">=", 2],
    ["design-technology-consultancy", ">=", 2],
    ["selection-rounds-province", "=", 2],
    ["selection-rounds-region", "=", 3],
    ["selection-rounds-nation", "=", 2],
    ["broadcast-features", "=", 2],
    ["study-tours-domestic", "=", 2],
  ])("has the target %s %s %d", (code, operator, value) => {
    expect(target(code)).toMatchObject({ operator, value });
  });

  it("cites every place of a target, and hangs quantities on the contents", () => {
    expect(target("machinery")?.clause).toBe("IV.3.c; II.2");
    const item = programme.contents
      .flatMap((group) => group.items)
      .find((each) => each.code === "IV.1");
    expect(item?.quantities.map((quantity) => quantity.value)).toEqual([3, 35]);
  });

  it("has no table, hence no lines", () => {
    expect([programme.budgetLines, programme.quantityLines]).toEqual([[], []]);
  });

  it("survives JSON", () => {
    expect(JSON.parse(JSON.stringify(programme))).toEqual(programme);
  });
});
