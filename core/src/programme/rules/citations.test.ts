import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/index.ts";
import { type CheckFacts, type DocumentChange, textOnly } from "./rule.ts";
import { at, complaintsOf, soundProgramme } from "./sound-programme.fixture.ts";

const decree: DocumentChange = {
  kind: "amended",
  number: "45/2012/NĐ-CP",
  issuedOn: plainDate("2012-05-21"),
  by: "Nghị định số 235/2025/NĐ-CP",
  byNumber: "235/2025/NĐ-CP",
  on: plainDate("2031-07-01"),
  confidence: "B",
};
const knowing = (...documentChanges: readonly DocumentChange[]): CheckFacts => ({
  ...textOnly,
  documentChanges,
});

describe("the law that is cited", () => {
  it.each(["KC-P28", "KC-P29", "KC-P30"])("%s finds nothing in a sound programme", (id) => {
    expect(complaintsOf(id, soundProgramme())).toEqual([]);
  });

  it("KC-P28 finds a decree cited without its year", () => {
    const programme = soundProgramme(({ viewpoints }) => {
      at(viewpoints, 0).text = "theo khoản 1 Điều 1 Nghị định số 235/NĐ-CP.";
    });
    expect(complaintsOf("KC-P28", programme)[0]?.message).toContain(
      '"Nghị định số 235/NĐ-CP" thiếu năm',
    );
  });

  it("KC-P28 accepts a decision that is cited by its day", () => {
    const cite = (text: string) =>
      soundProgramme(({ viewpoints }) => {
        at(viewpoints, 0).text = text;
      });
    expect(
      complaintsOf("KC-P28", cite("Quyết định số 470/QĐ-UBND ngày 08 tháng 4 năm 2020")),
    ).toEqual([]);
    expect(complaintsOf("KC-P28", cite("Quyết định số 470/QĐ-UBND của tỉnh"))).toHaveLength(1);
  });

  it("KC-P29 tells a replaced ground from an amended one, before and within the period", () => {
    const severityOf = (change: DocumentChange) =>
      complaintsOf("KC-P29", soundProgramme(), knowing(change))[0]?.severity;
    const before = plainDate("2025-10-15");
    expect(severityOf(decree)).toBe("info");
    expect(severityOf({ ...decree, on: before })).toBe("warning");
    expect(severityOf({ ...decree, kind: "replaced" })).toBe("warning");
    expect(severityOf({ ...decree, kind: "replaced", on: before })).toBe("error");
    expect(severityOf({ ...decree, on: plainDate("2033-01-01") })).toBeUndefined();
  });

  it("KC-P29 is silent where the amendment itself is cited", () => {
    const programme = soundProgramme(({ legalBases }) => {
      legalBases.push({ ...at(legalBases, 0), number: "235/2025/NĐ-CP", issuedOn: "2025-08-27" });
    });
    expect(complaintsOf("KC-P29", programme, knowing(decree))).toEqual([]);
  });

  it("KC-P30 finds years outside the period, missing years, another period and grounds from the future", () => {
    const years = soundProgramme(({ budgetTable }) => {
      budgetTable.years[1] = 2033;
    });
    expect(complaintsOf("KC-P30", years).map(({ message }) => message)).toEqual([
      'Cột "Năm 2033" nằm ngoài giai đoạn 2031-2032.',
      "Thiếu cột năm 2032 của giai đoạn 2031-2032.",
    ]);
    const period = soundProgramme(({ viewpoints }) => {
      at(viewpoints, 0).text = "trong giai đoạn 2026 - 2030";
    });
    expect(complaintsOf("KC-P30", period)[0]).toMatchObject({ severity: "warning" });
    const ground = soundProgramme(({ legalBases }) => {
      at(legalBases, 0).issuedOn = "2030-12-02";
    });
    expect(complaintsOf("KC-P30", ground)).toHaveLength(1);
  });
});
