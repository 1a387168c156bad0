import { describe, expect, it } from "vitest";
import { complaintsOf, programmeWith, soundTarget } from "./sound-programme.fixture.ts";

const whole = soundTarget({
  code: "all",
  operator: ">=",
  printed: "10",
  wording: "ít nhất 10 cơ sở",
});
const part = (code: string, printed: string, unit = "cơ sở") =>
  soundTarget({
    code,
    printed,
    unit,
    parentTargetCode: "all",
    wording: `${printed} ${unit} ${code}`,
  });

describe("targets among themselves", () => {
  it("KC-P16 accepts parts that add up to the whole", () => {
    expect(complaintsOf("KC-P16", programmeWith(whole, part("a", "04"), part("b", "06")))).toEqual(
      [],
    );
  });

  it("KC-P16 finds parts that do not reach the whole", () => {
    expect(complaintsOf("KC-P16", programmeWith(whole, part("a", "04"), part("b", "05")))).toEqual([
      {
        where: "II.1",
        message: '"ít nhất 10 cơ sở": các phần "04" + "05" cả giai đoạn là 9, không khớp với "10".',
      },
    ]);
  });

  it("KC-P16 holds a yearly part against the whole over all years", () => {
    const yearly = { ...part("a", "05"), period: "per-year" as const };
    expect(complaintsOf("KC-P16", programmeWith(whole, yearly))).toEqual([]);
    expect(complaintsOf("KC-P16", programmeWith(whole, { ...yearly, printed: "04" }))).toHaveLength(
      1,
    );
  });

  it("KC-P17 finds a part counted in another unit than its whole", () => {
    expect(complaintsOf("KC-P17", programmeWith(whole, part("a", "10")))).toEqual([]);
    expect(complaintsOf("KC-P17", programmeWith(whole, part("a", "10", "mô hình")))).toHaveLength(
      1,
    );
  });

  it("KC-P18 finds a target stated twice with different numbers", () => {
    const restated = (printed: string) =>
      soundTarget({
        code: "a",
        alsoIn: [{ clause: "IV.1", printed, wording: `${printed} cơ sở` }],
      });
    expect(complaintsOf("KC-P18", programmeWith(restated("12")))).toEqual([]);
    expect(complaintsOf("KC-P18", programmeWith(restated("13")))[0]).toMatchObject({
      where: "II.1; IV.1",
    });
  });

  it("KC-P19 finds two quantities of one subject, but not a part beside its whole", () => {
    const first = soundTarget({ code: "all", subjects: ["consultancy"] });
    const second = soundTarget({ code: "b", subjects: ["consultancy"] });
    expect(complaintsOf("KC-P19", programmeWith(first, second))).toHaveLength(1);
    expect(
      complaintsOf("KC-P19", programmeWith(first, { ...second, parentTargetCode: "all" })),
    ).toEqual([]);
    expect(complaintsOf("KC-P19", programmeWith(first, { ...second, subjects: ["fair"] }))).toEqual(
      [],
    );
  });

  it("KC-P20 finds a name that lies wholly within another and is not explained", () => {
    const named = (code: string, phrase: string) =>
      soundTarget({ code, phrase, subjects: ["model"] });
    const models = named("a", "mô hình trình diễn kỹ thuật");
    const newModels = named("b", "mô hình trình diễn kỹ thuật phổ biến công nghệ mới");
    expect(complaintsOf("KC-P20", programmeWith(newModels, models))[0]?.message).toContain(
      '"mô hình trình diễn kỹ thuật" không được định nghĩa riêng',
    );
    expect(
      complaintsOf("KC-P20", programmeWith(newModels, named("c", "mô hình đang hoạt động"))),
    ).toEqual([]);
  });

  it("KC-P21 finds a level above that asks for more than the level below gives", () => {
    const step = (code: string, level: string, printed: string) =>
      soundTarget({ code, printed, step: { ladder: "products", level } });
    const province = step("a", "province", "40");
    expect(
      complaintsOf(
        "KC-P21",
        programmeWith(province, step("b", "region", "10"), step("c", "nation", "10")),
      ),
    ).toEqual([]);
    expect(
      complaintsOf("KC-P21", programmeWith(province, step("b", "nation", "41")))[0]?.message,
    ).toContain("cấp quốc gia 41, cấp tỉnh 40");
  });
});
