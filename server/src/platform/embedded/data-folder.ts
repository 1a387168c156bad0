import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { canEnter, isRoot, type ServerAccount } from "./account.ts";
import { programPath, type PostgresPrograms } from "./programs.ts";

/** What the cluster is for: real work keeps every acknowledged row, tests may lose everything. */
export type ClusterPurpose = "product" | "test";

/** The cluster of a checkout. */
export const defaultDataDir = resolve(import.meta.dirname, "../../../../.local/pg");

export const superuserName = "postgres";

/** The folder really used, and whether it is not the wanted one. */
export type DataPlace = {
  readonly dataDir: string;
  readonly isElsewhere: boolean;
};

/**
 * The folder that can really be used: the wanted one, or one of its own below /var/tmp where the account
 * of the server cannot enter the wanted one (a checkout under a private home), or we cannot write there.
 */
export function resolveDataDir(wanted: string, account: ServerAccount): DataPlace {
  const parent = dirname(resolve(wanted));
  if (isUsable(parent, resolve(wanted), account)) {
    return {
      dataDir: join(realpathSync(parent), basename(wanted)),
      isElsewhere: false,
    };
  }
  if (process.platform === "win32") throw new Error(`${wanted} cannot be written.`);
  const user = String(process.getuid?.() ?? 0);
  const mark = createHash("sha256")
    .update(`${user}:${resolve(wanted)}`)
    .digest("hex")
    .slice(0, 12);
  const home = join("/var/tmp", `kc-data-${mark}`);
  if (mkdirSync(home, { recursive: true }) !== undefined) chmodSync(home, 0o711);
  const found = lstatSync(home);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${home} belongs to somebody else; remove it or choose another data folder.`);
  }
  return { dataDir: join(home, basename(wanted)), isElsewhere: true };
}

function isUsable(parent: string, dataDir: string, account: ServerAccount): boolean {
  try {
    // A folder of ours made under a strict umask must still let the server's account through.
    if (mkdirSync(parent, { recursive: true }) !== undefined) chmodSync(parent, 0o755);
    accessSync(parent, constants.W_OK);
  } catch {
    return false;
  }
  const found = lstatSync(dataDir, { throwIfNoEntry: false });
  if (
    found !== undefined &&
    !isRoot() &&
    process.getuid !== undefined &&
    found.uid !== process.getuid()
  ) {
    return false;
  }
  return canEnter(account, parent);
}

/** Whether the folder holds an initialised cluster. */
export function isInitialised(dataDir: string): boolean {
  return existsSync(join(dataDir, "PG_VERSION")) && existsSync(passwordFile(dataDir));
}

/** The superuser's password, readable by the server's account and root only. */
export function readSuperuserPassword(dataDir: string): string {
  return readFileSync(passwordFile(dataDir), "utf8").trim();
}

/**
 * Makes a new cluster: UTF-8, the builtin locale C.UTF-8, a random password, SCRAM only. It is made
 * under another name and renamed, so that a kill half way leaves no half-made cluster.
 */
export async function initialiseCluster(
  programs: PostgresPrograms,
  dataDir: string,
  account: ServerAccount,
  purpose: ClusterPurpose,
): Promise<void> {
  if (existsSync(dataDir)) throw new Error(`${dataDir} exists and is not a cluster of ours.`);
  const draft = `${dataDir}.init`;
  const password = randomBytes(24).toString("base64url");
  const draftPassword = `${draft}.password`;
  try {
    let failure: string | null = "nothing tried";
    for (const locale of localeChoices) {
      makeEmpty(draft, account);
      writeSecret(draftPassword, password, account);
      failure = await runInitdb(programs, draft, draftPassword, account, [
        ...locale,
        ...safetyOf(purpose),
      ]);
      if (failure === null) break;
    }
    if (failure !== null) throw new Error(`initdb failed: ${failure}`);
    writeSecret(passwordFile(draft), password, account);
    renameSync(draft, dataDir);
  } finally {
    rmSync(draftPassword, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * The first that initdb takes: the builtin locale of PostgreSQL 17 and later, where pg_trgm still asks the
 * C library what a letter is; the same where that library has no C.UTF-8; the library's own for 15 and 16.
 */
const localeChoices = [
  ["--locale=C", "--lc-ctype=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ["--locale=C.UTF-8"],
] as const;

function safetyOf(purpose: ClusterPurpose): readonly string[] {
  return purpose === "test" ? ["--no-sync"] : ["--data-checksums"];
}

/** What initdb complains of, or null when it succeeds. */
function runInitdb(
  programs: PostgresPrograms,
  folder: string,
  passwordPath: string,
  account: ServerAccount,
  choices: readonly string[],
): Promise<string | null> {
  const settings = ["-D", folder, "-U", superuserName, "--auth=scram-sha-256"].concat(
    [`--pwfile=${passwordPath}`, "--encoding=UTF8", "--no-instructions"],
    choices,
  );
  const options = { ...account, cwd: dirname(folder), env: serverEnvironment };
  return new Promise((resolve) => {
    execFile(programPath(programs, "initdb"), settings, options, (error, _output, complaint) => {
      resolve(error === null ? null : complaint.slice(-2_000) || error.message);
    });
  });
}

/** The server's programs see nothing of our environment. */
export const serverEnvironment = {
  LC_ALL: "C",
  TZ: "UTC",
  PATH: "/usr/local/bin:/usr/bin:/bin",
};

function makeEmpty(folder: string, account: ServerAccount): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  if (account !== null) chownSync(folder, account.uid, account.gid);
}

function writeSecret(file: string, secret: string, account: ServerAccount): void {
  rmSync(file, { force: true });
  writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
  if (account !== null) chownSync(file, account.uid, account.gid);
}

function passwordFile(dataDir: string): string {
  return join(dataDir, "kc-superuser-password");
}
