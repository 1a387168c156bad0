import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { tryFileLock, withFileLock } from "./file-lock.ts";
import { thisProcess } from "./running-process.ts";

const folder = mkdtempSync(join(tmpdir(), "kc-lock-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the lock file", () => {
  it("lets one in at a time", async () => {
    const path = join(folder, "many.lock");
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 12 }, () =>
        withFileLock(path, async () => {
          most = Math.max(most, ++inside);
          await sleep(2);
          inside -= 1;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it("is cleared when its holder is dead", () => {
    const path = join(folder, "dead.lock");
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(path, JSON.stringify({ pid: dead, startedAt: "x:1", nonce: "n" }));
    expect(tryFileLock(path)).not.toBeNull();
  });

  it.runIf(process.platform === "linux")(
    "is cleared when the holder's number belongs to a later process",
    () => {
      const path = join(folder, "reused.lock");
      writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: "x:1", nonce: "n" }));
      expect(tryFileLock(path)).not.toBeNull();
    },
  );

  it("stays when its holder lives", () => {
    const path = join(folder, "live.lock");
    writeFileSync(path, JSON.stringify({ ...thisProcess(), nonce: "n" }));
    expect(tryFileLock(path)).toBeNull();
  });

  it("stays when it is fresh and not yet filled in", () => {
    const path = join(folder, "fresh.lock");
    writeFileSync(path, "");
    expect(tryFileLock(path)).toBeNull();
  });
});
