import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isStillRunning, thisProcess } from "./running-process.ts";

/** One use of an embedded cluster by one process: a file named after it. */
export type Lease = { readonly file: string };

/** Takes a lease; the caller holds the cluster's lock. */
export function takeLease(leasesFolder: string): Lease {
  mkdirSync(leasesFolder, { recursive: true });
  const file = join(leasesFolder, `${String(process.pid)}-${randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(thisProcess()));
  return { file };
}

/** Gives the lease back. */
export function releaseLease(lease: Lease): void {
  rmSync(lease.file, { force: true });
}

/** How many live processes use the cluster; leases of dead ones are removed. The caller holds the lock. */
export function countLiveLeases(leasesFolder: string): number {
  let live = 0;
  for (const name of leaseNames(leasesFolder)) {
    const file = join(leasesFolder, name);
    if (isLive(file)) live += 1;
    else rmSync(file, { force: true });
  }
  return live;
}

function leaseNames(leasesFolder: string): readonly string[] {
  try {
    return readdirSync(leasesFolder).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}

function isLive(file: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value !== "object" || value === null) return false;
    if (!("pid" in value && "startedAt" in value)) return false;
    return isStillRunning({
      pid: Number(value.pid),
      startedAt: String(value.startedAt),
    });
  } catch {
    return false;
  }
}
