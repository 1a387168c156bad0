import { startEmbeddedPostgres } from "./platform/embedded/embedded-postgres.ts";
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
  const environment = await openProductDatabase(cluster);
  const parts = createParts(readConfig({ KC_DEMO: "1", ...quiet, ...process.env, ...environment }));
  await prepareDatabase(parts, environment.DATABASE_URL_OWNER, (line) => {
    process.stderr.write(`${line}\n`);
  });
  return {
    parts,
    ownerUrl: environment.DATABASE_URL_OWNER,
    close: async () => {
      await parts.db.destroy();
      await cluster.stop();
    },
  };
}
