import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import qrcode from "qrcode-generator";

/** The shared secret at rest: AES-256-GCM under a key derived from the installation's secret. */
export function sealSecret(installationSecret: string, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(installationSecret), iv);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Opens what `sealSecret` closed; throws when the key differs or the text was changed. */
export function openSecret(installationSecret: string, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv(
    "aes-256-gcm",
    keyOf(installationSecret),
    bytes.subarray(0, 12),
  );
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

function keyOf(installationSecret: string): Buffer {
  return createHash("sha256").update(`second factor ${installationSecret}`).digest();
}

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

function totpOf(secret: string, login: string): TOTP {
  return new TOTP({ issuer: "Khuyến Công", label: login, secret: Secret.fromBase32(secret) });
}

/** The step of a valid code, at most one step early or late; null for a wrong one. */
export function stepOfCode(secret: string, login: string, code: string, now: Date): number | null {
  const delta = totpOf(secret, login).validate({
    token: code,
    window: 1,
    timestamp: now.getTime(),
  });
  return delta === null ? null : Math.floor(now.getTime() / 30_000) + delta;
}

/** The code of an instant; for stories and tests that play a person with a phone. */
export function codeAt(secret: string, login: string, now: Date): string {
  return totpOf(secret, login).generate({ timestamp: now.getTime() });
}

/** What the authenticator scans, as address and as an SVG picture. */
export function enrolmentOf(secret: string, login: string) {
  const otpauthUrl = totpOf(secret, login).toString();
  const code = qrcode(0, "M");
  code.addData(otpauthUrl);
  code.make();
  return {
    otpauthUrl,
    qrSvg: code.createSvgTag({ cellSize: 4, margin: 2, scalable: true }),
    secret,
  };
}
