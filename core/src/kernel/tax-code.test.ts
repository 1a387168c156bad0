import { describe, expect, it } from "vitest";
import { checkTaxCode } from "./index.ts";

describe("tax codes (mã số thuế)", () => {
  it.each(["0100109106", "0101248141"])("accepts the published code %s", (code) => {
    expect(checkTaxCode(code)).toEqual({ kind: "valid", form: "enterprise-10", code });
  });

  it("accepts a branch, written with or without its hyphen, and keeps one spelling", () => {
    const branch = { kind: "valid", form: "branch-13", code: "0100109106-001" };
    expect(checkTaxCode("0100109106-001")).toEqual(branch);
    expect(checkTaxCode(" 0100109106001 ")).toEqual(branch);
  });

  it("accepts the twelve digits of a household business, which have no check digit", () => {
    expect(checkTaxCode("0".repeat(12))).toMatchObject({ kind: "valid", form: "personal-12" });
  });

  it("warns of one wrong digit and still returns the code", () => {
    expect(checkTaxCode("0100109107")).toEqual({
      kind: "check-digit-wrong",
      form: "enterprise-10",
      code: "0100109107",
    });
  });

  it("finds every single wrong digit of a real code", () => {
    const code = "0100109106";
    for (let at = 0; at < code.length; at += 1) {
      for (const digit of "0123456789") {
        const other = code.slice(0, at) + digit + code.slice(at + 1);
        expect(checkTaxCode(other).kind).toBe(other === code ? "valid" : "check-digit-wrong");
      }
    }
  });

  it.each(["", "12345", "010010910A", "0100109106-000", "01001091060"])(
    "does not take “%s” for a code",
    (text) => {
      expect(checkTaxCode(text)).toEqual({ kind: "not-a-code" });
    },
  );
});
