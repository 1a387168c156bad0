import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  removeAbandonedCluster,
  removeClusterFiles,
  startEmbeddedPostgres,
} from "../server/src/platform/embedded/embedded-postgres.ts";
import type { PostgresPrograms } from "../server/src/platform/embedded/programs.ts";

const prefix = "kc-cluster-";

/** A fresh cluster for one run of tests. */
export type TestCluster = {
  readonly superuserUrl: string;
  /** Where test files keep what they share beside the database, for as long as the run lasts. */
  readonly sharedFolder: string;
  readonly close: () => Promise<void>;
};

/** Starts it in a temporary folder; `close` stops it and leaves nothing behind. */
export async function openTestCluster(programs?: PostgresPrograms): Promise<TestCluster> {
  await removeLeftovers();
  const home = mkdtempSync(join(tmpdir(), prefix));
  // Under root the server runs as another account, which has to pass through.
  chmodSync(home, 0o711);
  const cluster = await startEmbeddedPostgres({
    dataDir: join(home, "pg"),
    purpose: "test",
    ...(programs === undefined ? {} : { programs }),
  }).catch((error: unknown) => {
    rmSync(home, { recursive: true, force: true });
    throw error;
  });
  const sharedFolder = join(home, "shared");
  mkdirSync(sharedFolder);
  return {
    superuserUrl: cluster.superuserUrl("postgres"),
    sharedFolder,
    async close() {
      await cluster.stop();
      removeClusterFiles(cluster.dataDir);
      for (const folder of new Set([home, dirname(cluster.dataDir)])) {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

/** Clusters of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const home = join(tmpdir(), name);
    try {
      if (!existsSync(join(home, "pg.leases")) && ageMs(home) < 3_600_000) continue;
      if (await removeAbandonedCluster(join(home, "pg"))) {
        rmSync(home, { recursive: true, force: true });
      }
    } catch {
      // Somebody else's, or just being removed: not ours to clear.
    }
  }
}

function ageMs(folder: string): number {
  return Date.now() - statSync(folder).mtimeMs;
}
