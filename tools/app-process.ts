import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "./test-projects.ts";

/** A long-running process of the product, such as the web server. */
export type AppProcess = {
  readonly name: string;
  readonly logFile: string;
  /** Resolves with a sentence when the process ends. */
  readonly ended: Promise<string>;
  /** Asks it to stop, waits, and after 15 s ends it hard. */
  readonly stop: () => Promise<void>;
};

/** Young objects may take 32 MB, not 128 as Node would let them: a quarter of the memory of the web process, at no cost in speed. */
export const memoryFlags: readonly string[] = ["--max-semi-space-size=16"];

/**
 * Starts it in a process group of its own, so that Ctrl-C reaches only the one who stops all in order. What it
 * writes goes into a log file; when its parent dies it stops by itself.
 */
export function startAppProcess(
  name: string,
  file: string,
  environment: NodeJS.ProcessEnv,
  logFolder: string,
): AppProcess {
  const logFile = join(logFolder, `${name}.log`);
  const log = openLog(logFile);
  const follow = import.meta.resolve("./follow-parent.ts");
  const program = [...memoryFlags, "--import", follow, join(repository, file)];
  const child = spawn(process.execPath, program, {
    cwd: repository,
    // What Node compiled and stripped of types at the last start is taken up again: half the time of a start.
    env: { NODE_COMPILE_CACHE: join(repository, ".local/compiled"), ...environment },
    detached: process.platform !== "win32",
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  let isOver = false;
  const ended = new Promise<string>((resolve) => {
    const finish = (how: string): void => {
      isOver = true;
      resolve(`${name}: ${how}. Nhật ký: ${logFile}\n${tailOf(logFile)}`);
    };
    child.once("error", (error) => {
      finish(error.message);
    });
    child.once("exit", (code, signal) => {
      finish(signal === null ? `kết thúc với mã ${String(code)}` : `bị dừng bởi ${signal}`);
    });
  });
  return {
    name,
    logFile,
    ended,
    async stop() {
      if (isOver) return;
      child.kill("SIGTERM");
      const clock = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(clock);
    },
  };
}

/** Asks an address until it answers 200, then null; a sentence when the process ends first or 60 s pass. */
export async function waitUntilAnswers(url: string, app: AppProcess): Promise<string | null> {
  const givesUp = new AbortController();
  void app.ended.then(() => {
    givesUp.abort();
  });
  const givesUpAt = Date.now() + 60_000;
  while (!givesUp.signal.aborted && Date.now() < givesUpAt) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      await answer.body?.cancel();
      if (answer.ok) return null;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  if (givesUp.signal.aborted) return app.ended;
  return `${app.name}: không trả lời ở ${url}. Nhật ký: ${app.logFile}`;
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > 20_000_000 ? "w" : "a", 0o600);
}

function tailOf(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-12).join("\n");
}
