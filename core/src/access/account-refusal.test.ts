import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { type AccountRefusal, accountRefusalText, isLogin } from "./account-refusal.ts";

describe("the name of an account", () => {
  it.each(["co-so", "0912345678", "lan.anh@example.vn"])("may be %s", (login) => {
    expect(isLogin(login)).toBe(true);
  });

  it.each(["ab", "Cơ-sở", "Co-So", "co so", ""])("may not be “%s”", (login) => {
    expect(isLogin(login)).toBe(false);
  });
});

describe("the sentence of each refusal", () => {
  it.each<[AccountRefusal, RegExp]>([
    [{ kind: "login-taken", login: "co-so" }, /“co-so” đã có người dùng/],
    [{ kind: "login-not-a-login", login: "?" }, /chữ thường không dấu/],
    [{ kind: "weak-password", fault: "too-short" }, /12 ký tự/],
    [{ kind: "own-account" }, /quản trị khác/],
    [{ kind: "account-of-elsewhere" }, /nơi khác/],
    [{ kind: "role-not-given-here", role: "ministry" }, /Bộ Công Thương/],
    [
      { kind: "role-not-for-organisation", role: "clerk", organisationKind: "treasury" },
      /“Văn thư” không thuộc Kho bạc Nhà nước/,
    ],
    [{ kind: "role-needs-place", role: "establishment" }, /Chọn cơ sở/],
    [{ kind: "role-needs-place", role: "clerk" }, /Chọn đơn vị/],
    [{ kind: "membership-exists", role: "clerk" }, /đã có vai trò/],
    [
      {
        kind: "membership-days-out-of-order",
        validFrom: plainDate("2026-03-02"),
        validTo: plainDate("2026-03-01"),
      },
      /01\/03\/2026 phải sau ngày bắt đầu 02\/03\/2026/,
    ],
  ])("of %o says what to do", (refusal, sentence) => {
    expect(accountRefusalText(refusal)).toMatch(sentence);
  });
});
