/**
 * `npm run bench`: reading and approving on generated data of the nation (S100), in interleaved rounds of raw SQL, a bare
 * server and the product with session, scope and row-level security; then the weights of pages and the memory. Prints
 * medians and ratios beside the aims. `--rounds 3`, `--seconds 4`, `--times 150`; `--write` keeps docs/generated/bench.md.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { memoryFlags } from "../tools/app-process.ts";
import { chooseFreePort } from "../tools/free-port.ts";
import { businessDay, setStage } from "./crash/stage.ts";
import { generateSchemes } from "./generate-data.ts";
import { load, type Load, loadDirectly, median, oneByOne } from "./measure.ts";
import { rawAdjustment, rawQueries, type RawQuery } from "./raw-sql.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
    times: { type: "string", default: "150" },
    write: { type: "boolean", default: false },
  },
});
const [rounds, seconds, times] = [values.rounds, values.seconds, values.times].map(Number) as [
  number,
  number,
  number,
];

const stage = await setStage({ plans: 0, schemes: 0 });
const schemes = await generateSchemes(stage.everythingUrl, 600);
const raw = new pg.Pool({ connectionString: stage.everythingUrl, max: 10 });
raw.on("error", () => undefined);

const follow = new URL("../tools/follow-parent.ts", import.meta.url).href;
function start(file: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  return spawn(
    process.execPath,
    [...memoryFlags, "--import", follow, new URL(file, import.meta.url).pathname, ...args],
    { stdio: ["ignore", "pipe", "inherit", "ipc"], env: { ...process.env, ...environment } },
  );
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("No output");
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error("The process ended before it said anything.");
}

const floor = start("./floor-server.ts", [stage.everythingUrl]);
const floorUrl = `http://127.0.0.1:${await firstLine(floor)}`;
const port = await chooseFreePort(18_950, "127.0.0.1");
const productUrl = `http://127.0.0.1:${String(port)}`;
const product = start("../server/src/main.ts", [], {
  DATABASE_URL: stage.world.urls.appUrl,
  KC_ENV: "test",
  KC_DEMO: "1",
  KC_EMBEDDED: "1",
  KC_LOG_LEVEL: "error",
  PORT: String(port),
  KC_PUBLIC_URL: productUrl,
});
product.stdout?.resume();
for (let ready = false; !ready;) {
  ready = await fetch(`${productUrl}/readyz`).then(
    ({ ok }) => ok,
    () => new Promise<false>((resolve) => setTimeout(resolve, 50, false)),
  );
}

async function signIn(username: string): Promise<string> {
  const answer = await fetch(`${productUrl}/api/v1/demo/become`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-KC-Request": "1" },
    body: JSON.stringify({ username }),
  });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

const department = await signIn("chuyen-vien-so");
const ministry = await signIn("cuc-khuyen-cong");
const finance = await signIn("so-tai-chinh");
const found = await raw.query<{ id: string }>(
  "select id from scheme where province_id = 4 and code = 'KCĐP-2026-0004'",
);
const director = await signIn("giam-doc-so");
const asked = {
  search: { url: "/schemes?q=may%20so%2012&pageSize=50", cookie: department },
  list: { url: "/schemes?year=2026&pageSize=50&sort=code", cookie: department },
  detail: { url: `/schemes/${found.rows[0]?.id ?? ""}`, cookie: department },
  nation: { url: "/schemes?pageSize=50&sort=code", cookie: ministry },
} as const satisfies Record<RawQuery, { readonly url: string; readonly cookie: string }>;

async function read(url: string, cookie = ""): Promise<Buffer> {
  const answer = await fetch(url, { headers: { Cookie: cookie, "Accept-Encoding": "identity" } });
  if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`);
  return Buffer.from(await answer.arrayBuffer());
}

type Reading = {
  readonly raw: number[];
  readonly floor: number[];
  readonly product: number[];
  readonly floorLoad: Load[];
  readonly productLoad: Load[];
};
const empty = (): Reading => ({ raw: [], floor: [], product: [], floorLoad: [], productLoad: [] });
const readings: Readonly<Record<RawQuery, Reading>> = {
  list: empty(),
  detail: empty(),
  nation: empty(),
  search: empty(),
};
/** What has no counterpart of hand-written SQL: medians of the product alone. */
const pages = { dashboard: [] as number[], worklist: [] as number[] };
async function pageRound(): Promise<void> {
  for (const name of ["dashboard", "worklist"] as const) {
    const url = `${productUrl}/api/v1/${name}`;
    pages[name].push(await oneByOne(Math.round(times / 3), () => read(url, director)));
  }
}

async function readRound(name: RawQuery): Promise<void> {
  const { url, cookie } = asked[name];
  const full = `${productUrl}/api/v1${url}`;
  const reading = readings[name];
  const turns = name === "nation" ? Math.max(5, Math.round(times / 10)) : times;
  reading.raw.push(await oneByOne(turns, () => rawQueries[name](raw)));
  reading.floor.push(await oneByOne(turns, () => read(`${floorUrl}/${name}`)));
  reading.product.push(await oneByOne(turns, () => read(full, cookie)));
  if (name === "nation" || name === "search") return;
  const busy = { connections: 16, duration: seconds };
  reading.floorLoad.push(await load({ ...busy, url: `${floorUrl}/${name}` }));
  reading.productLoad.push(await load({ ...busy, url: full, headers: { Cookie: cookie } }));
}

const account = await raw.query<{ id: string }>("select id from account limit 1");
const accountId = account.rows[0]?.id ?? "";
async function adjustDirectly(): Promise<void> {
  const client = await raw.connect();
  try {
    await rawAdjustment(client, stage.hotAllocationId, accountId);
  } finally {
    client.release();
  }
}

const adjustUrl = `${productUrl}/api/v1/allocations/${stage.hotAllocationId}/adjust`;
function adjustment() {
  return {
    method: "POST" as const,
    headers: {
      "Content-Type": "application/json",
      "X-KC-Request": "1",
      "Idempotency-Key": randomUUID(),
      Cookie: finance,
    },
    body: JSON.stringify({
      amountDong: 1_000,
      decisionNumber: "1/QĐ",
      decidedOn: businessDay,
      note: "",
    }),
  };
}

const writing = {
  rawAlone: [] as number[],
  productAlone: [] as number[],
  raw: [] as Load[],
  product: [] as Load[],
};
async function writeRound(): Promise<void> {
  writing.rawAlone.push(await oneByOne(times, adjustDirectly));
  writing.productAlone.push(
    await oneByOne(times, async () => {
      const answer = await fetch(adjustUrl, adjustment());
      if (!answer.ok) throw new Error(await answer.text());
      await answer.arrayBuffer();
    }),
  );
  writing.raw.push(await loadDirectly(64, seconds, adjustDirectly));
  const requests = [{ setupRequest: (request: object) => ({ ...request, ...adjustment() }) }];
  writing.product.push(
    await load({ url: adjustUrl, connections: 64, duration: seconds, requests }),
  );
}

for (let round = 1; round <= rounds; round += 1) {
  process.stderr.write(`round ${String(round)} of ${String(rounds)}\n`);
  for (const name of ["list", "detail", "nation", "search"] as const) await readRound(name);
  await pageRound();
  await writeRound();
}

const ms = (value: number): string => value.toFixed(2);
const perSecond = (loads: readonly Load[]): number => median(loads.map((each) => each.perSecond));
const p99 = (loads: readonly Load[]): number => median(loads.map((each) => each.p99));
/** Median, and from the least to the most of the rounds. */
const spread = (list: readonly number[]): string =>
  `${ms(median(list))} (${ms(Math.min(...list))}–${ms(Math.max(...list))})`;

function readingLine(title: string, reading: Reading): string {
  const ratio = median(reading.product) / median(reading.floor);
  const rate = perSecond(reading.productLoad) / perSecond(reading.floorLoad);
  return `| ${title} | ${spread(reading.raw)} | ${spread(reading.floor)} | ${spread(reading.product)} | ${ratio.toFixed(2)} | ${perSecond(reading.floorLoad).toFixed(0)} | ${perSecond(reading.productLoad).toFixed(0)} | ${rate.toFixed(2)} | ${p99(reading.productLoad).toFixed(0)} |`;
}

function memoryOf(name: "VmRSS" | "VmHWM"): string {
  try {
    const status = readFileSync(`/proc/${String(product.pid)}/status`, "utf8");
    return `${(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1_000).toFixed(0)} MB`;
  } catch {
    return "not shown by this system";
  }
}

const weigh = (content: Buffer): string => String(gzipSync(content, { level: 9 }).length);
const database = await raw.query<{ v: string }>("select current_setting('server_version') as v");
const timesRaw = ({ product: own, raw: bare }: Reading): string =>
  `${spread(bare)} | ${spread(own)} | ${(median(own) / median(bare)).toFixed(2)}`;
const approve = perSecond(writing.product) / perSecond(writing.raw);
const lines = [
  "# Measured",
  "",
  `Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${String(cpus().length)} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}, PostgreSQL ${database.rows[0]?.v ?? ""} from npm with fsync on, ${String(schemes)} schemes of 34 provinces; medians of ${String(rounds)} interleaved rounds (least–most), load generator on the same machine. The bare server answers the same question by hand-written SQL, without session, scope or row-level security.`,
  "",
  "## Reading (P1: at most 2.50 × the bare server one by one, at least 0.50 × its rate at 16 at once, p99 at most 25 ms)",
  "",
  "| question | raw SQL, ms | bare server, ms | product, ms | × bare | bare, a second | product, a second | × bare | p99 at 16, ms |",
  "|---|---|---|---|---|---|---|---|---|",
  readingLine("50 schemes of a province and year, with sums and counts", readings.list),
  readingLine("one scheme", readings.detail),
  "",
  "## Heavy reading (P2: at most 1.30 × raw SQL)",
  "",
  "| question | raw SQL, ms | product, ms | × raw |",
  "|---|---|---|---|",
  `| 50 of all schemes of the nation, with sums and counts | ${timesRaw(readings.nation)} |`,
  "",
  "## Search without accents (P3: at most 3.00 × raw SQL without row-level security, at most 20 ms), dashboard (P4: at most 10 ms)",
  "",
  "| question | raw SQL, ms | product, ms | × raw |",
  "|---|---|---|---|",
  `| the schemes of a province by words, with sums and counts | ${timesRaw(readings.search)} |`,
  `| the dashboard of a province | | ${spread(pages.dashboard)} | |`,
  `| the work that waits for a director | | ${spread(pages.worklist)} | |`,
  "",
  "## Money on one hot allocation (P5: at least 0.60 × the raw transaction that writes the same rows; alone at most 5 ms; p99 at most 400 ms)",
  "",
  "| | alone, ms | 64 at once, a second | p99 at 64, ms |",
  "|---|---|---|---|",
  `| raw transaction | ${spread(writing.rawAlone)} | ${perSecond(writing.raw).toFixed(0)} | ${p99(writing.raw).toFixed(0)} |`,
  `| product | ${spread(writing.productAlone)} | ${perSecond(writing.product).toFixed(0)} | ${p99(writing.product).toFixed(0)} |`,
  `| ratio | ${(median(writing.productAlone) / median(writing.rawAlone)).toFixed(2)} | ${approve.toFixed(2)} | |`,
  "",
  "## Weight and memory",
  "",
  "| what | how much |",
  "|---|---|",
  `| public first page, HTML with its styles, gzip (limit 20,000) | ${weigh(await read(`${productUrl}/`))} bytes |`,
  `| answer of the list of 50 schemes, gzip | ${weigh(await read(`${productUrl}/api/v1${asked.list.url}`, department))} bytes |`,
  `| memory of the web process after the load (aim 350 MB) | ${memoryOf("VmRSS")}, at most ${memoryOf("VmHWM")} |`,
  "",
  "The weight of the app's scripts is printed and checked by `node tools/weigh-web.ts`.",
];
console.log(lines.join("\n"));
if (values.write) {
  writeFileSync(new URL("../docs/generated/bench.md", import.meta.url), `${lines.join("\n")}\n`);
}
for (const child of [product, floor]) {
  child.kill("SIGKILL");
  await once(child, "exit");
}
await raw.end();
await stage.leave();
await stage.cluster.stop();
stage.remove();
