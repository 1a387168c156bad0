import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** One process of this machine; the start time tells it from a later process with the same number. */
export type RunningProcess = {
  readonly pid: number;
  readonly startedAt: string;
};

const unknownStart = "unknown";

/** The process with this number, or null when there is none or only a zombie is left of it. */
export function findProcess(pid: number): RunningProcess | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === "linux") return findProcessInProc(pid);
  if (!answersSignal(pid)) return null;
  if (process.platform === "win32") return { pid, startedAt: unknownStart };
  const answer = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const line = answer.stdout.trim();
  if (line === "" || line.startsWith("Z")) return null;
  return { pid, startedAt: line.replace(/^\S+\s+/, "") };
}

/** Whether exactly this process still runs. What cannot be known counts as running. */
export function isStillRunning(known: RunningProcess): boolean {
  const found = findProcess(known.pid);
  if (found === null) return false;
  if (found.startedAt === unknownStart || known.startedAt === unknownStart) return true;
  return found.startedAt === known.startedAt;
}

/** This process. */
export function thisProcess(): RunningProcess {
  return findProcess(process.pid) ?? { pid: process.pid, startedAt: unknownStart };
}

/** Arguments of a live process, or null where the system does not show them. */
export function argumentsOf(pid: number): readonly string[] | null {
  if (process.platform !== "linux") return null;
  return readText(`/proc/${String(pid)}/cmdline`)?.split("\0") ?? null;
}

/** Numbers of live processes that work in this folder; empty where the system does not show it. */
export function processesWorkingIn(folder: string): readonly number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolderOf(pid) === folder && findProcess(pid) !== null);
}

function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`);
  } catch {
    return null;
  }
}

function findProcessInProc(pid: number): RunningProcess | null {
  const stat = readText(`/proc/${String(pid)}/stat`);
  if (stat === null) {
    // A /proc mounted with hidepid shows nothing of other accounts' processes.
    return answersSignal(pid) ? { pid, startedAt: unknownStart } : null;
  }
  // The command name may hold spaces and parentheses, so the fields are counted from its last one.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return null;
  const boot = readText("/proc/sys/kernel/random/boot_id")?.trim() ?? "";
  return { pid, startedAt: `${boot}:${fields[19] ?? ""}` };
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
