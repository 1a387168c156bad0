import { describe, expect, it } from "vitest";
import { compareVietnamese, foldVietnamese, isNfc, nfc, squeezeSpaces } from "./index.ts";

describe("Vietnamese text", () => {
  it("finds an establishment whatever the tone style, the capitals and the composition", () => {
    const key = "xa phuc hoa";
    expect(foldVietnamese("Xã Phục Hòa")).toBe(key);
    expect(foldVietnamese("Xã Phục Hoà")).toBe(key);
    expect(foldVietnamese("XÃ PHỤC HÒA")).toBe(key);
    expect(foldVietnamese("Xã Phục Hòa".normalize("NFD"))).toBe(key);
    expect(foldVietnamese("  xã \u00a0 Phục\nHòa ")).toBe(key);
    expect(foldVietnamese("ĐẶNG Đức Ơn Ưng")).toBe("dang duc on ung");
  });

  it("keeps composed text only", () => {
    const decomposed = "Cao Bằng".normalize("NFD");
    expect(isNfc(decomposed)).toBe(false);
    expect(nfc(decomposed)).toBe("Cao Bằng");
    expect(isNfc(nfc(decomposed))).toBe(true);
  });

  it("squeezes no-break and zero-width spaces", () => {
    expect(squeezeSpaces("\ufeff a \u00a0\u200b b\t")).toBe("a b");
  });

  it("sorts as a Vietnamese dictionary does", () => {
    const sorted = ["Ơn", "Ôn", "Đào", "On", "Dao", "Cao"].sort(compareVietnamese);
    expect(sorted).toEqual(["Cao", "Dao", "Đào", "On", "Ôn", "Ơn"]);
  });
});
