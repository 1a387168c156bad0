import { randomUUID } from "node:crypto";
import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isStillRunning, thisProcess } from "./running-process.ts";

/** A lock that this process holds. */
export type HeldLock = { readonly release: () => void };

/** A lock file without a readable holder is given this long to be filled in. */
const unreadableIsStaleAfterMs = 5_000;

/** Runs alone among all processes that use this lock file. The lock of a dead process is cleared. */
export async function withFileLock<T>(path: string, run: () => Promise<T>): Promise<T> {
  const lock = await waitForLock(path, 180_000);
  try {
    return await run();
  } finally {
    lock.release();
  }
}

/** Takes the lock when it is free at this moment. */
export function tryFileLock(path: string): HeldLock | null {
  clearStaleLock(path);
  const nonce = randomUUID();
  // Filled in before it gets its name: nobody ever reads a lock that does not say whose it is.
  const draft = `${path}.${nonce}`;
  writeFileSync(draft, JSON.stringify({ ...thisProcess(), nonce }), { flag: "wx" });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return null;
    throw error;
  } finally {
    unlinkSync(draft);
  }
  return {
    release() {
      if (readHolder(path)?.nonce === nonce) unlinkSync(path);
    },
  };
}

async function waitForLock(path: string, patienceMs: number): Promise<HeldLock> {
  const givesUpAt = Date.now() + patienceMs;
  for (;;) {
    const lock = tryFileLock(path);
    if (lock !== null) return lock;
    if (Date.now() > givesUpAt) {
      const holder = readHolder(path);
      throw new Error(`${path} is held by process ${String(holder?.pid ?? "unknown")}.`);
    }
    await sleep(40 + Math.random() * 30);
  }
}

/** Removes the lock of a dead process; a folder beside it keeps two cleaners apart. */
function clearStaleLock(path: string): void {
  if (!isStale(path)) return;
  const guard = `${path}.clearing`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (ageMs(guard) > 60_000) attempt(rmdirSync, guard);
    return;
  }
  try {
    if (isStale(path)) attempt(unlinkSync, path);
  } finally {
    attempt(rmdirSync, guard);
  }
}

function isStale(path: string): boolean {
  const holder = readHolder(path);
  if (holder !== null) return !isStillRunning(holder);
  return ageMs(path) > unreadableIsStaleAfterMs;
}

type Holder = {
  readonly pid: number;
  readonly startedAt: string;
  readonly nonce: string;
};

function readHolder(path: string): Holder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value !== "object" || value === null) return null;
    if (!("pid" in value && "startedAt" in value && "nonce" in value)) return null;
    return {
      pid: Number(value.pid),
      startedAt: String(value.startedAt),
      nonce: String(value.nonce),
    };
  } catch {
    return null;
  }
}

function ageMs(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function attempt(remove: (path: string) => void, path: string): void {
  try {
    remove(path);
  } catch {
    // Another process did it first.
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
