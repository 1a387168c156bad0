import { hash, verify } from "@node-rs/argon2";

/** argon2id, 19 MiB, two passes: OWASP's floor, about 30 ms on two cores. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), options);
}

/** A hash of nothing anybody knows: verifying against it takes as long as against a real one. */
const nobody = hashPassword(crypto.randomUUID());

/** Whether the password fits; an account without one takes as long to refuse. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), password.normalize("NFC"));
  return fits && stored !== null;
}

const commonPasswords = new Set([
  "123456789012",
  "password1234",
  "matkhau12345",
  "khuyencong2026",
  "caobang123456",
  "qwertyuiop12",
  "111111111111",
  "abcd12345678",
]);

/** Why a new password is not good enough, as a sentence; null when it is. Length counts, composition does not. */
export function faultOfPassword(password: string, login: string): string | null {
  if (password.length < 12) return "Mật khẩu cần từ 12 ký tự; nên ghép vài từ dễ nhớ.";
  if (commonPasswords.has(password.toLowerCase()))
    return "Mật khẩu này quá phổ biến, chọn mật khẩu khác.";
  if (password.toLowerCase().includes(login)) return "Mật khẩu không được chứa tên tài khoản.";
  return null;
}
