import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloneDatabase, dropDatabase, ensureRolesAndDatabase, roleUrls } from "./databases.ts";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./embedded-postgres.ts";

const home = mkdtempSync(join(tmpdir(), "kc-databases-"));
let cluster: EmbeddedPostgres;
let superuserUrl = "";

beforeAll(async () => {
  chmodSync(home, 0o711);
  cluster = await startEmbeddedPostgres({ dataDir: join(home, "pg"), purpose: "test" });
  superuserUrl = cluster.superuserUrl("postgres");
  // Five at once, as several `kc` processes do.
  await Promise.all(Array.from({ length: 5 }, () => ensureRolesAndDatabase(superuserUrl, "kc")));
  await ask(roleUrls(superuserUrl, "kc").ownerUrl, "create table scheme as select 7 as id");
});

afterAll(async () => {
  await cluster.stop();
  rmSync(home, { recursive: true, force: true });
});

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(statement);
    return answer.rows;
  } finally {
    await client.end();
  }
}

describe("roles and databases", () => {
  it.each([
    "create table x (id int)",
    "create temp table x (id int)",
    "create schema x",
    "select id from scheme",
    "set role kc_owner",
    "alter role kc_app bypassrls",
  ])("refuses the application: %s", async (statement) => {
    await expect(ask(roleUrls(superuserUrl, "kc").appUrl, statement)).rejects.toThrow(/permission denied/);
  });

  it("gives the owner tables and schemas, but neither roles nor databases", async () => {
    const { ownerUrl } = roleUrls(superuserUrl, "kc");
    await ask(ownerUrl, "create schema job");
    await expect(ask(ownerUrl, "create role x")).rejects.toThrow(/permission denied/);
    await expect(ask(ownerUrl, "create database x")).rejects.toThrow(/permission denied/);
  });

  it("brings the extensions of the search", async () => {
    const { appUrl } = roleUrls(superuserUrl, "kc");
    expect(await ask(appUrl, "select unaccent('Đề án') as plain, show_trgm('ề') <> '{}' as knows")).toEqual([
      { plain: "De an", knows: true },
    ]);
  });

  it("clones a migrated database many times at once, as closed as the first", async () => {
    const names = ["one", "two", "three", "four"];
    const clones = await Promise.all(names.map((name) => cloneDatabase(superuserUrl, "kc", name)));
    for (const { ownerUrl, appUrl } of clones) {
      expect(await ask(ownerUrl, "select id from scheme")).toEqual([{ id: 7 }]);
      await expect(ask(appUrl, "create schema x")).rejects.toThrow(/permission denied/);
      await expect(ask(appUrl, "create temp table x (id int)")).rejects.toThrow(/permission denied/);
    }
  });

  it("drops a database although somebody is connected", async () => {
    const { appUrl } = await cloneDatabase(superuserUrl, "kc", "doomed");
    const client = new pg.Client({ connectionString: appUrl });
    client.on("error", () => undefined);
    await client.connect();
    await dropDatabase(superuserUrl, "doomed");
    await dropDatabase(superuserUrl, "doomed");
    await expect(ask(appUrl, "select 1")).rejects.toThrow(/does not exist/);
  });
});
