import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { answerSupplement, requestSupplement, schemeRefusalText } from "./index.ts";

const today = plainDate("2026-03-10");
const request = {
  items: [
    { field: "machines", reason: "Thiếu báo giá thứ hai" },
    { field: "economicEffect", reason: "Chưa nêu doanh thu" },
  ],
  dueOn: plainDate("2026-03-20"),
} as const;

describe("a supplement", () => {
  it("is asked per field, each with its reason", () => {
    expect(requestSupplement(request, today)).toEqual({ ok: true, value: request });
  });

  it.each([
    [{ ...request, items: [] }, "supplement-without-items"],
    [{ ...request, items: [{ field: "name", reason: " " }] }, "supplement-without-reason"],
    [{ ...request, items: [request.items[0], request.items[0]] }, "supplement-field-twice"],
    [{ ...request, dueOn: today }, "supplement-due-too-soon"],
  ] as const)("is refused when %o", (asked, kind) => {
    const result = requestSupplement(asked, today);
    expect(result).toMatchObject({ refusal: { kind } });
    expect(!result.ok && schemeRefusalText(result.refusal)).toMatch(/\.$/);
  });

  it("is answered only when every field is", () => {
    const one = [{ field: "machines", answer: "Đã thêm báo giá" }] as const;
    const result = answerSupplement(request, one);
    expect(result).toEqual({
      ok: false,
      refusal: { kind: "supplement-unanswered", fields: ["economicEffect"] },
    });
    expect(!result.ok && schemeRefusalText(result.refusal)).toContain("Hiệu quả kinh tế");
    expect(
      answerSupplement(request, [...one, { field: "economicEffect", answer: "Đã nêu" }]).ok,
    ).toBe(true);
  });
});
