import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { openProvince } from "../access/open-province.ts";
import { canonicalJson } from "../platform/canonical.ts";
import { inContext } from "../platform/database.ts";
import { systemViewer } from "../platform/viewer.ts";
import { accepted, caoBang, openTestWorld } from "../testing/test-world.ts";
import { openHead, readChain } from "./store.ts";
import { verifyChain } from "./verify-chain.ts";

const world = await openTestWorld();
const owner = new pg.Client({
  connectionString: world.superuserUrl.replace(/\/[^/]*$/, new URL(world.urls.ownerUrl).pathname),
});
beforeAll(async () => {
  await owner.connect();
  for (let turn = 0; turn < 5; turn += 1) {
    accepted(
      await world.run(openProvince, systemViewer(caoBang), {
        validFrom: "2026-01-01",
        organisations: [],
      }),
    );
  }
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

function verify(meanwhile: () => Promise<unknown> = () => Promise.resolve()) {
  const viewer = systemViewer(caoBang);
  return inContext(world.parts.db, "read only", viewer, async (tx) => {
    const head = await openHead(tx, caoBang);
    await meanwhile();
    return verifyChain(caoBang, readChain(tx, caoBang), head);
  });
}

/** Runs a change as the server's superuser, verifies, and takes the change back. */
async function verifyAfter(statement: string) {
  const before = await owner.query<Record<string, unknown>>(
    "select province_id, seq, command_id, entry, prev_hash, hash, recorded_at from command_log order by seq",
  );
  await owner.query(statement);
  const verdict = await verify();
  await owner.query("begin");
  await owner.query("set local session_replication_role = replica");
  await owner.query("delete from command_log");
  for (const row of before.rows) {
    await owner.query(
      "insert into command_log (province_id, seq, command_id, entry, prev_hash, hash, recorded_at) values ($1,$2,$3,$4,$5,$6,$7)",
      Object.values(row),
    );
  }
  await owner.query("commit");
  return verdict;
}

describe("the audit chain", () => {
  it("fits from its first link to its head", async () => {
    expect(await verify()).toMatchObject({ ok: true, links: 6 });
  });

  it("holds canonical JSON, though the database fills in its number and its instant", async () => {
    const { rows } = await owner.query<{ entry: string }>("select entry from command_log");
    for (const { entry } of rows) expect(entry).toBe(canonicalJson(JSON.parse(entry)));
  });

  it.each([
    [
      "an entry changed by a database administrator",
      "update command_log set entry = replace(entry, '2026-03-02', '2026-03-03') where seq = 3",
      3,
    ],
    [
      "a link removed from the middle",
      "set session_replication_role = replica; delete from command_log where seq = 4",
      4,
    ],
    [
      "the tail cut off",
      "set session_replication_role = replica; delete from command_log where seq = 6",
      6,
    ],
    [
      "an instant moved",
      "update command_log set recorded_at = recorded_at + interval '1 day' where seq = 2",
      2,
    ],
  ])("names the first link that does not fit after %s", async (_what, statement, seq) => {
    expect(await verifyAfter(statement)).toMatchObject({ ok: false, fault: { seq } });
    expect(await verify()).toMatchObject({ ok: true });
  });

  it("cannot be changed by the application's role", async () => {
    const change = inContext(world.parts.db, "read write", systemViewer(caoBang), (tx) =>
      tx.updateTable("command_log").set({ entry: "{}" }).execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it("fits while somebody goes on writing", async () => {
    const write = () =>
      world.run(openProvince, systemViewer(caoBang), {
        validFrom: "2026-01-01",
        organisations: [],
      });
    expect(await verify(write)).toMatchObject({ ok: true });
  });
});
