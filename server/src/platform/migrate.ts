import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { sha256 } from "./canonical.ts";

const migrationsFolder = new URL("../../migrations/", import.meta.url);
const viewsFolder = new URL("../../views/", import.meta.url);

/** The database was made by another edition of the software: its message tells the operator what to do. */
class ForeignDatabaseError extends Error {
  constructor(name: string) {
    super(
      `Kho dữ liệu này do một bản khác của phần mềm tạo ra: bước nâng cấp ${name} đã áp dụng khác với bước trong bản này.
Nếu là kho dùng thử: dừng phần mềm, xóa thư mục .local rồi chạy lại.
Nếu là kho thật: không chạy tiếp; dùng đúng bản phần mềm đã tạo kho, hoặc khôi phục bản sao lưu.`,
    );
  }
}

/** Stops the process with what the operator has to do; any other error goes on. */
export function endIfForeign(error: unknown): never {
  if (!(error instanceof ForeignDatabaseError)) throw error;
  console.error(error.message);
  process.exit(2);
}

/** The migrations in order: file name and text. */
export function readMigrations(): { readonly name: string; readonly sql: string }[] {
  return sqlFilesOf(migrationsFolder);
}

function sqlFilesOf(folder: URL) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, folder), "utf8") }));
}

/**
 * Brings the schema up to date as its owner: each migration once, in its own transaction, then all
 * report views anew. Throws a ForeignDatabaseError when an applied migration was edited.
 */
export async function migrate(ownerUrl: string): Promise<{ readonly applied: readonly string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(20361, 470)");
    await client.query(
      `create table if not exists schema_migration (
         name text primary key, sha256 bytea not null, applied_at timestamptz not null default now())`,
    );
    await client.query(
      "comment on table schema_migration is 'Which migrations this database has, and the hash of each.'",
    );
    const applied = await applyMissing(client);
    for (const view of sqlFilesOf(viewsFolder)) await client.query(view.sql);
    return { applied };
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  const done = await client.query<{ name: string; sha256: Buffer }>(
    "select name, sha256 from schema_migration",
  );
  const known = new Map(done.rows.map((row) => [row.name, row.sha256]));
  const applied: string[] = [];
  for (const { name, sql } of readMigrations()) {
    const hash = sha256(sql);
    const before = known.get(name);
    if (before?.equals(hash)) continue;
    if (before) throw new ForeignDatabaseError(name);
    await client.query("begin");
    await client.query(sql);
    await client.query("insert into schema_migration (name, sha256) values ($1, $2)", [name, hash]);
    await client.query("commit");
    applied.push(name);
  }
  return applied;
}
