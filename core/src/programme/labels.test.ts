import { describe, expect, it } from "vitest";
import { targetAmountText } from "./labels.ts";
import { programmeWith, soundTarget, type TargetJson } from "./rules/sound-programme.fixture.ts";

function textOf(changes: Partial<TargetJson>): string | undefined {
  return programmeWith(soundTarget({ code: "a", ...changes })).targets.map(targetAmountText)[0];
}

describe("what a target asks for, in words", () => {
  it("keeps the operator", () => {
    expect(textOf({ operator: ">=", printed: "1.000", unit: "lao động" })).toBe(
      "ít nhất 1.000 lao động",
    );
    expect(textOf({ operator: ">", printed: "20%", unit: "%" })).toBe("trên 20 %");
    expect(textOf({ operator: ">", printed: "2,5%", unit: "%" })).toBe("trên 2,5 %");
    expect(textOf({ operator: "range", printed: ["1", "2"] })).toBe("từ 1 đến 2 cơ sở");
    expect(textOf({ printed: "02", unit: "lớp", period: "per-year" })).toBe("2 lớp mỗi năm");
    expect(textOf({ operator: "qualitative", printed: null })).toBe("không nêu số lượng");
  });
});
