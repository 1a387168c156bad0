import { randomInt } from "node:crypto";

/** Letters and digits that are not mistaken for one another when read out or written down. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to be said once and changed at the first sign-in: four groups of four, about 79 bits. */
export function newOneTimePassword(): string {
  const group = () =>
    Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
  return Array.from({ length: 4 }, group).join("-");
}
