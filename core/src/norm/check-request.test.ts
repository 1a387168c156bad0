import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import { provinceCode } from "../territory/index.ts";
import {
  acknowledgementText,
  assessmentStepText,
  assessSupport,
  checkRequestedSupport,
  normRefusalText,
  parseNorms,
  requiresAcknowledgement,
  selectNorm,
  type SupportAssessment,
} from "./index.ts";

const file = new URL("../../../data/norms/norms.json", import.meta.url);
const norms = parseNorms(JSON.parse(readFileSync(file, "utf8")));

/** A machine of 800 million in Cao Bằng, local money, March 2026. */
function assessment(): SupportAssessment {
  const selected = selectNorm(norms, {
    activity: "machinery_tech_transfer",
    source: "local",
    provinceCode: provinceCode("04"),
    on: plainDate("2026-03-02"),
  });
  if (!selected.ok) throw new Error("no norm");
  const assessed = assessSupport({
    selected: selected.value,
    eligibleCostDong: dong(800_000_000),
    technologyLine: "single",
  });
  if (!assessed.ok) throw new Error("refused");
  return assessed.value;
}

describe("the support that is asked for", () => {
  it("may be exactly the maximum", () => {
    expect(checkRequestedSupport(dong(300_000_000), assessment())).toEqual({
      ok: true,
      value: { acceptedDong: 300_000_000 },
    });
  });

  it("may not be one đồng more, and hears what would be accepted", () => {
    const checked = checkRequestedSupport(dong(300_000_001), assessment());
    expect(checked).toMatchObject({
      refusal: {
        kind: "over-norm",
        requestedDong: 300_000_001,
        acceptedDong: 300_000_000,
        excessDong: 1,
        limitedBy: "ceiling",
      },
    });
    if (!checked.ok)
      expect(normRefusalText(checked.refusal).replaceAll("\u00a0", " ")).toBe(
        "Kinh phí đề nghị 300.000.001 đ vượt mức hỗ trợ tối đa 300.000.000 đ là 1 đ (TT 28/2018/TT-BTC, Đ.8 k.4).",
      );
  });

  it.each([0, -1])("may not be %d đồng", (requested) => {
    const checked = checkRequestedSupport(dong(requested), assessment());
    expect(checked).toMatchObject({ refusal: { kind: "request-not-positive" } });
    if (!checked.ok) expect(normRefusalText(checked.refusal)).toMatch(/\.$/);
  });
});

describe("what an officer acknowledges", () => {
  it("says that the province's norm is not loaded and the national ceiling applies", () => {
    const reasons = requiresAcknowledgement(assessment());
    expect(reasons.map(({ kind }) => kind)).toEqual([
      "fallback-norm",
      "norm-not-verified",
      "vat-not-stated",
    ]);
    const [fallback] = reasons;
    expect(fallback && acknowledgementText(fallback)).toBe(
      "Chưa có mức chi của tỉnh – áp dụng mức tối đa của Trung ương (TT 28/2018/TT-BTC, Đ.8 k.4); NQ 07/2025/NQ-HĐND chưa được nhập.",
    );
  });

  it("is nothing for the province's own norm, read in its text", () => {
    const { selected, ...rest } = assessment();
    const norm = { ...selected.norm, confidence: "A", vat: "excluded" } as const;
    expect(
      requiresAcknowledgement({
        ...rest,
        selected: { norm, fallback: false, pendingDocument: null },
      }),
    ).toEqual([]);
  });

  it("includes the conditions that the text states in words", () => {
    const { selected, ...rest } = assessment();
    const conditions = [{ kind: "stated", text: "Trả nợ đúng hạn." }] as const;
    const reasons = requiresAcknowledgement({
      ...rest,
      selected: { ...selected, pendingDocument: null, norm: { ...selected.norm, conditions } },
    });
    expect(reasons.map(acknowledgementText)).toContain(
      "Điều kiện theo TT 28/2018/TT-BTC, Đ.8 k.4: Trả nợ đúng hạn.",
    );
    expect(reasons.map(acknowledgementText)[0]).not.toContain("chưa được nhập");
  });
});

describe("the explanation on the appraisal sheet", () => {
  it("reads as sentences with figures", () => {
    expect(
      assessment().steps.map((step) => assessmentStepText(step).replaceAll("\u00a0", " ")),
    ).toEqual([
      "Chi phí thuộc phạm vi hỗ trợ",
      "50% × 800.000.000 đ, làm tròn xuống",
      "Mức tối đa cho một cơ sở",
      "Mức hỗ trợ tối đa (theo mức trần)",
    ]);
  });
});
