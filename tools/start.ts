/** `npm start`: database, web app, web and job process; Ctrl-C stops them in order. */
import { dirname, join } from "node:path";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedProgress,
} from "../server/src/platform/embedded/embedded-postgres.ts";
import { openProductDatabase } from "../server/src/platform/embedded/environment.ts";
import { startAppProcess, waitUntilAnswers, type AppProcess } from "./app-process.ts";
import { buildWebIfStale } from "./build-web.ts";
import { demoAccountLines } from "./demo-accounts.ts";
import { chooseFreePort } from "./free-port.ts";
import { requireNode24 } from "./node-version.ts";
import { runProgram } from "./run-program.ts";
import { repository } from "./test-projects.ts";

const startedAt = performance.now();

function say(line: string): void {
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds} s  ${line}\n`);
}

/** What has been started so far, in the order it was started. */
type Running = {
  cluster: EmbeddedPostgres | null;
  readonly apps: AppProcess[];
};

/** Stops the web process, then the jobs, then gives the database back. */
async function stopAll(running: Running): Promise<void> {
  for (const app of running.apps.splice(0)) await app.stop();
  await running.cluster?.stop();
  running.cluster = null;
}

const progressText = {
  "other-folder": "PostgreSQL: không dùng được .local của thư mục này, dữ liệu để ở chỗ khác",
  initialising: "PostgreSQL: tạo kho dữ liệu lần đầu…",
  starting: "PostgreSQL: khởi động…",
  reusing: "PostgreSQL: đang chạy sẵn, dùng chung",
  ready: "PostgreSQL: sẵn sàng",
} as const satisfies Record<EmbeddedProgress["kind"], string>;

function sayProgress(progress: EmbeddedProgress): void {
  const place = progress.kind === "other-folder" ? `: ${progress.dataDir}` : "";
  say(progressText[progress.kind] + place);
}

/** The environment of the product's processes; a `DATABASE_URL` from outside is left as it is, without a demo. */
async function openDatabase(running: Running): Promise<NodeJS.ProcessEnv> {
  if (process.env["DATABASE_URL"] !== undefined) {
    say("Cơ sở dữ liệu: theo DATABASE_URL");
    return process.env;
  }
  running.cluster = await startEmbeddedPostgres({
    purpose: "product",
    onProgress: sayProgress,
  });
  const embedded = await openProductDatabase(running.cluster);
  return { KC_DEMO: "1", HOST: "127.0.0.1", ...process.env, ...embedded };
}

async function buildWeb(): Promise<void> {
  say("Giao diện web: kiểm tra…");
  say(
    (await buildWebIfStale())
      ? "Giao diện web: đã dựng"
      : "Giao diện web: đã có, không phải dựng lại",
  );
}

async function prepareDatabase(environment: NodeJS.ProcessEnv): Promise<void> {
  say("Dữ liệu: nâng cấp, nạp danh mục và dữ liệu dùng thử…");
  const outcome = await runProgram({
    command: process.execPath,
    arguments: [join(repository, "server/src/setup.ts")],
    cwd: repository,
    environment,
    output: "keep",
    onLine: (line) => {
      say(`Dữ liệu: ${line}`);
    },
  });
  if (outcome.code !== 0) throw new Error(`Không chuẩn bị được dữ liệu:\n${outcome.text}`);
}

async function choosePort(host: string): Promise<number> {
  const wanted = Number(process.env["PORT"] ?? 8080);
  const port = await chooseFreePort(wanted, host);
  if (port !== wanted)
    say(`Cổng ${String(wanted)} đã có chương trình khác dùng, dùng cổng ${String(port)}`);
  return port;
}

/** Database and web app at the same time, then the data, then the two processes. */
async function startAll(running: Running): Promise<string> {
  // Both are awaited, so that what one started is known when the other fails.
  const [database, web] = await Promise.allSettled([openDatabase(running), buildWeb()]);
  for (const step of [database, web]) if (step.status === "rejected") throw step.reason;
  if (database.status === "rejected") throw database.reason;
  await prepareDatabase(database.value);
  const { DATABASE_URL_OWNER: _owner, ...rights } = database.value;
  const host = rights["HOST"] ?? "127.0.0.1";
  const port = await choosePort(host);
  const local = `http://127.0.0.1:${String(port)}`;
  const environment = { KC_PUBLIC_URL: local, ...rights, PORT: String(port) };
  const logs = join(
    running.cluster === null ? join(repository, ".local") : dirname(running.cluster.dataDir),
    "log",
  );
  const server = startAppProcess("web", "server/src/main.ts", environment, logs);
  running.apps.push(server);
  running.apps.push(startAppProcess("worker", "server/src/worker.ts", environment, logs));
  const fault = await waitUntilAnswers(`${local}/readyz`, server);
  if (fault !== null) throw new Error(fault);
  say(`Nhật ký: ${logs}`);
  return environment.KC_PUBLIC_URL;
}

/** Resolves at the first Ctrl-C or stop signal; when npm above us is gone, that counts too. */
function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt = 0;
    const ask = (): void => {
      // A terminal and npm both pass the same Ctrl-C on; a later one means that waiting is over.
      if (askedAt > 0 && Date.now() - askedAt > 2_000) process.exit(1);
      if (askedAt === 0) askedAt = Date.now();
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
    const parent = process.ppid;
    const isBelowNpm = process.env["npm_lifecycle_event"] !== undefined;
    setInterval(() => {
      if (isBelowNpm && process.ppid !== parent && askedAt === 0) ask();
    }, 1_000).unref();
  });
}

function announce(url: string, isDemo: boolean): void {
  process.stdout.write(`\nKhuyến Công đang chạy: ${url}\n`);
  if (isDemo) {
    process.stdout.write(`\nTài khoản dùng thử:\n${demoAccountLines().join("\n")}\n`);
  }
  process.stdout.write("\nNhấn Ctrl-C để dừng.\n");
}

requireNode24();
const running: Running = { cluster: null, apps: [] };
const askedToStop = untilAskedToStop().then(() => "asked" as const);
try {
  const started = startAll(running);
  const first = await Promise.race([started, askedToStop.then(() => null)]);
  if (first === null) await started.catch(() => undefined);
  else {
    announce(first, running.cluster !== null && process.env["KC_DEMO"] !== "0");
    const fault = await Promise.race([askedToStop, ...running.apps.map((app) => app.ended)]);
    if (fault !== "asked") throw new Error(fault);
  }
  process.stdout.write("\nĐang dừng…\n");
  await stopAll(running);
  process.stdout.write("Đã dừng.\n");
  process.exit(0);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await stopAll(running);
  process.exit(1);
}
