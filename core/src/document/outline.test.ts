import { describe, expect, it } from "vitest";
import { pointLetter, romanNumber } from "./outline.ts";

describe("lettering of points (NĐ 30/2020, Phụ lục I)", () => {
  it("puts đ after d and leaves out f, j, w and z", () => {
    const letters = Array.from({ length: 23 }, (_, index) => pointLetter(index));
    expect(letters.join(" ")).toBe("a b c d đ e g h i k l m n o p q r s t u v x y");
  });

  it("goes on with two letters after y", () => {
    expect([pointLetter(23), pointLetter(24), pointLetter(45), pointLetter(46)]).toEqual([
      "aa",
      "ab",
      "ay",
      "ba",
    ]);
  });

  it("throws for an index that is no index", () => {
    expect(() => pointLetter(-1)).toThrow(RangeError);
    expect(() => pointLetter(1.5)).toThrow(RangeError);
  });
});

describe("Roman numbers of parts and annexes", () => {
  it("writes 4, 9, 14, 40 and 1994 the Roman way", () => {
    expect([4, 9, 14, 40, 1994].map(romanNumber)).toEqual(["IV", "IX", "XIV", "XL", "MCMXCIV"]);
  });

  it("throws for zero", () => {
    expect(() => romanNumber(0)).toThrow(RangeError);
  });
});
