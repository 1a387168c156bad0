import { describe, expect, it } from "vitest";
import { checkConsistency } from "../check-consistency.ts";
import { ruleCatalogue } from "./catalogue.ts";
import { soundProgramme } from "./sound-programme.fixture.ts";

describe("the catalogue of rules", () => {
  it("numbers the rules without gap and without repetition", () => {
    expect(ruleCatalogue.map(({ id }) => id)).toEqual(
      Array.from({ length: 33 }, (_, index) => `KC-P${String(index + 1).padStart(2, "0")}`),
    );
  });

  it("documents each rule", () => {
    for (const { title, why, source } of ruleCatalogue)
      for (const text of [title, why, source]) expect(text.normalize("NFC")).toBe(text);
  });

  it("finds nothing at all in a programme that contradicts itself nowhere", () => {
    expect(checkConsistency(soundProgramme())).toEqual([]);
  });

  it("signs each finding with its rule and its severity", () => {
    const programme = soundProgramme(({ budgetTable }) => {
      budgetTable.unitPrinted = null;
    });
    expect(checkConsistency(programme)).toEqual([
      expect.objectContaining({ rule: "KC-P06", severity: "warning", where: "Phụ lục 1" }),
    ]);
  });
});
