import { dirname, join } from "node:path";
import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { chooseServerAccount, type ServerAccount } from "./account.ts";
import {
  defaultDataDir,
  initialiseCluster,
  isInitialised,
  readSuperuserPassword,
  resolveDataDir,
  superuserName,
  type ClusterPurpose,
} from "./data-folder.ts";
import { letsIn } from "./databases.ts";
import { tryFileLock, withFileLock } from "./file-lock.ts";
import { countLiveLeases, releaseLease, takeLease, type Lease } from "./lease.ts";
import {
  findPostmaster,
  signalStop,
  startPostmaster,
  stopPostmaster,
  waitUntilReady,
  type Postmaster,
} from "./postmaster.ts";
import { findPrograms, type PostgresPrograms } from "./programs.ts";

/** What the launcher is doing; the caller says it in words. */
export type EmbeddedProgress =
  | { readonly kind: "other-folder"; readonly dataDir: string }
  | { readonly kind: "initialising"; readonly dataDir: string }
  | { readonly kind: "starting" }
  | { readonly kind: "reusing"; readonly port: number }
  | { readonly kind: "ready"; readonly port: number };

export type EmbeddedOptions = {
  /** `.local/pg` of the checkout when absent. */
  readonly dataDir?: string;
  readonly purpose: ClusterPurpose;
  readonly onProgress?: (progress: EmbeddedProgress) => void;
  /** Other programs than those of npm, such as Debian's. */
  readonly programs?: PostgresPrograms;
  /** Server settings over those of the purpose; without effect on a server that runs already. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The port it must listen on when it is started; any free one when absent. */
  readonly port?: number;
};

/** A running cluster, held by one lease of this process. */
export type EmbeddedPostgres = {
  readonly dataDir: string;
  readonly port: number;
  /** True when another process had started it. */
  readonly reused: boolean;
  readonly superuserUrl: (databaseName: string) => string;
  /** Gives the lease back; the last one out stops the server. */
  readonly stop: () => Promise<void>;
};

const settingsByPurpose = {
  product: { max_connections: "100", shared_buffers: "128MB", jit: "off" },
  test: {
    max_connections: "200",
    shared_buffers: "256MB",
    jit: "off",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: "0",
    max_wal_size: "4GB",
    checkpoint_timeout: "1h",
  },
} as const satisfies Record<ClusterPurpose, Record<string, string>>;

/**
 * Starts the PostgreSQL that npm brought, or joins the one that runs on this data folder already.
 * Processes that start or stop it take turns; each user holds a lease, and the last one out stops it.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const wanted = options.dataDir ?? defaultDataDir;
  const account = chooseServerAccount(wanted);
  const { dataDir, isElsewhere } = resolveDataDir(wanted, account);
  const report = options.onProgress ?? (() => undefined);
  if (isElsewhere) report({ kind: "other-folder", dataDir });
  const programs = options.programs ?? findPrograms(account, dirname(dataDir));
  const cluster = { programs, dataDir, account };
  const started = await withFileLock(lockPath(dataDir), async () => {
    const { postmaster, reused } = await joinOrStart(cluster, options, report);
    return { postmaster, reused, lease: takeLease(leasesPath(dataDir)) };
  });
  report({ kind: "ready", port: started.postmaster.port });
  const port = started.postmaster.port;
  return {
    dataDir,
    port,
    reused: started.reused,
    superuserUrl: (databaseName) => urlOf(dataDir, port, databaseName),
    stop: releaseOnce(cluster, started.lease),
  };
}

/** Stops a test cluster that only dead processes used, and removes its folder. False when it is in use. */
export async function removeAbandonedCluster(dataDir: string): Promise<boolean> {
  const account = chooseServerAccount(dataDir);
  const programs = findPrograms(account, dirname(dataDir));
  const isAbandoned = await withFileLock(lockPath(dataDir), async () => {
    if (countLiveLeases(leasesPath(dataDir)) > 0) return false;
    await stopPostmaster(programs, dataDir);
    return true;
  });
  if (isAbandoned) removeClusterFiles(dataDir);
  return isAbandoned;
}

/** Removes the folder of a stopped cluster and what lies beside it. */
export function removeClusterFiles(dataDir: string): void {
  if (findPostmaster(dataDir) !== null) throw new Error(`PostgreSQL still runs in ${dataDir}.`);
  for (const path of [dataDir, leasesPath(dataDir), lockPath(dataDir), `${dataDir}.log`]) {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Cluster = {
  readonly programs: PostgresPrograms;
  readonly dataDir: string;
  readonly account: ServerAccount;
};

async function joinOrStart(
  cluster: Cluster,
  options: EmbeddedOptions,
  report: (progress: EmbeddedProgress) => void,
): Promise<{ readonly postmaster: Postmaster; readonly reused: boolean }> {
  const running = await findServing(cluster.dataDir);
  if (running !== null) {
    report({ kind: "reusing", port: running.port });
    return { postmaster: running, reused: true };
  }
  if (!isInitialised(cluster.dataDir)) {
    report({ kind: "initialising", dataDir: cluster.dataDir });
    await initialiseCluster(cluster.programs, cluster.dataDir, cluster.account, options.purpose);
  }
  report({ kind: "starting" });
  const settings = {
    ...settingsByPurpose[options.purpose],
    ...options.settings,
  };
  return {
    postmaster: await startPostmaster({ ...cluster, settings, port: options.port }),
    reused: false,
  };
}

/**
 * The server that runs and lets somebody in, or null when there is none. One that was told to stop a moment ago, by a
 * process that could not wait for its end, still calls itself ready: it is waited for until it is gone.
 */
async function findServing(dataDir: string): Promise<Postmaster | null> {
  const givesUpAt = Date.now() + 90_000;
  for (;;) {
    const running = await waitUntilReady(dataDir);
    if (running === null || (await letsIn(urlOf(dataDir, running.port, "postgres")))) {
      return running;
    }
    if (Date.now() > givesUpAt) throw new Error(`PostgreSQL in ${dataDir} lets nobody in.`);
    await sleep(50);
  }
}

function urlOf(dataDir: string, port: number, databaseName: string): string {
  const password = readSuperuserPassword(dataDir);
  return `postgres://${superuserName}:${password}@127.0.0.1:${String(port)}/${encodeURIComponent(databaseName)}`;
}

function releaseOnce(cluster: Cluster, lease: Lease): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  const onExit = (): void => {
    leaveWithoutWaiting(cluster, lease);
  };
  process.once("exit", onExit);
  return () => {
    process.removeListener("exit", onExit);
    stopping ??= leave(cluster, lease);
    return stopping;
  };
}

async function leave(cluster: Cluster, lease: Lease): Promise<void> {
  await withFileLock(lockPath(cluster.dataDir), async () => {
    releaseLease(lease);
    if (countLiveLeases(leasesPath(cluster.dataDir)) > 0) return;
    await stopPostmaster(cluster.programs, cluster.dataDir);
  });
}

/** For a process that ends without `stop()`: nothing may wait any more, so the server is only asked. */
function leaveWithoutWaiting(cluster: Cluster, lease: Lease): void {
  releaseLease(lease);
  const lock = tryFileLock(lockPath(cluster.dataDir));
  if (lock === null) return;
  try {
    const postmaster = findPostmaster(cluster.dataDir);
    if (postmaster === null || countLiveLeases(leasesPath(cluster.dataDir)) > 0) return;
    signalStop(cluster.programs, cluster.dataDir, postmaster.pid, "fast");
  } finally {
    lock.release();
  }
}

function lockPath(dataDir: string): string {
  return `${dataDir}.lock`;
}

function leasesPath(dataDir: string): string {
  return join(`${dataDir}.leases`);
}
