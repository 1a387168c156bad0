import { describe, expect, it } from "vitest";
import { asId, isUuid, type SchemeId } from "./index.ts";

describe("ids", () => {
  it("reads a UUID, whatever its case", () => {
    expect(asId<SchemeId>("0193C2A4-7B1E-7CCC-8ABC-0123456789AB")).toBe(
      "0193c2a4-7b1e-7ccc-8abc-0123456789ab",
    );
  });

  it("throws for what is no UUID", () => {
    expect(() => asId<SchemeId>("KCĐP-2026-012")).toThrow(RangeError);
    expect(isUuid("")).toBe(false);
  });
});
