import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cloneDatabase, dropDatabase, ensureRolesAndDatabase, roleUrls } from "./databases.ts";

/** The cluster of the run, embedded or installed. */
const superuserUrl = process.env["KC_TEST_PG_URL"] ?? "";
const mark = randomUUID().slice(0, 8);
const template = `databases_${mark}`;
const refused = /permission denied|must be superuser/;
const clones = ["one", "two", "three", "four"].map((name) => `databases_${mark}_${name}`);

beforeAll(async () => {
  // Five at once, as several `kc` processes do.
  await Promise.all(
    Array.from({ length: 5 }, () => ensureRolesAndDatabase(superuserUrl, template)),
  );
  await ask(roleUrls(superuserUrl, template).ownerUrl, "create table scheme as select 7 as id");
});

afterAll(async () => {
  for (const name of [...clones, template]) await dropDatabase(superuserUrl, name);
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
    await expect(ask(roleUrls(superuserUrl, template).appUrl, statement)).rejects.toThrow(refused);
  });

  it("gives the owner tables and schemas, but neither roles nor databases", async () => {
    const { ownerUrl } = roleUrls(superuserUrl, template);
    await ask(ownerUrl, "create schema job");
    await expect(ask(ownerUrl, "create role x")).rejects.toThrow(/permission denied/);
    await expect(ask(ownerUrl, "create database x")).rejects.toThrow(/permission denied/);
  });

  it("brings the extensions of the search", async () => {
    const { appUrl } = roleUrls(superuserUrl, template);
    expect(
      await ask(appUrl, "select unaccent('Đề án') as plain, show_trgm('ề') <> '{}' as knows"),
    ).toEqual([{ plain: "De an", knows: true }]);
  });

  it("clones a migrated database many times at once, as closed as the first", async () => {
    const urls = await Promise.all(
      clones.map((name) => cloneDatabase(superuserUrl, template, name)),
    );
    for (const { ownerUrl, appUrl } of urls) {
      expect(await ask(ownerUrl, "select id from scheme")).toEqual([{ id: 7 }]);
      await expect(ask(appUrl, "create schema x")).rejects.toThrow(/permission denied/);
      await expect(ask(appUrl, "create temp table x (id int)")).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it("drops a database although somebody is connected", async () => {
    const doomed = `databases_${mark}_doomed`;
    const { appUrl } = await cloneDatabase(superuserUrl, template, doomed);
    const client = new pg.Client({ connectionString: appUrl });
    client.on("error", () => undefined);
    await client.connect();
    await dropDatabase(superuserUrl, doomed);
    await dropDatabase(superuserUrl, doomed);
    await expect(ask(appUrl, "select 1")).rejects.toThrow(/does not exist/);
  });
});
