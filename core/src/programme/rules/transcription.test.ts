import { describe, expect, it } from "vitest";
import { readProgrammeSoftly } from "../parse-structure.ts";
import {
  at,
  complaintsOf,
  type SoundJson,
  soundJson,
  soundProgramme,
} from "./sound-programme.fixture.ts";

describe("the form of a programme", () => {
  it.each(["KC-P31", "KC-P32", "KC-P33"])("%s finds nothing in a sound one", (id) => {
    expect(complaintsOf(id, soundProgramme())).toEqual([]);
    expect(complaintsOf(id, readProgrammeSoftly(soundJson()) ?? soundProgramme())).toEqual([]);
  });

  it("KC-P31 finds a figure that its sentence does not hold, whole", () => {
    const programme = soundProgramme(({ targets, statedTotals }) => {
      at(targets, 0).printed = "1";
      at(statedTotals, 0).printed = "2,75 tỷ đồng";
    });
    expect(complaintsOf("KC-P31", programme)).toEqual([
      { where: "II.1", message: 'Ghi nhận "1", câu trích là "Hỗ trợ 12 cơ sở".' },
      {
        where: "III.1",
        message:
          'Ghi nhận "2,75 tỷ đồng", câu trích là "Kinh phí của Chương trình là 2,750 tỷ đồng".',
      },
    ]);
  });

  it("KC-P32 finds a sentence that the text does not hold", () => {
    const programme = soundProgramme(({ targets }) => {
      at(targets, 0).wording = "Hỗ trợ 12 cơ sở mới";
    });
    expect(complaintsOf("KC-P32", programme)).toEqual([
      { where: "II.1", message: 'Văn bản không có câu "Hỗ trợ 12 cơ sở mới".' },
    ]);
  });

  const unread = (change: (json: Record<string, unknown> & SoundJson) => void) => {
    const json = soundJson() as Record<string, unknown> & SoundJson;
    change(json);
    const programme = readProgrammeSoftly(json);
    return programme === null ? null : complaintsOf("KC-P33", programme);
  };

  it("KC-P33 names each part that is missing or cannot be read, and where", () => {
    expect(
      unread((json) => {
        Reflect.deleteProperty(json, "targets");
        Reflect.set(json, "solutions", "không có");
        json.budgetTable.unit = "triệu đồng";
        at(at(json.budgetTable.sections, 0).rows, 0).total = "99.999.999";
        at(at(json.quantityTable.sections, 0).rows, 0).cells[0] = "mười";
      }),
    ).toEqual([
      { where: "targets", message: "Không đọc được: thiếu." },
      { where: "solutions", message: "Không đọc được: phải là danh sách." },
      {
        where: "budgetTable.sections[0].rows[0].total",
        message: 'Không đọc được: số lớn khác thường (đang là "99.999.999").',
      },
      {
        where: "quantityTable.sections[0].rows[0].cells[0]",
        message: 'Không đọc được: không phải số viết đúng cách (đang là "mười").',
      },
    ]);
  });

  it("KC-P33 names a code that leads nowhere and a whole that is part of itself", () => {
    const found = unread(({ targets }) => {
      at(targets, 0).parentTargetCode = "fairs";
      at(targets, 1).parentTargetCode = "machinery";
      at(targets, 1).contentItemCode = "IX.9";
    });
    expect(found?.map(({ message }) => message)).toEqual([
      "Không đọc được: là phần của chính nó.",
      "Không đọc được: không có IX.9.",
      "Không đọc được: là phần của chính nó.",
    ]);
  });

  it("is not one at all when it is no object", () => {
    for (const json of [null, 1, "x", [], undefined]) expect(readProgrammeSoftly(json)).toBeNull();
  });
});
