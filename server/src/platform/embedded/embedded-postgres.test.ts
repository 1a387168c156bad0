import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { canEnter, isRoot } from "./account.ts";
import {
  removeAbandonedCluster,
  removeClusterFiles,
  startEmbeddedPostgres,
} from "./embedded-postgres.ts";
import { findPostmaster } from "./postmaster.ts";
import { findProcess } from "./running-process.ts";

const nobody = { uid: 65_534, gid: 65_534 };
const holders: ChildProcess[] = [];
let home = "";
let dataDir = "";
let elsewhere: string | null = null;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "kc-launcher-"));
  chmodSync(home, 0o777);
  dataDir = join(home, "pg");
});

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill("SIGKILL");
  await sleep(50);
  await removeAbandonedCluster(dataDir);
  for (const folder of elsewhere === null ? [home] : [home, elsewhere]) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  elsewhere = null;
});

type Held = {
  readonly child: ChildProcess;
  readonly dataDir: string;
  readonly port: number;
  readonly reused: boolean;
  readonly url: string;
};

async function hold(manner = "", account: { uid?: number; gid?: number } = {}): Promise<Held> {
  const program = fileURLToPath(new URL("./hold-cluster.ts", import.meta.url));
  const child = spawn(process.execPath, [program, dataDir, manner], {
    ...account,
    cwd: "/",
    stdio: ["pipe", "pipe", "inherit"],
  });
  holders.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...(JSON.parse(line) as Omit<Held, "child">) };
  }
  throw new Error("The process ended before it had a cluster.");
}

async function leave(held: Held): Promise<void> {
  const ended = once(held.child, "exit");
  held.child.stdin?.end();
  await ended;
}

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

async function untilGone(pid: number): Promise<void> {
  for (let turn = 0; findProcess(pid) !== null && turn < 500; turn += 1) await sleep(20);
}

function postmasterPid(): number {
  const found = findPostmaster(dataDir);
  if (found === null) throw new Error("No server runs.");
  return found.pid;
}

describe("the embedded PostgreSQL", () => {
  it("serves three processes that start at once, and the last one out stops it", async () => {
    const [first, second, third] = await Promise.all([hold(), hold(), hold()]);
    expect(new Set([first.port, second.port, third.port]).size).toBe(1);
    expect([first, second, third].filter((held) => !held.reused)).toHaveLength(1);
    await leave(first);
    await leave(second);
    expect(await ask(third.url, "select 1 as one")).toEqual([{ one: 1 }]);
    const pid = postmasterPid();
    await leave(third);
    expect(findProcess(pid)).toBeNull();
    expect(existsSync(join(dataDir, "postmaster.pid"))).toBe(false);
  });

  it("listens on loopback only, with a random password that only its account reads", async () => {
    const cluster = await startEmbeddedPostgres({ dataDir, purpose: "test" });
    const url = new URL(cluster.superuserUrl("postgres"));
    expect(url.password.length).toBeGreaterThan(30);
    expect(statSync(join(cluster.dataDir, "kc-superuser-password")).mode & 0o777).toBe(0o600);
    expect(await ask(url.href, "show listen_addresses")).toEqual([
      { listen_addresses: "127.0.0.1" },
    ]);
    url.password = "guessed";
    await expect(ask(url.href, "select 1")).rejects.toThrow(/password authentication failed/);
    await cluster.stop();
  });

  it("keeps fsync on for real work, and knows Vietnamese letters", async () => {
    const cluster = await startEmbeddedPostgres({
      dataDir,
      purpose: "product",
    });
    const url = cluster.superuserUrl("postgres");
    expect(await ask(url, "show fsync")).toEqual([{ fsync: "on" }]);
    expect(await ask(url, "show synchronous_commit")).toEqual([{ synchronous_commit: "on" }]);
    expect(await ask(url, "select lower('ĐẶNG') as name")).toEqual([{ name: "đặng" }]);
    await cluster.stop();
  });

  it("starts again after its server was killed, with what was committed", async () => {
    const cluster = await startEmbeddedPostgres({
      dataDir,
      purpose: "product",
    });
    await ask(cluster.superuserUrl("postgres"), "create table kept as select 42 as answer");
    const pid = postmasterPid();
    process.kill(pid, "SIGKILL");
    await untilGone(pid);
    const again = await startEmbeddedPostgres({ dataDir, purpose: "product" });
    expect(again.reused).toBe(false);
    expect(await ask(again.superuserUrl("postgres"), "table kept")).toEqual([{ answer: 42 }]);
    await again.stop();
    await cluster.stop();
    expect(findPostmaster(dataDir)).toBeNull();
  });

  it.runIf(process.platform === "linux")(
    "starts again beside the zombie of a killed server",
    async () => {
      const held = await hold();
      const pid = postmasterPid();
      // A stopped parent cannot collect its dead child, which so stays a zombie.
      held.child.kill("SIGSTOP");
      process.kill(pid, "SIGKILL");
      await untilGone(pid);
      expect(readFileSync(`/proc/${String(pid)}/stat`, "utf8")).toContain(") Z ");
      const again = await startEmbeddedPostgres({ dataDir, purpose: "test" });
      expect(again.reused).toBe(false);
      expect(await ask(again.superuserUrl("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
      held.child.kill("SIGKILL");
      await once(held.child, "exit");
      await again.stop();
      expect(findPostmaster(dataDir)).toBeNull();
    },
  );

  it.runIf(process.platform === "linux")(
    "does not take another process for its server",
    async () => {
      const cluster = await startEmbeddedPostgres({ dataDir, purpose: "test" });
      const lock = readFileSync(join(dataDir, "postmaster.pid"), "utf8");
      await cluster.stop();
      writeFileSync(
        join(dataDir, "postmaster.pid"),
        lock.replace(/^\d+/, String(process.pid)).replace("stopping", "ready"),
      );
      const again = await startEmbeddedPostgres({ dataDir, purpose: "test" });
      expect(again.reused).toBe(false);
      await again.stop();
    },
  );

  it("does not count the lease of a killed process", async () => {
    const killed = await hold();
    killed.child.kill("SIGKILL");
    await once(killed.child, "exit");
    const next = await startEmbeddedPostgres({ dataDir, purpose: "test" });
    expect(next.reused).toBe(true);
    expect(next.port).toBe(killed.port);
    await next.stop();
    expect(findPostmaster(dataDir)).toBeNull();
  });

  it("stops when its only user ends without giving the lease back", async () => {
    const held = await hold("leave");
    const pid = postmasterPid();
    await leave(held);
    await untilGone(pid);
    expect(findPostmaster(dataDir)).toBeNull();
  });

  it("serves many who come and go at once, whether they wait for its end or not", async () => {
    const visit = async (turn: number): Promise<unknown> => {
      await sleep(turn * 60);
      const held = await hold(turn % 2 === 0 ? "ask" : "ask-leave");
      await leave(held);
      return held.child.exitCode;
    };
    const codes = await Promise.all(Array.from({ length: 10 }, (_, turn) => visit(turn)));
    expect(codes).toEqual(Array.from({ length: 10 }, () => 0));
  }, 120_000);

  it("is not joined while it stops for somebody who did not wait", async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const leaving = await hold("leave");
      leaving.child.stdin?.end();
      await once(leaving.child, "exit");
      const cluster = await startEmbeddedPostgres({ dataDir, purpose: "test" });
      expect(await ask(cluster.superuserUrl("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
      await cluster.stop();
    }
  }, 120_000);

  it("removes a cluster that nobody uses, and none that somebody uses", async () => {
    const cluster = await startEmbeddedPostgres({ dataDir, purpose: "test" });
    expect(await removeAbandonedCluster(dataDir)).toBe(false);
    expect(() => {
      removeClusterFiles(dataDir);
    }).toThrow(/still runs/);
    await cluster.stop();
    expect(await removeAbandonedCluster(dataDir)).toBe(true);
    expect(existsSync(dataDir)).toBe(false);
  });

  describe.runIf(isRoot() && canEnter(nobody, import.meta.dirname))("with two accounts", () => {
    it("runs for an ordinary user, under that user", async () => {
      const held = await hold("", nobody);
      expect(statSync(dataDir).uid).toBe(nobody.uid);
      expect(statSync(`/proc/${String(postmasterPid())}`).uid).toBe(nobody.uid);
      expect(await ask(held.url, "select 1 as one")).toEqual([{ one: 1 }]);
      await leave(held);
    });

    it("never runs as root, and root joins the cluster of an ordinary user", async () => {
      const theirs = await hold("", nobody);
      const ours = await startEmbeddedPostgres({ dataDir, purpose: "test" });
      expect(ours.port).toBe(theirs.port);
      await leave(theirs);
      const pid = postmasterPid();
      expect(statSync(`/proc/${String(pid)}`).uid).toBe(nobody.uid);
      await ours.stop();
      expect(findProcess(pid)).toBeNull();
    });

    it("goes elsewhere when the server's account cannot enter the folder", async () => {
      chmodSync(home, 0o700);
      const cluster = await startEmbeddedPostgres({
        dataDir,
        purpose: "test",
      });
      elsewhere = dirname(cluster.dataDir);
      expect(cluster.dataDir).toMatch(/^\/var\/tmp\/kc-data-/);
      expect(await ask(cluster.superuserUrl("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
      await cluster.stop();
    });
  });
});
