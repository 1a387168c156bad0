import { passwordFault, passwordFaultText } from "@kc/core/access";
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

/** Why a new password is not good enough, as a sentence; null when it is. */
export function faultOfPassword(password: string, login: string): string | null {
  const fault = passwordFault(password, login);
  return fault === null ? null : passwordFaultText(fault);
}
