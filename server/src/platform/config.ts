import { resolve } from "node:path";
import * as z from "zod/mini";

const Environment = z.object({
  DATABASE_URL: z.url(),
  /** For migrations, LISTEN and advisory locks: never through a transaction pooler. */
  DATABASE_URL_DIRECT: z.optional(z.url()),
  /** Role that owns the tables; only migrations and reference data use it. */
  DATABASE_URL_OWNER: z.optional(z.url()),
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(65_535)), 8080),
  HOST: z._default(z.string(), "127.0.0.1"),
  KC_PUBLIC_URL: z.optional(z.url()),
  KC_ENV: z._default(z.enum(["development", "test", "production"]), "development"),
  KC_DEMO: z._default(z.enum(["0", "1"]), "0"),
  KC_EMBEDDED: z._default(z.enum(["0", "1"]), "0"),
  KC_SECRET: z._default(z.string().check(z.minLength(32)), "demo-secret-demo-secret-demo-secret!"),
  KC_FILES: z._default(z.string(), ".local/files"),
  KC_MAIL_URL: z.optional(z.url()),
  KC_MAIL_FROM: z._default(z.string(), "khuyen-cong@localhost"),
  KC_TRUSTED_PROXY: z._default(z.enum(["0", "1"]), "0"),
  KC_LOG_LEVEL: z._default(z.enum(["debug", "info", "warn", "error", "silent"]), "info"),
});

export type Config = {
  readonly databaseUrl: string;
  readonly databaseUrlDirect: string;
  readonly databaseUrlOwner: string | null;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly environment: "development" | "test" | "production";
  readonly isDemo: boolean;
  readonly isEmbedded: boolean;
  readonly secret: string;
  readonly filesFolder: string;
  readonly mailUrl: string | null;
  readonly mailFrom: string;
  readonly trustsProxy: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

const demoSecret = "demo-secret-demo-secret-demo-secret!";
const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

/** A configuration that must not start; the message says in Vietnamese what to set. */
class ConfigError extends Error {}

/** Reads and checks the environment once. Throws `ConfigError` naming every fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigError(`Cấu hình chưa đúng, sửa các biến môi trường sau: ${faults.join("; ")}`);
  }
  const values = parsed.data;
  const config: Config = {
    databaseUrl: values.DATABASE_URL,
    databaseUrlDirect: values.DATABASE_URL_DIRECT ?? values.DATABASE_URL,
    databaseUrlOwner: values.DATABASE_URL_OWNER ?? null,
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.KC_PUBLIC_URL ?? `http://${values.HOST}:${String(values.PORT)}`,
    environment: values.KC_ENV,
    isDemo: values.KC_DEMO === "1",
    isEmbedded: values.KC_EMBEDDED === "1",
    secret: values.KC_SECRET,
    filesFolder: resolve(values.KC_FILES),
    mailUrl: values.KC_MAIL_URL ?? null,
    mailFrom: values.KC_MAIL_FROM,
    trustsProxy: values.KC_TRUSTED_PROXY === "1",
    logLevel: values.KC_LOG_LEVEL,
  };
  const faults = refusedCombinations(config);
  if (faults.length > 0) throw new ConfigError(faults.join(" "));
  return config;
}

function refusedCombinations(config: Config): string[] {
  const faults: string[] = [];
  if (config.environment === "production") {
    if (config.secret === demoSecret)
      faults.push("Môi trường chính thức phải đặt KC_SECRET riêng (từ 32 ký tự).");
    if (config.isEmbedded)
      faults.push("Môi trường chính thức không dùng cơ sở dữ liệu nhúng: đặt DATABASE_URL.");
    if (config.isDemo) faults.push("Môi trường chính thức không chạy chế độ dùng thử: bỏ KC_DEMO.");
  }
  if (config.isDemo && !config.isEmbedded)
    faults.push("Chế độ dùng thử chỉ chạy trên cơ sở dữ liệu nhúng.");
  if (config.isDemo && !loopback.has(config.host))
    faults.push("Chế độ dùng thử chỉ mở trên máy này (HOST=127.0.0.1).");
  return faults;
}

/** The configuration as it may be printed: secrets and passwords masked. */
export function maskedConfig(config: Config): Record<string, unknown> {
  return {
    ...config,
    databaseUrl: maskUrl(config.databaseUrl),
    databaseUrlDirect: maskUrl(config.databaseUrlDirect),
    databaseUrlOwner: config.databaseUrlOwner && maskUrl(config.databaseUrlOwner),
    mailUrl: config.mailUrl && maskUrl(config.mailUrl),
    secret: config.secret === demoSecret ? "(khóa dùng thử)" : "***",
  };
}

function maskUrl(text: string): string {
  const url = new URL(text);
  if (url.password) url.password = "***";
  return url.href;
}
