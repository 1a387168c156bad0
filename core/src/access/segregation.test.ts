import { describe, expect, it } from "vitest";
import {
  accessRefusalText,
  type AccessRefusal,
  checkDifferentPeople,
  mustBeDifferentPeople,
  roleLabels,
} from "./index.ts";

describe("acts that must be different people's", () => {
  it("keeps accountant, chief accountant and head of one request apart", () => {
    expect(mustBeDifferentPeople("payment:approve")).toEqual(["payment:make", "payment:check"]);
    expect(
      checkDifferentPeople("payment:check", "An", [{ act: "payment:make", personId: "An" }]),
    ).toMatchObject({ refusal: { kind: "same-person", earlierAct: "payment:make" } });
    expect(
      checkDifferentPeople("payment:check", "Bình", [{ act: "payment:make", personId: "An" }]),
    ).toEqual({ ok: true, value: null });
  });

  it("refuses the head who has made the request, though another checked it", () => {
    const done = [
      { act: "payment:make", personId: "An" },
      { act: "payment:check", personId: "Bình" },
    ] as const;
    expect(checkDifferentPeople("payment:approve", "An", done).ok).toBe(false);
    expect(checkDifferentPeople("payment:approve", "Chi", done).ok).toBe(true);
  });

  it("refuses an appraiser who drafted, and a decider who appraised", () => {
    expect(
      checkDifferentPeople("appraisal:record", "An", [{ act: "scheme:draft", personId: "An" }]).ok,
    ).toBe(false);
    expect(
      checkDifferentPeople("plan:decide", "An", [{ act: "appraisal:record", personId: "An" }]).ok,
    ).toBe(false);
    expect(
      checkDifferentPeople("scheme:decide", "An", [{ act: "appraisal:record", personId: "An" }]).ok,
    ).toBe(false);
  });

  it("lets one person repeat an act, and do acts no rule joins", () => {
    expect(
      checkDifferentPeople("payment:make", "An", [{ act: "payment:make", personId: "An" }]).ok,
    ).toBe(true);
    expect(mustBeDifferentPeople("search:use")).toEqual([]);
  });

  it("has a sentence for every refusal", () => {
    const refusals: readonly AccessRefusal[] = [
      {
        kind: "same-person",
        act: "payment:check",
        earlierAct: "payment:make",
        reason: "Kế toán và kế toán trưởng là hai người khác nhau",
      },
      { kind: "not-permitted", permission: "plan:decide" },
      { kind: "out-of-scope", permission: "scheme:read" },
    ];
    const [samePerson, notPermitted, outOfScope] = refusals.map(accessRefusalText);
    expect(samePerson).toContain("Lập đề nghị tạm ứng, thanh toán");
    expect(notPermitted).toContain("Chủ tịch / Phó Chủ tịch UBND tỉnh");
    expect(outOfScope).toContain("ngoài phạm vi");
    expect(roleLabels([])).toBe("không vai trò nào");
    expect(roleLabels(["clerk", "treasury"])).toBe("Văn thư hoặc Công chức Kho bạc Nhà nước");
  });
});
