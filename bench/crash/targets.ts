import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../server/src/platform/embedded/embedded-postgres.ts";
import { findPostmaster } from "../../server/src/platform/embedded/postmaster.ts";
import { processesWorkingIn } from "../../server/src/platform/embedded/running-process.ts";
import type { Sessions } from "./client.ts";
import { businessDay, type Stage } from "./stage.ts";

export type Target = "web" | "postgres" | "both";

/** The two processes that are killed, and brought back as a service manager would. */
export type Targets = {
  readonly baseUrl: string;
  readonly sessions: Sessions;
  readonly kill: (target: Target) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the web process on the stage's database. */
export async function startTargets(stage: Stage, port: number): Promise<Targets> {
  const baseUrl = `http://127.0.0.1:${String(port)}`;
  const leases: EmbeddedPostgres[] = [stage.cluster];
  let web = startWeb(stage, port);
  await untilItAnswers(baseUrl);

  async function restartPostgres(): Promise<void> {
    const { dataDir } = stage.cluster;
    const { pid } = findPostmaster(dataDir) ?? { pid: null };
    for (const each of new Set([...(pid === null ? [] : [pid]), ...processesWorkingIn(dataDir)])) {
      killHard(each);
    }
    const again = { dataDir, purpose: "product", port: stage.cluster.port } as const;
    leases.push(await startEmbeddedPostgres(again));
  }

  return {
    baseUrl,
    sessions: new Map(),
    kill: async (target) => {
      if (target !== "postgres") web.kill("SIGKILL");
      const postgres = target === "web" ? Promise.resolve() : restartPostgres();
      if (target !== "postgres") {
        await isOver(web);
        web = startWeb(stage, port);
      }
      await postgres;
      await untilItAnswers(baseUrl);
    },
    close: async () => {
      web.kill("SIGKILL");
      await isOver(web);
      for (const lease of leases) await lease.stop();
    },
  };
}

function startWeb({ world, folder }: Stage, port: number): ChildProcess {
  const log = openSync(join(folder, "web.log"), "a");
  const follow = new URL("../../tools/follow-parent.ts", import.meta.url).href;
  const file = new URL("./web-process.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", follow, file, businessDay], {
    env: {
      ...process.env,
      DATABASE_URL: world.urls.appUrl,
      KC_EMBEDDED: "1",
      KC_DEMO: "1",
      KC_ENV: "test",
      KC_FILES: world.parts.config.filesFolder,
      KC_LOG_LEVEL: "error",
      PORT: String(port),
    },
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  return child;
}

function isOver(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once("exit", resolve));
}

async function untilItAnswers(baseUrl: string): Promise<void> {
  const givesUpAt = Date.now() + 60_000;
  while (Date.now() < givesUpAt) {
    const answer = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(
      () => null,
    );
    await answer?.body?.cancel();
    if (answer?.ok === true) return;
    await sleep(20);
  }
  throw new Error("The web process did not come back within a minute.");
}

function killHard(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was faster.
  }
}
