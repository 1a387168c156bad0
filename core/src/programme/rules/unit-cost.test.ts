import { describe, expect, it } from "vitest";
import { bps, dong, plainDate } from "../../kernel/index.ts";
import type { CheckFacts } from "./rule.ts";
import { complaintsOf, rowOf, soundProgramme } from "./sound-programme.fixture.ts";

const norm = (ceilingDong: number): CheckFacts => ({
  normCeilings: [
    {
      activity: "machinery_tech_transfer",
      provinceCode: null,
      ceilingDong: dong(ceilingDong),
      validFrom: plainDate("2018-05-11"),
      validTo: null,
      citation: "TT 28/2018/TT-BTC, Đ.8 k.4",
      confidence: "B",
    },
  ],
  documentChanges: [],
  unitCostDriftBps: bps(2_000),
});

describe("what one unit costs", () => {
  it("KC-P26 accepts a unit cost that stays, and any cost of a single year", () => {
    expect(complaintsOf("KC-P26", soundProgramme())).toEqual([]);
  });

  it("KC-P26 accepts exactly the threshold, and finds more than that", () => {
    const withSecondYear = (printed: string) =>
      soundProgramme(({ budgetTable }) => {
        rowOf(budgetTable, "I.2").cells[1] = printed;
      });
    expect(complaintsOf("KC-P26", withSecondYear("120"))).toEqual([]);
    expect(complaintsOf("KC-P26", withSecondYear("121"))).toEqual([
      {
        where: "Phụ lục 1, I.2",
        message:
          '"Nội dung fairs" bình quân một hội chợ từ 100 triệu đồng (năm 2031) đến 121 triệu đồng (năm 2032): ' +
          "năm 2031: 100; năm 2032: 121.",
      },
    ]);
  });

  it("KC-P27 accepts a unit cost at the ceiling of the norm, and finds one above it with its citation", () => {
    expect(complaintsOf("KC-P27", soundProgramme(), norm(250_000_000))).toEqual([]);
    const [complaint] = complaintsOf("KC-P27", soundProgramme(), norm(249_999_999));
    expect(complaint?.where).toBe("Phụ lục 1, II.1, năm 2032");
    expect(complaint?.message).toContain("TT 28/2018/TT-BTC, Đ.8 k.4, độ tin cậy B");
  });

  it("KC-P27 judges nothing where no norm was in force on the day of the decision", () => {
    const later = norm(1).normCeilings.map((each) => ({
      ...each,
      validFrom: plainDate("2031-01-01"),
    }));
    expect(complaintsOf("KC-P27", soundProgramme(), { ...norm(1), normCeilings: later })).toEqual(
      [],
    );
  });

  it("KC-P27 holds local money against the province's own norm, national money against the national one", () => {
    const [national] = norm(250_000_000).normCeilings;
    if (national === undefined) throw new Error("no norm");
    const normCeilings = [
      national,
      { ...national, provinceCode: "99", ceilingDong: dong(190_000_000) },
    ];
    const places = complaintsOf("KC-P27", soundProgramme(), { ...norm(0), normCeilings });
    expect(places.map(({ where }) => where)).toEqual(["Phụ lục 1, I.1, năm 2031"]);
  });
});
