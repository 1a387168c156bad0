import { describe, expect, it } from "vitest";
import { isSchemeCode, schemeCode } from "./index.ts";

describe("the code of a scheme", () => {
  it("names source, year and sequence", () => {
    expect(schemeCode("local_province", 2026, 12)).toBe("KCĐP-2026-012");
    expect(schemeCode("national", 2026, 3)).toBe("KCQG-2026-003");
    expect(schemeCode("local_commune", 2026, 1000)).toBe("KCĐP-2026-1000");
  });

  it("throws for a sequence that is none", () => {
    expect(() => schemeCode("national", 2026, 0)).toThrow(RangeError);
  });

  it("is recognised as a person types it, composed or not", () => {
    expect(isSchemeCode("kcđp-2026-012")).toBe(true);
    expect(isSchemeCode("KCĐP-2026-012".normalize("NFD"))).toBe(true);
    expect(isSchemeCode("KCXX-2026-012")).toBe(false);
  });
});
