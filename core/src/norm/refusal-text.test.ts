import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { type NormRefusal, normRefusalText } from "./index.ts";

const citation = { kind: "circular", document: "28/2018/TT-BTC", article: "8" } as const;

describe("refusals about norms", () => {
  it("name each missing fact", () => {
    const facts = ["units", "budget", "area", "times-this-year", "year-of-support"] as const;
    const texts = facts.map((fact) => normRefusalText({ kind: "fact-missing", fact, citation }));
    expect(new Set(texts).size).toBe(facts.length);
    expect(texts[2]).toBe(
      "Chưa có thông tin về địa bàn khó khăn để tính mức hỗ trợ theo TT 28/2018/TT-BTC, Đ.8.",
    );
  });

  it("say why a norm gives no amount", () => {
    const shapes = ["multiplier-of-norm", "reference", "text-pending"] as const;
    const texts = shapes.map((shape) =>
      normRefusalText({ kind: "norm-without-amount", shape, citation }),
    );
    expect(new Set(texts).size).toBe(shapes.length);
  });

  it("give the figures that a person needs", () => {
    const refusals: readonly NormRefusal[] = [
      { kind: "too-often-this-year", timesThisYear: 2, maximumTimes: 2, citation },
      { kind: "support-years-over", yearOfSupport: 3, years: 2, citation },
      { kind: "norm-not-found", activity: "media", on: plainDate("2013-01-01") },
    ];
    expect(refusals.map(normRefusalText)).toEqual([
      "Cơ sở đã được hỗ trợ 2 lần trong năm; tối đa 2 lần mỗi năm (TT 28/2018/TT-BTC, Đ.8).",
      "Chỉ hỗ trợ trong 2 năm đầu, đây là năm thứ 3 (TT 28/2018/TT-BTC, Đ.8).",
      "Chưa có mức chi áp dụng cho nội dung này vào ngày 01/01/2013, kể cả mức của Trung ương.",
    ]);
  });
});
