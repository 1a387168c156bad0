import { describe, expect, it } from "vitest";
import { passwordFault, passwordFaultText } from "./password-rule.ts";

describe("a new password", () => {
  it("needs twelve characters: eleven are refused, twelve pass", () => {
    expect(passwordFault("chè đắng mộ", "co-so")).toBe("too-short");
    expect(passwordFault("chè đắng một", "co-so")).toBeNull();
  });

  it("may not be one that everybody tries", () => {
    expect(passwordFault("CaoBang123456", "co-so")).toBe("too-common");
  });

  it("may not contain the name of the account", () => {
    expect(passwordFault("mat-khau-cua-co-so", "co-so")).toBe("contains-login");
    expect(passwordFault("mat-khau-cua-ban", "")).toBeNull();
  });

  it.each(["too-short", "too-common", "contains-login"] as const)("says why: %s", (fault) => {
    expect(passwordFaultText(fault)).toMatch(/Mật khẩu/);
  });
});
