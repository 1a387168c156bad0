import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureRolesAndDatabase } from "../../server/src/platform/embedded/databases.ts";
import { startEmbeddedPostgres } from "../../server/src/platform/embedded/embedded-postgres.ts";
import { migrate } from "../../server/src/platform/migrate.ts";
import { describeSchema } from "./database-schema.ts";

const schemaFile = new URL("../../server/schema.sql", import.meta.url);
const typesFile = new URL("../../server/src/platform/database-types.ts", import.meta.url);

/** Migrates an empty database and returns the two generated files with their text. */
export async function generateSchema(): Promise<{ readonly file: URL; readonly text: string }[]> {
  const folder = mkdtempSync(join(tmpdir(), "kc-schema-"));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, "pg"), purpose: "test" });
  try {
    const urls = await ensureRolesAndDatabase(server.superuserUrl("postgres"), "kc_schema");
    await migrate(urls.ownerUrl);
    const { sql, types } = await describeSchema(urls.ownerUrl);
    return [
      { file: schemaFile, text: sql },
      { file: typesFile, text: types },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  for (const { file, text } of await generateSchema()) writeFileSync(file, text);
}
