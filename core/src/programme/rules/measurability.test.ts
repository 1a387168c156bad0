import { describe, expect, it } from "vitest";
import { complaintsOf, programmeWith, soundTarget } from "./sound-programme.fixture.ts";

describe("whether targets can be measured", () => {
  it("KC-P22 asks a percentage for what it is compared with", () => {
    const growth = soundTarget({ code: "growth", unit: "%", printed: "20%" });
    expect(
      complaintsOf("KC-P22", programmeWith({ ...growth, baseline: "so với năm 2030" })),
    ).toEqual([]);
    expect(complaintsOf("KC-P22", programmeWith(growth))).toHaveLength(1);
  });

  it("KC-P23 names each target without source, and says once when none has any", () => {
    const known = soundTarget({ code: "a" });
    const unknown = soundTarget({ code: "b", verification: null });
    expect(complaintsOf("KC-P23", programmeWith(known))).toEqual([]);
    expect(complaintsOf("KC-P23", programmeWith(known, unknown))[0]).toMatchObject({
      where: "II.1",
    });
    expect(complaintsOf("KC-P23", programmeWith(unknown, { ...unknown, code: "c" }))).toHaveLength(
      1,
    );
    expect(complaintsOf("KC-P23", programmeWith(unknown))[0]).toMatchObject({ where: "Toàn văn" });
  });

  it("KC-P24 lists aims without a number", () => {
    const aim = soundTarget({ code: "a", operator: "qualitative", printed: null });
    expect(complaintsOf("KC-P24", programmeWith(soundTarget({ code: "b" })))).toEqual([]);
    expect(complaintsOf("KC-P24", programmeWith(aim))).toHaveLength(1);
  });

  it("KC-P25 finds words that bind to nothing", () => {
    const target = soundTarget({ code: "a", operatorWords: "ít nhất" });
    expect(complaintsOf("KC-P25", programmeWith(target))).toEqual([]);
    expect(
      complaintsOf("KC-P25", programmeWith({ ...target, operatorWords: "Dự kiến … trên" }))[0]
        ?.message,
    ).toContain('từ "dự kiến"');
  });
});
