import { existsSync, globSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { withFileLock } from "../server/src/platform/embedded/file-lock.ts";
import { runProgram } from "./run-program.ts";
import { repository } from "./test-projects.ts";

const sources = [
  "web/*.{ts,html,json}",
  "web/{src,public,fonts,service-worker}/**/*",
  "core/src/**/*.ts",
  "server/src/**/api.ts",
  "package-lock.json",
  "tsconfig.base.json",
];

/** Builds the app of the browser unless it is newer than everything it is made from. False when it is. */
export async function buildWebIfStale(): Promise<boolean> {
  if (!existsSync(join(repository, "web/vite.config.ts")) || isBuilt()) return false;
  const local = join(repository, ".local");
  mkdirSync(local, { recursive: true });
  return withFileLock(join(local, "web-build.lock"), async () => {
    if (isBuilt()) return false;
    const outcome = await runProgram({
      ...npmCommand(["run", "build", "--workspace", "web"]),
      cwd: repository,
      timeoutMs: 300_000,
      output: "keep",
    });
    if (outcome.code !== 0) throw new Error(`The web app does not build:\n${outcome.text}`);
    return true;
  });
}

function isBuilt(): boolean {
  const built = statSync(join(repository, "web/dist/index.html"), {
    throwIfNoEntry: false,
  });
  if (built === undefined) return false;
  return globSync(sources, { cwd: repository })
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .every((file) => changedAt(join(repository, file)) <= built.mtimeMs);
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The npm that runs us, else the one on PATH. */
function npmCommand(args: readonly string[]): {
  readonly command: string;
  readonly arguments: readonly string[];
} {
  const own = process.env["npm_execpath"];
  if (own !== undefined && /\.c?js$/.test(own)) {
    return { command: process.execPath, arguments: [own, ...args] };
  }
  if (process.platform === "win32")
    return { command: "cmd.exe", arguments: ["/c", "npm", ...args] };
  return { command: "npm", arguments: args };
}
