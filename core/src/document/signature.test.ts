import { describe, expect, it } from "vitest";
import { preambleHeading, type Decider } from "./issuing-body.ts";
import { documentRefusalText } from "./refusal-text.ts";
import { authorityLines, checkHeadingAndSignature, type SigningAuthority } from "./signature.ts";

const committee: Decider = { kind: "committee", territory: "tỉnh Cao Bằng" };
const chair: Decider = { kind: "committee-chair", territory: "tỉnh Cao Bằng" };
const head: Decider = {
  kind: "body-head",
  office: "Giám đốc",
  body: "Sở Công Thương tỉnh Cao Bằng",
};

describe("who decides and how he signs (NĐ 30/2020 Đ.13)", () => {
  it("heads a decision of the committee, of its chair and of a director each in its own words", () => {
    expect(preambleHeading(committee)).toBe("ỦY BAN NHÂN DÂN TỈNH CAO BẰNG");
    expect(preambleHeading(chair)).toBe("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG");
    expect(preambleHeading(head)).toBe("GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH CAO BẰNG");
  });

  it.each<[SigningAuthority, readonly string[]]>([
    [
      { kind: "for-body", body: "Ủy ban nhân dân", office: "Chủ tịch" },
      ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    ],
    [
      {
        kind: "for-body-by-deputy",
        body: "Ủy ban nhân dân",
        head: "Chủ tịch",
        office: "Phó Chủ tịch",
      },
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ],
    [{ kind: "own-office", office: "Chủ tịch" }, ["CHỦ TỊCH"]],
    [
      { kind: "deputy-for-head", head: "Chủ tịch", office: "Phó Chủ tịch" },
      ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ],
    [
      { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
      ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
    ],
    [
      { kind: "by-order", head: "Chủ tịch", office: "Chánh Văn phòng" },
      ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
    ],
    [
      { kind: "by-authorisation", head: "Giám đốc", office: "Trưởng phòng" },
      ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"],
    ],
    [{ kind: "acting", office: "Giám đốc" }, ["Q. GIÁM ĐỐC"]],
  ])("writes %o", (authority, lines) => {
    expect(authorityLines(authority)).toEqual(lines);
  });

  it("refuses a decision of the committee that is not signed TM., and says so", () => {
    const decision = checkHeadingAndSignature(committee, {
      kind: "own-office",
      office: "Chủ tịch",
    });
    if (decision.ok) throw new Error("accepted");
    expect(decision.refusal.kind).toBe("heading-signature-mismatch");
    expect(documentRefusalText(decision.refusal)).toContain("TM. ỦY BAN NHÂN DÂN");
  });

  it("refuses TM. under a decision of the chair or of a director", () => {
    const signing = { kind: "for-body", body: "Ủy ban nhân dân", office: "Chủ tịch" } as const;
    expect(checkHeadingAndSignature(chair, signing).ok).toBe(false);
    const decision = checkHeadingAndSignature(head, signing);
    expect(decision.ok ? "" : documentRefusalText(decision.refusal)).toContain("không ký thay mặt");
  });

  it("accepts KT. under a decision of the chair", () => {
    const signing = { kind: "deputy-for-head", head: "Chủ tịch", office: "Phó Chủ tịch" } as const;
    expect(checkHeadingAndSignature(chair, signing)).toEqual({ ok: true, value: signing });
  });
});
