import { spawn, spawnSync } from "node:child_process";
import { chmodSync, closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServerAccount } from "./account.ts";
import { serverEnvironment } from "./data-folder.ts";
import { programPath, type PostgresPrograms } from "./programs.ts";
import { argumentsOf, findProcess, processesWorkingIn } from "./running-process.ts";

/** A running server of a data folder, as its lock file `postmaster.pid` tells. */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
};

/** What is needed to start one. */
export type PostmasterStart = {
  readonly programs: PostgresPrograms;
  readonly dataDir: string;
  readonly account: ServerAccount;
  readonly settings: Readonly<Record<string, string>>;
  /** The port to listen on; any free one when absent. */
  readonly port?: number | undefined;
};

/** The live server of this data folder, or null. */
export function findPostmaster(dataDir: string): Postmaster | null {
  const lock = readLock(dataDir);
  if (lock === null || findProcess(lock.pid) === null) return null;
  const given = argumentsOf(lock.pid);
  // The number of a dead server may by now belong to any other process.
  if (given !== null && !given.includes(dataDir)) return null;
  return lock;
}

/** Starts the server detached, so that Ctrl-C in a terminal reaches the application first. */
export async function startPostmaster(start: PostmasterStart): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    await clearStaleLock(start.dataDir);
    const port = start.port ?? (await findFreePort());
    const outcome = await launch(start, port);
    if (outcome.kind === "ready") return outcome.postmaster;
    const mayPass = /Address already in use|shared memory block|could not bind/.test(outcome.log);
    if (!mayPass || attempt >= 8) {
      throw new Error(`PostgreSQL did not start (${logFile(start.dataDir)}): ${outcome.log}`);
    }
    await sleep(150 * attempt);
  }
}

/** Waits until a live server accepts connections; null when it went away instead. */
export async function waitUntilReady(
  dataDir: string,
  patienceMs = 60_000,
): Promise<Postmaster | null> {
  const givesUpAt = Date.now() + patienceMs;
  for (;;) {
    const postmaster = findPostmaster(dataDir);
    if (postmaster === null || postmaster.status === "ready") return postmaster;
    if (Date.now() > givesUpAt) {
      throw new Error(
        `PostgreSQL in ${dataDir} stays "${postmaster.status}" (${logFile(dataDir)}).`,
      );
    }
    await sleep(20);
  }
}

/** Stops the server: clients are disconnected, everything acknowledged is on disk. */
export async function stopPostmaster(programs: PostgresPrograms, dataDir: string): Promise<void> {
  const postmaster = findPostmaster(dataDir);
  if (postmaster === null) return;
  signalStop(programs, dataDir, postmaster.pid, "fast");
  if (await isGoneWithin(postmaster.pid, 45_000)) return;
  // The next start replays the log; nothing acknowledged is lost.
  signalStop(programs, dataDir, postmaster.pid, "immediate");
  if (await isGoneWithin(postmaster.pid, 15_000)) return;
  throw new Error(`PostgreSQL (process ${String(postmaster.pid)}) does not stop.`);
}

/** Asks the server to stop, without waiting. */
export function signalStop(
  programs: PostgresPrograms,
  dataDir: string,
  pid: number,
  mode: "fast" | "immediate",
): void {
  if (process.platform === "win32") {
    spawnSync(programPath(programs, "pg_ctl"), ["stop", "-D", dataDir, "-m", mode, "-W"]);
    return;
  }
  try {
    process.kill(pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
  } catch {
    // It went away by itself.
  }
}

/**
 * A server killed with -9 leaves its lock file, and PostgreSQL refuses to start while a process of that
 * number exists, even a zombie. The file is removed only when /proc proves that the server is gone,
 * and not before the last of its helpers has left the folder.
 */
async function clearStaleLock(dataDir: string): Promise<void> {
  if (process.platform !== "linux") return;
  const givesUpAt = Date.now() + 15_000;
  while (findPostmaster(dataDir) === null && processesWorkingIn(dataDir).length > 0) {
    if (Date.now() > givesUpAt) {
      throw new Error(
        `Processes ${processesWorkingIn(dataDir).join(", ")} still work in ${dataDir}.`,
      );
    }
    await sleep(50);
  }
  if (findPostmaster(dataDir) === null) rmSync(lockFile(dataDir), { force: true });
}

type Launch =
  | { readonly kind: "ready"; readonly postmaster: Postmaster }
  | { readonly kind: "failed"; readonly log: string };

async function launch(start: PostmasterStart, port: number): Promise<Launch> {
  const log = openLog(start.dataDir);
  const child = spawn(programPath(start.programs, "postgres"), serverArguments(start, port), {
    ...start.account,
    cwd: start.dataDir,
    env: serverEnvironment,
    detached: true,
    windowsHide: true,
    stdio: ["ignore", log.descriptor, log.descriptor],
  });
  closeSync(log.descriptor);
  const failures: string[] = [];
  child.once("error", (error) => failures.push(error.message));
  child.once("exit", (code, signal) => failures.push(`ended with ${String(signal ?? code)}`));
  const givesUpAt = Date.now() + 120_000;
  for (;;) {
    if (failures.length > 0) {
      return { kind: "failed", log: `${failures.join(", ")}\n${readLogFrom(log)}` };
    }
    const postmaster = findPostmaster(start.dataDir);
    if (postmaster?.pid === child.pid && postmaster?.status === "ready") {
      child.unref();
      return { kind: "ready", postmaster };
    }
    if (Date.now() > givesUpAt) {
      child.kill("SIGKILL");
      return { kind: "failed", log: `not ready in time\n${readLogFrom(log)}` };
    }
    await sleep(15);
  }
}

function serverArguments(start: PostmasterStart, port: number): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "off",
    ...start.settings,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", start.dataDir, "-p", String(port), ...options];
}

type OpenLog = {
  readonly descriptor: number;
  readonly file: string;
  readonly start: number;
};

function openLog(dataDir: string): OpenLog {
  const file = logFile(dataDir);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const isLong = size > 5_000_000;
  const descriptor = openSync(file, isLong ? "w" : "a", 0o600);
  chmodSync(file, 0o600);
  return { descriptor, file, start: isLong ? 0 : size };
}

function readLogFrom(log: OpenLog): string {
  return readFileSync(log.file).subarray(log.start).toString("utf8").slice(-3_000);
}

async function isGoneWithin(pid: number, patienceMs: number): Promise<boolean> {
  const givesUpAt = Date.now() + patienceMs;
  while (findProcess(pid) !== null) {
    if (Date.now() > givesUpAt) return false;
    await sleep(15);
  }
  return true;
}

function readLock(dataDir: string): Postmaster | null {
  try {
    const lines = readFileSync(lockFile(dataDir), "utf8").split("\n");
    const pid = Math.abs(Number(lines[0]));
    return {
      pid,
      port: Number(lines[3] ?? 0),
      status: (lines[7] ?? "starting").trim() || "starting",
    };
  } catch {
    return null;
  }
}

function lockFile(dataDir: string): string {
  return join(dataDir, "postmaster.pid");
}

function logFile(dataDir: string): string {
  return `${dataDir}.log`;
}

/** A port that nobody listens on now; somebody may take it before the server does, which is retried. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("The system gave no free port."));
      });
    });
  });
}
