import { describe, expect, it } from "vitest";
import {
  at,
  complaintsOf,
  programmeWith,
  rowOf,
  soundProgramme,
  soundTarget,
} from "./sound-programme.fixture.ts";

const sound = soundProgramme();

describe("the text against the tables", () => {
  it.each(["KC-P10", "KC-P11", "KC-P12", "KC-P13", "KC-P14", "KC-P15"])(
    "%s finds nothing where text and tables agree",
    (id) => {
      expect(complaintsOf(id, sound)).toEqual([]);
    },
  );

  it("KC-P10 calls a quantity that the table contradicts an error", () => {
    const programme = soundProgramme(({ targets }) => {
      at(targets, 0).printed = "13";
    });
    expect(complaintsOf("KC-P10", programme)[0]).toMatchObject({
      where: "II.1",
      severity: "error",
    });
  });

  it("KC-P10 warns where the table keeps the operator but another number", () => {
    const programme = soundProgramme(({ targets }) => {
      at(targets, 0).operator = ">";
      at(targets, 0).printed = "10";
    });
    const [complaint] = complaintsOf("KC-P10", programme);
    expect(complaint).toMatchObject({ severity: "warning" });
    expect(complaint?.message).toContain("trên 10");
    expect(complaint?.message).toContain(
      "8 Cơ sở khuyến công địa phương + 4 Cơ sở khuyến công quốc gia",
    );
  });

  it("KC-P10 multiplies a yearly quantity by the years", () => {
    const yearly = soundProgramme(({ targets }) => {
      Object.assign(at(targets, 1), { period: "per-year", printed: "01" });
    });
    expect(complaintsOf("KC-P10", yearly)).toEqual([]);
  });

  it("KC-P10 adds quantities that share a line of the table", () => {
    const programme = soundProgramme(({ targets }) => {
      targets.push(
        soundTarget({
          code: "fair-abroad",
          clause: "II.2",
          printed: "01",
          tableLines: ["local/fairs"],
        }),
      );
    });
    expect(complaintsOf("KC-P10", programme)[0]?.message).toContain(
      "cả giai đoạn là 3; Phụ lục 2 cộng được 2",
    );
  });

  it("KC-P11 finds a text that counts otherwise than the table", () => {
    const programme = soundProgramme(({ quantityTable }) => {
      rowOf(quantityTable, "II.1").unit = "Đề án";
    });
    expect(complaintsOf("KC-P11", programme)[0]?.message).toContain('theo "Đề án"');
  });

  it("KC-P12 finds a promise that no line of money pays for", () => {
    const programme = soundProgramme(({ targets }) => {
      targets.push(soundTarget({ code: "leaflets", clause: "II.3", contentItemCode: "II.3" }));
    });
    expect(complaintsOf("KC-P12", programme)[0]).toMatchObject({ where: "II.3" });
  });

  it("KC-P13 finds numbers without any table of money", () => {
    expect(
      complaintsOf("KC-P13", programmeWith(soundTarget({ code: "machinery" })))[0],
    ).toMatchObject({
      where: "III.1",
    });
    expect(complaintsOf("KC-P13", programmeWith())).toEqual([]);
  });

  it("KC-P14 finds a line of money for which the text promises nothing", () => {
    const programme = soundProgramme(({ targets }) => {
      targets.pop();
    });
    expect(complaintsOf("KC-P14", programme)[0]).toMatchObject({ where: "Phụ lục 1, I.2" });
  });

  it("KC-P15 finds a year with work and no money, and the reverse", () => {
    const programme = soundProgramme(({ budgetTable, quantityTable }) => {
      rowOf(budgetTable, "I.2").cells[0] = "";
      rowOf(quantityTable, "II.1").cells[1] = "";
    });
    expect(complaintsOf("KC-P15", programme)).toEqual([
      {
        where: 'Phụ lục 1, II.1 "Nội dung machinery"',
        message: "Năm 2032 có kinh phí nhưng không có khối lượng.",
      },
      {
        where: 'Phụ lục 2, I.2 "Nội dung fairs"',
        message: "Năm 2031 có khối lượng nhưng không có kinh phí.",
      },
    ]);
  });
});
