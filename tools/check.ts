/** `npm run check`: everything about the code that a machine can judge, one line a check. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { repository } from "./test-projects.ts";

type Check = {
  readonly name: string;
  readonly program: string;
  readonly arguments: readonly string[];
};

const node = (name: string, file: string, ...rest: string[]): Check => ({
  name,
  program: process.execPath,
  arguments: [join(repository, file), ...rest],
});
const tool = (name: string, program: string, ...rest: string[]): Check => ({
  name,
  program: join(repository, "node_modules/.bin", program),
  arguments: rest,
});

/** The slow ones first, so that the two cores finish together. */
const checks: readonly Check[] = [
  tool("lint", "eslint", "--max-warnings", "0", "."),
  tool("types of server, stories and tools", "tsc", "-p", "server/tsconfig.json"),
  tool("types of web", "tsc", "-p", "web/tsconfig.json"),
  tool("types of the browser tests", "tsc", "-p", "web/tsconfig.node.json"),
  tool("types of core", "tsc", "-p", "core/tsconfig.json"),
  tool("types of core's tests", "tsc", "-p", "core/tsconfig.test.json"),
  tool("format", "prettier", "--check", "--log-level", "warn", "."),
  tool(
    "architecture",
    "depcruise",
    "--config",
    ".dependency-cruiser.cjs",
    "core/src",
    "server/src",
    "web/src",
  ),
  tool("dead code", "knip", "--no-progress"),
  tool("spelling", "cspell", "--no-progress", "--no-summary", "--gitignore", "."),
  tool(
    "house rules",
    "vitest",
    "run",
    "--project",
    "unit",
    "--reporter",
    "dot",
    "tools/tidy.test.ts",
  ),
  node("weight of the app", "tools/weigh-web.ts"),
  node("generated files", "tools/generate.ts", "--check"),
];

type Outcome = {
  readonly name: string;
  readonly code: number;
  readonly seconds: number;
  readonly text: string;
};

function run({ name, program, arguments: given }: Check): Promise<Outcome> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, given, { cwd: repository, stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
    }
    const finish = (code: number): void => {
      resolve({ name, code, seconds: (performance.now() - startedAt) / 1000, text });
    };
    child.once("error", (error) => {
      text += error.message;
      finish(1);
    });
    child.once("close", (code) => {
      finish(code ?? 1);
    });
  });
}

const wanted = process.argv.slice(2);
const queue = checks.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
const failed: Outcome[] = [];
const startedAt = performance.now();

async function work(): Promise<void> {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const outcome = await run(check);
    const sign = outcome.code === 0 ? "✓" : "✗";
    console.log(`${sign} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`);
    if (outcome.code !== 0) failed.push(outcome);
  }
}
await Promise.all([work(), work()]);
for (const { name, text } of failed) console.log(`\n── ${name}\n${text.trimEnd()}`);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(
  failed.length === 0
    ? `All checks passed in ${seconds} s.`
    : `${String(failed.length)} checks failed.`,
);
process.exit(failed.length === 0 ? 0 : 1);
