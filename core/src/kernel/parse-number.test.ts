import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dong,
  formatDong,
  formatDongUnit,
  formatMillion,
  kernelRefusalText,
  parseCount,
  parsePercent,
  parseVietnameseNumber,
} from "./index.ts";

function amountOf(text: string): number | string {
  const read = parseVietnameseNumber(text);
  return read.ok ? read.value.dong : read.refusal.kind;
}

describe("reading an amount typed by a person", () => {
  it.each([
    ["1056", 1_056],
    ["1.056", 1_056],
    ["1.056.000.000", 1_056_000_000],
    ["1 056 000", 1_056_000],
    ["1\u00a0056\u00a0000", 1_056_000],
    ["01", 1],
    ["0", 0],
    ["1,5 tỷ", 1_500_000_000],
    ["1,5 tỉ", 1_500_000_000],
    ["1,056 tỷ đồng", 1_056_000_000],
    ["18,246 tỷ đồng", 18_246_000_000],
    ["300 triệu", 300_000_000],
    ["300tr", 300_000_000],
    ["300 Triệu đồng", 300_000_000],
    ["300\u00a0tri\u1ec7u", 300_000_000],
    ["300 trie\u0323\u0302u", 300_000_000],
    ["70 nghìn", 70_000],
    ["300.000.000 đ", 300_000_000],
    ["300.000.000đ", 300_000_000],
    ["300.000.000 đồng", 300_000_000],
    ["300.000.000\u00a0₫", 300_000_000],
    ["300000000 VNĐ", 300_000_000],
    ["1.000,00", 1_000],
  ])("understands %s", (text, amount) => {
    expect(amountOf(text)).toBe(amount);
  });

  it("says how it understood", () => {
    expect(parseVietnameseNumber("1,5 tỷ")).toEqual({
      ok: true,
      value: { dong: 1_500_000_000, understoodAs: "1.500.000.000\u00a0đ" },
    });
  });

  it.each([
    ["", "number-empty"],
    ["  \u00a0", "number-empty"],
    ["abc", "number-unreadable"],
    ["12 con", "number-unreadable"],
    ["3e5", "number-unreadable"],
    ["NaN", "number-unreadable"],
    ["1/2", "number-unreadable"],
    ["1.05", "number-ambiguous"],
    ["1.5 tỷ", "number-ambiguous"],
    ["1,056,000", "number-ambiguous"],
    ["1,056", "number-ambiguous"],
    ["1.056.00", "number-ambiguous"],
    ["0.500", "number-ambiguous"],
    ["1056.000", "number-ambiguous"],
    ["1.000 000", "number-ambiguous"],
    ["0,5", "fraction-of-dong"],
    ["1,0000005 triệu", "fraction-of-dong"],
    ["-300.000", "number-negative"],
    ["−300.000", "number-negative"],
    ["99999999 tỷ", "number-too-large"],
  ])("refuses “%s” as %s, with a Vietnamese sentence", (text, kind) => {
    const read = parseVietnameseNumber(text);
    expect(read).toMatchObject({ ok: false, refusal: { kind } });
    if (!read.ok) expect(kernelRefusalText(read.refusal)).toMatch(/\.$/);
  });

  it("allows a negative where the form does", () => {
    expect(parseVietnameseNumber("-300.000", { negative: "allowed" })).toMatchObject({
      value: { dong: -300_000 },
    });
  });

  it("reads a table in triệu đồng, where 1.056 stands beside 3960", () => {
    expect(parseVietnameseNumber("1.056", { unit: "million" })).toMatchObject({
      value: { dong: 1_056_000_000 },
    });
    expect(parseVietnameseNumber("3960", { unit: "million" })).toMatchObject({
      value: { dong: 3_960_000_000 },
    });
    expect(parseVietnameseNumber("1.056,5", { unit: "million" })).toMatchObject({
      value: { dong: 1_056_500_000 },
    });
  });

  it("reads back every amount it prints, in đồng and in triệu đồng", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const options = { negative: "allowed" } as const;
        const amount = dong(value);
        for (const text of [formatDong(amount), formatDongUnit(amount)]) {
          expect(parseVietnameseNumber(text, options)).toMatchObject({ value: { dong: value } });
        }
        expect(
          parseVietnameseNumber(formatMillion(amount), { ...options, unit: "million" }),
        ).toMatchObject({ value: { dong: value } });
      }),
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof parseVietnameseNumber(text).ok).toBe("boolean");
        expect(typeof parseCount(text).ok).toBe("boolean");
        expect(typeof parsePercent(text).ok).toBe("boolean");
      }),
    );
  });
});

describe("reading counts and percentages", () => {
  it("reads whole numbers", () => {
    expect(parseCount("1.056")).toEqual({
      ok: true,
      value: { count: 1_056, understoodAs: "1.056" },
    });
    expect(parseCount("01")).toMatchObject({ value: { count: 1 } });
  });

  it.each([
    ["", "number-empty"],
    ["-1", "number-negative"],
    ["ba", "number-unreadable"],
    ["1.05", "number-ambiguous"],
    ["1,5", "fraction-refused"],
    ["99999999999999999999", "number-too-large"],
  ])("refuses the count “%s” as %s", (text, kind) => {
    const read = parseCount(text);
    expect(read).toMatchObject({ refusal: { kind } });
    if (!read.ok) expect(kernelRefusalText(read.refusal)).not.toBe("");
  });

  it("reads percentages to two decimals", () => {
    expect(parsePercent("50%")).toEqual({ ok: true, value: { share: 5_000, understoodAs: "50%" } });
    expect(parsePercent("1,5 %")).toMatchObject({ value: { share: 150 } });
    expect(parsePercent("1,555")).toMatchObject({ refusal: { kind: "fraction-refused" } });
    expect(parsePercent("-5")).toMatchObject({ refusal: { kind: "number-negative" } });
    expect(parsePercent("")).toMatchObject({ refusal: { kind: "number-empty" } });
    expect(parsePercent("x")).toMatchObject({ refusal: { kind: "number-unreadable" } });
  });
});
