import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "./platform/embedded/embedded-postgres.ts";
import { openProductDatabase } from "./platform/embedded/environment.ts";
import { readConfig } from "./platform/config.ts";
import type { Parts } from "./platform/http.ts";
import { createParts } from "./platform/start-parts.ts";
import { prepareDatabase } from "./prepare-database.ts";

export type OpenedForCommandLine = {
  readonly parts: Parts;
  readonly ownerUrl: string | null;
  readonly close: () => Promise<void>;
};

/**
 * The database `kc` works on: `DATABASE_URL` when it is set; otherwise the embedded one, which is started
 * when it does not run, prepared at first use, and left to the other processes that use it.
 * `KC_DATA_DIR` names another folder for it.
 */
export async function openForCommandLine(): Promise<OpenedForCommandLine> {
  const quiet = { KC_LOG_LEVEL: "error" };
  if (process.env["DATABASE_URL"] !== undefined) {
    const config = readConfig({ ...quiet, ...process.env });
    const parts = createParts(config);
    return { parts, ownerUrl: config.databaseUrlOwner, close: () => parts.db.destroy() };
  }
  const dataDir = process.env["KC_DATA_DIR"];
  const cluster = await startEmbeddedPostgres({
    purpose: "product",
    ...(dataDir === undefined ? {} : { dataDir }),
  });
  try {
    return await openEmbedded(cluster, quiet);
  } catch (error) {
    // Waited for: whoever comes next must not find a server that is about to stop.
    await cluster.stop();
    throw error;
  }
}

async function openEmbedded(
  cluster: EmbeddedPostgres,
  defaults: Readonly<Record<string, string>>,
): Promise<OpenedForCommandLine> {
  const environment = await openProductDatabase(cluster);
  const config = readConfig({ KC_DEMO: "1", ...defaults, ...process.env, ...environment });
  const parts = createParts(config);
  const ownerUrl = environment.DATABASE_URL_OWNER;
  const close = async (): Promise<void> => {
    await parts.db.destroy();
    await cluster.stop();
  };
  try {
    await prepareDatabase(parts, ownerUrl, (line) => {
      process.stderr.write(`${line}\n`);
    });
  } catch (error) {
    await parts.db.destroy();
    throw error;
  }
  return { parts, ownerUrl, close };
}
