import { describe, expect, it } from "vitest";
import { soundProgramme } from "./rules/sound-programme.fixture.ts";
import { contentItems, rowsBySource, yearsOf } from "./structure-parts.ts";

const programme = soundProgramme();

describe("the parts of a programme", () => {
  it("are counted over its first to its last year", () => {
    const { firstYear, lastYear } = programme;
    const years = yearsOf(programme);
    expect([years[0], years.at(-1), years.length]).toEqual([
      firstYear,
      lastYear,
      lastYear - firstYear + 1,
    ]);
  });

  it("are all items of all groups", () => {
    const counts = programme.contents.map(({ items }) => items.length);
    expect(contentItems(programme)).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  });

  it("keep the source their section stands under", () => {
    const table = {
      sections: [
        { source: "local", number: "I", rows: [{ code: "1" }, { code: "2" }] },
        { source: "national", number: "II", rows: [{ code: "3" }] },
      ],
    } as const;
    expect(rowsBySource<{ readonly code: string }>(table)).toEqual([
      { source: "local", sectionNumber: "I", row: { code: "1" } },
      { source: "local", sectionNumber: "I", row: { code: "2" } },
      { source: "national", sectionNumber: "II", row: { code: "3" } },
    ]);
    expect(rowsBySource(null)).toEqual([]);
  });
});
