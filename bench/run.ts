/**
 * `npm run bench`: the list of schemes on generated data of the nation (S100), three interleaved rounds of raw
 * SQL, a bare server and the product with session, scope and row-level security; then the weights of the pages
 * and the memory of the process. Prints medians and ratios; `--write` keeps them in docs/generated/bench.md.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { gzipSync } from "node:zlib";
import autocannon from "autocannon";
import pg from "pg";
import { createDemoAccounts } from "../server/src/demo/create-accounts.ts";
import { routes } from "../server/src/app.ts";
import { mountPages } from "../server/src/pages.ts";
import { readConfig } from "../server/src/platform/config.ts";
import { createParts } from "../server/src/platform/start-parts.ts";
import { createWebServer } from "../server/src/platform/web-server.ts";
import { openTestWorld } from "../server/src/testing/test-world.ts";
import { openTestCluster } from "../tools/test-cluster.ts";
import { listSql, startFloor } from "./floor-server.ts";
import { generateSchemes } from "./generate-data.ts";

const cluster = await openTestCluster();
process.env["KC_TEST_PG_URL"] = cluster.superuserUrl;
const world = await openTestWorld("2026-11-01");
const database = new URL(world.urls.appUrl).pathname;
const superuserUrl = new URL(cluster.superuserUrl);
superuserUrl.pathname = database;
const schemes = await generateSchemes(superuserUrl.href, 600);

const config = readConfig({
  DATABASE_URL: world.urls.appUrl,
  KC_ENV: "test",
  KC_DEMO: "1",
  KC_EMBEDDED: "1",
  KC_LOG_LEVEL: "silent",
});
const parts = createParts(config, { clock: world.clock, log: world.parts.log });
await createDemoAccounts(parts.db, 4, "2020-01-01");
const web = createWebServer(parts, routes, mountPages(parts));
const server = await web.listen(0, "127.0.0.1");
const address = server.address();
if (address === null || typeof address === "string") throw new Error("No port");
const product = `http://127.0.0.1:${String(address.port)}`;
const floor = await startFloor(superuserUrl.href);
const raw = new pg.Client({ connectionString: superuserUrl.href });
await raw.connect();

async function signIn(): Promise<string> {
  const answer = await fetch(`${product}/api/v1/demo/become`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-KC-Request": "1" },
    body: JSON.stringify({ username: "chuyen-vien-so" }),
  });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

const list = `${product}/api/v1/schemes?year=2026&pageSize=50&sort=code`;
const cookie = await signIn();

async function load(url: string, connections: number) {
  const result = await autocannon({ url, connections, duration: 4, headers: { Cookie: cookie } });
  if (result.non2xx > 0) throw new Error(`${url}: ${String(result.non2xx)} answers were not 200`);
  return { p50: result.latency.p50, p99: result.latency.p99, perSecond: result.requests.average };
}

/** Median time of one request after another, in milliseconds: finer than a load generator's histogram. */
async function oneByOne(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 200; turn += 1) {
    const startedAt = performance.now();
    await run();
    times.push(performance.now() - startedAt);
  }
  return median(times);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function read(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { Cookie: cookie } });
  return (await answer.text()).length;
}

const rounds = { raw: [] as number[], floor: [] as number[], product: [] as number[] };
const busy = { floor: [] as number[], product: [] as number[], p99: [] as number[] };
for (let round = 0; round < 3; round += 1) {
  rounds.raw.push(await oneByOne(() => raw.query(listSql)));
  rounds.floor.push(await oneByOne(() => read(floor.url)));
  rounds.product.push(await oneByOne(() => read(list)));
  busy.floor.push((await load(floor.url, 16)).perSecond);
  const loaded = await load(list, 16);
  busy.product.push(loaded.perSecond);
  busy.p99.push(loaded.p99);
}

const weigh = async (path: string) => {
  const answer = await fetch(product + path, { headers: { "Accept-Encoding": "identity" } });
  return gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 9 }).length;
};
const [rawMs, floorMs, productMs] = [rounds.raw, rounds.floor, rounds.product].map(median);
const lines = [
  `# Measured`,
  ``,
  `Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${String(cpus().length)} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}, PostgreSQL from npm without fsync, ${String(schemes)} schemes; medians of three interleaved rounds, load generator on the same machine.`,
  ``,
  `| list of 50 schemes of a province and year | median ms, one by one | requests a second, 16 at once |`,
  `|---|---|---|`,
  `| raw SQL, one connection | ${(rawMs ?? 0).toFixed(2)} | |`,
  `| bare server, no session or scope | ${(floorMs ?? 0).toFixed(2)} | ${median(busy.floor).toFixed(0)} |`,
  `| the product: session, row-level security, sums and counts | ${(productMs ?? 0).toFixed(2)} | ${median(busy.product).toFixed(0)} (p99 ${String(median(busy.p99))} ms) |`,
  `| product ÷ bare server | ${((productMs ?? 0) / (floorMs ?? 1)).toFixed(2)} × the time | ${(median(busy.product) / median(busy.floor)).toFixed(2)} × the rate |`,
  ``,
  `| weight, gzip | bytes |`,
  `|---|---|`,
  `| public first page, whole (limit 20,000) | ${String(await weigh("/"))} |`,
  `| memory of the process after the load | ${String(Math.round(process.memoryUsage().rss / 1e6))} MB |`,
  ``,
  `The weight of the app's first load is printed and checked by \`node web/bundle-budget.ts\`.`,
];
console.log(lines.join("\n"));
if (process.argv.includes("--write")) {
  writeFileSync(new URL("../docs/generated/bench.md", import.meta.url), `${lines.join("\n")}\n`);
}
await raw.end();
await floor.close();
await new Promise((resolve) => server.close(resolve));
await parts.db.destroy();
await world.close();
await cluster.close();
