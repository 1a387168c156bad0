import { describe, expect, it } from "vitest";
import { at, complaintsOf, rowOf, sectionOf, soundProgramme } from "./sound-programme.fixture.ts";

const sound = soundProgramme();

describe("sums of the tables", () => {
  it.each(["KC-P01", "KC-P02", "KC-P03", "KC-P04", "KC-P05"])(
    "%s finds nothing where all sums are right",
    (id) => {
      expect(complaintsOf(id, sound)).toEqual([]);
    },
  );

  it("KC-P01 finds a row whose total is not the sum of its years, in both tables", () => {
    const programme = soundProgramme(({ budgetTable, quantityTable }) => {
      rowOf(budgetTable, "I.2").total = "210";
      rowOf(quantityTable, "I.2").total = "03";
    });
    expect(complaintsOf("KC-P01", programme)).toEqual([
      {
        where: "Phụ lục 1, I.2",
        message: '"Nội dung fairs": tổng in "210", cộng lại được 200 triệu đồng.',
      },
      { where: "Phụ lục 2, I.2", message: '"Nội dung fairs": tổng in "03", cộng lại được 2.' },
    ]);
  });

  it("KC-P01 finds a blank total of a row that has amounts", () => {
    const programme = soundProgramme(({ budgetTable }) => {
      rowOf(budgetTable, "I.2").total = "";
    });
    expect(complaintsOf("KC-P01", programme)[0]?.message).toContain("tổng để trống");
  });

  it("KC-P02 finds a year of a source that is not the sum of its items", () => {
    const programme = soundProgramme(({ budgetTable }) => {
      sectionOf(budgetTable, "I").cells[1] = "1.060";
    });
    expect(complaintsOf("KC-P02", programme)).toEqual([
      {
        where: "Phụ lục 1, I, năm 2032",
        message: '"Địa phương": tổng in "1.060", cộng lại được 1.050 triệu đồng.',
      },
    ]);
  });

  it("KC-P03 finds a source whose total is not the sum of its items", () => {
    const programme = soundProgramme(({ budgetTable }) => {
      sectionOf(budgetTable, "I").total = "1.751";
    });
    expect(complaintsOf("KC-P03", programme)[0]?.where).toBe("Phụ lục 1, I");
  });

  it("KC-P04 finds a wrong grand total, of a year and of the period", () => {
    const programme = soundProgramme(({ budgetTable }) => {
      budgetTable.grand.cells[0] = "800";
      budgetTable.grand.total = "2.850";
    });
    expect(complaintsOf("KC-P04", programme).map(({ where }) => where)).toEqual([
      "Phụ lục 1, III, năm 2031",
      "Phụ lục 1, III",
    ]);
  });

  it("KC-P05 finds a total in the text that the table does not give", () => {
    const programme = soundProgramme(({ statedTotals }) => {
      at(statedTotals, 0).printed = "2,8 tỷ đồng";
    });
    expect(complaintsOf("KC-P05", programme)[0]).toMatchObject({ where: "III.1" });
  });

  it("KC-P05 says when a total is stated and there is no table", () => {
    const programme = { ...sound, budgetTable: null };
    expect(complaintsOf("KC-P05", programme)[0]).toMatchObject({
      where: "III.1",
      severity: "warning",
    });
  });
});
