import { describe, expect, it } from "vitest";
import { at, complaintsOf, rowOf, soundProgramme } from "./sound-programme.fixture.ts";

const sound = soundProgramme();

describe("what is printed", () => {
  it.each(["KC-P06", "KC-P07", "KC-P08", "KC-P09"])("%s finds nothing in a clean text", (id) => {
    expect(complaintsOf(id, sound)).toEqual([]);
  });

  it("KC-P06 finds a table of money without its unit", () => {
    const programme = soundProgramme(({ budgetTable }) => {
      budgetTable.unitPrinted = null;
    });
    expect(complaintsOf("KC-P06", programme)[0]?.message).toContain("không in đơn vị tính");
  });

  it("KC-P07 finds a number without its separator beside one that has it", () => {
    const programme = soundProgramme(({ budgetTable }) => {
      budgetTable.grand.cells[1] = "2050";
    });
    expect(complaintsOf("KC-P07", programme)).toEqual([
      {
        where: "Phụ lục 1, III, năm 2032",
        message:
          'In "2050", trong khi số khác của biểu có dấu phân cách ("1.050"); nên viết "2.050".',
      },
    ]);
  });

  it("KC-P08 finds 3 beside 01 in a table", () => {
    const programme = soundProgramme(({ quantityTable }) => {
      rowOf(quantityTable, "I.1").cells[0] = "3";
    });
    expect(complaintsOf("KC-P08", programme)[0]).toMatchObject({ where: "Phụ lục 2, I.1" });
  });

  it("KC-P08 finds 5 beside 02 in the text", () => {
    const programme = soundProgramme(({ targets }) => {
      at(targets, 0).printed = "5";
    });
    expect(complaintsOf("KC-P08", programme)[0]).toMatchObject({ where: "II.1" });
  });

  it("KC-P09 finds a known misprint and quotes it as printed", () => {
    const programme = soundProgramme(({ viewpoints }) => {
      at(viewpoints, 0).text = "Phát triển Tiêu thủ công nghiệp";
    });
    expect(complaintsOf("KC-P09", programme)).toEqual([
      { where: "I.1", message: 'In "Tiêu thủ công nghiệp", có lẽ là "tiểu thủ công nghiệp".' },
    ]);
  });

  it("KC-P09 finds a bracket that never closes", () => {
    const programme = soundProgramme(({ viewpoints }) => {
      at(viewpoints, 0).text = "Hỗ trợ (mỗi năm 2 cơ sở;";
    });
    expect(complaintsOf("KC-P09", programme)[0]?.message).toContain('"(mỗi năm 2 cơ sở;…"');
  });
});
