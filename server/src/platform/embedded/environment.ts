import { dirname, join } from "node:path";
import { ensureRolesAndDatabase } from "./databases.ts";
import type { EmbeddedPostgres } from "./embedded-postgres.ts";

/** The product's database in an embedded cluster. */
const productDatabase = "kc";

/** The part of the environment that says where the embedded data are; `DATABASE_URL_OWNER` only to prepare them. */
export type EmbeddedEnvironment = {
  readonly KC_EMBEDDED: "1";
  readonly DATABASE_URL: string;
  readonly DATABASE_URL_DIRECT: string;
  readonly DATABASE_URL_OWNER: string;
  readonly KC_FILES: string;
};

/** Makes roles and database where they are missing; the files lie beside the cluster, as both belong together. */
export async function openProductDatabase(cluster: EmbeddedPostgres): Promise<EmbeddedEnvironment> {
  const urls = await ensureRolesAndDatabase(cluster.superuserUrl("postgres"), productDatabase);
  return {
    KC_EMBEDDED: "1",
    DATABASE_URL: urls.appUrl,
    DATABASE_URL_DIRECT: urls.appUrl,
    DATABASE_URL_OWNER: urls.ownerUrl,
    KC_FILES: join(dirname(cluster.dataDir), "files"),
  };
}
