import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import {
  attachedTo,
  numberLine,
  officialNumber,
  paperSymbol,
  placeAndDay,
} from "./official-number.ts";

describe("number and symbol (NĐ 30/2020, Phụ lục I, II.3)", () => {
  it("writes a serial below ten with a leading zero, and no other", () => {
    expect(officialNumber(5, "BB-SCT")).toBe("05/BB-SCT");
    expect(officialNumber(10, "BB-SCT")).toBe("10/BB-SCT");
    expect(officialNumber(470, "QĐ-UBND")).toBe("470/QĐ-UBND");
  });

  it("throws for a serial that is not a positive whole number", () => {
    expect(() => officialNumber(0, "QĐ-UBND")).toThrow(RangeError);
    expect(() => officialNumber(1.5, "QĐ-UBND")).toThrow(RangeError);
  });

  it("gives an official letter no abbreviation of type", () => {
    expect(paperSymbol({ abbreviation: null, body: "STC", unit: "NS" })).toBe("STC-NS");
    expect(paperSymbol({ abbreviation: "TTr", body: "SCT" })).toBe("TTr-SCT");
  });

  it("leaves room for the clerk's number until there is one", () => {
    expect(numberLine(null, "QĐ-UBND")).toMatch(/^Số: {5,}\/QĐ-UBND$/);
    expect(numberLine("68/QĐ-UBND", "QĐ-UBND")).toBe("Số: 68/QĐ-UBND");
  });
});

describe("place and day (NĐ 30/2020, Phụ lục I, II.4)", () => {
  it("pads days below ten and the months January and February, and not April", () => {
    expect(placeAndDay("Cao Bằng", plainDate("2020-04-08"), 2020)).toBe(
      "Cao Bằng, ngày 08 tháng 4 năm 2020",
    );
    expect(placeAndDay("Cao Bằng", plainDate("2026-01-20"), 2026)).toBe(
      "Cao Bằng, ngày 20 tháng 01 năm 2026",
    );
  });

  it("leaves room for day and month of a paper that is not issued", () => {
    expect(placeAndDay("Cao Bằng", null, 2026)).toMatch(/^Cao Bằng, ngày {3,}tháng {3,}năm 2026$/);
  });

  it("names the paper that an annex belongs to, or dots while it has no number", () => {
    const paper = {
      typeName: "Quyết định",
      symbol: "QĐ-UBND",
      year: 2026,
      body: "Ủy ban nhân dân tỉnh Cao Bằng",
    };
    expect(attachedTo({ ...paper, number: "68/QĐ-UBND", issuedOn: plainDate("2026-01-20") })).toBe(
      "(Kèm theo Quyết định số 68/QĐ-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Cao Bằng)",
    );
    expect(attachedTo({ ...paper, number: null, issuedOn: null })).toContain(
      "số …/QĐ-UBND ngày … tháng … năm 2026",
    );
  });
});
