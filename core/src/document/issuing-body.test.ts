import { describe, expect, it } from "vitest";
import { type Decider, deciderName, preambleHeading } from "./issuing-body.ts";

const committee: Decider = { kind: "committee", territory: "tỉnh Cao Bằng" };
const chair: Decider = { kind: "committee-chair", territory: "tỉnh Cao Bằng" };
const director: Decider = {
  kind: "body-head",
  office: "Giám đốc",
  body: "Sở Công Thương tỉnh Cao Bằng",
};

describe("who decides", () => {
  it("is the committee or its chair alone, and the heading tells them apart (QĐ 2036, QĐ 470)", () => {
    expect(preambleHeading(committee)).toBe("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG");
    expect(preambleHeading(chair)).toBe("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG");
    expect(preambleHeading(director)).toBe("GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH CAO BẰNG");
  });

  it("is named in running text", () => {
    expect([committee, chair, director].map(deciderName)).toEqual([
      "Ủy ban nhân dân tỉnh Cao Bằng",
      "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng",
      "Giám đốc Sở Công Thương tỉnh Cao Bằng",
    ]);
  });
});
