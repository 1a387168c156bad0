import { unreachable } from "../kernel/index.ts";

/** The fewest characters of a password: length counts, composition does not. */
export const shortestPassword = 12;

export type PasswordFault = "too-short" | "too-common" | "contains-login";

/** Why a new password is not good enough; null when it is. */
export function passwordFault(password: string, login: string): PasswordFault | null {
  const lower = password.toLowerCase();
  if (password.length < shortestPassword) return "too-short";
  if (commonPasswords.includes(lower)) return "too-common";
  if (login !== "" && lower.includes(login.toLowerCase())) return "contains-login";
  return null;
}

/** What to do about a password that is not good enough, in Vietnamese. */
export function passwordFaultText(fault: PasswordFault): string {
  switch (fault) {
    case "too-short":
      return `Mật khẩu cần từ ${String(shortestPassword)} ký tự; nên ghép vài từ dễ nhớ.`;
    case "too-common":
      return "Mật khẩu này quá phổ biến, chọn mật khẩu khác.";
    case "contains-login":
      return "Mật khẩu không được chứa tên tài khoản.";
    default:
      return unreachable(fault);
  }
}

const commonPasswords: readonly string[] = [
  "123456789012",
  "password1234",
  "matkhau12345",
  "khuyencong2026",
  "caobang123456",
  "qwertyuiop12",
  "111111111111",
  "abcd12345678",
];
