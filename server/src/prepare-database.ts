import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { allJobs } from "./all-jobs.ts";
import { openProvince } from "./access/open-province.ts";
import { readProvinceFile } from "./access/province-data.ts";
import { createDemoAccounts } from "./demo/create-accounts.ts";
import { createDemoReporters } from "./demo/create-reporters.ts";
import { fillDemo } from "./demo/fill-demo.ts";
import { sha256 } from "./platform/canonical.ts";
import { prepareJobs } from "./platform/jobs.ts";
import { migrate } from "./platform/migrate.ts";
import type { Parts } from "./platform/http.ts";
import { adoptProgrammes } from "./programme/adopt-programmes.ts";
import { systemViewer } from "./platform/viewer.ts";
import { loadReferenceData } from "./reference-data.ts";

export type Say = (line: string) => void;

/**
 * Brings a database to where the product can run: migrations, reference data, the provinces that
 * `data/organisations` describes, and for a trial the demo. Several processes may ask at once; they
 * take turns, and whoever comes later finds it done.
 */
export async function prepareDatabase(parts: Parts, ownerUrl: string, say: Say): Promise<void> {
  const turn = new pg.Client({ connectionString: ownerUrl });
  await turn.connect();
  try {
    await turn.query("select pg_advisory_lock(20361, 472)");
    if (parts.config.isDemo) await markAsDemo(turn);
    const { applied } = await migrate(ownerUrl);
    if (applied.length > 0) say(`Đã nâng cấp cơ sở dữ liệu: ${String(applied.length)} bước`);
    const wanted = referenceState(parts.config.isDemo);
    if ((await preparedState(turn)) === wanted) return;
    await prepareJobs(ownerUrl, allJobs);
    await loadReferenceData(ownerUrl);
    await openProvinces(parts);
    await adoptProgrammes(parts);
    if (parts.config.isDemo) await prepareDemo(parts, turn, say);
    await turn.query(
      `insert into setting (province_id, key, value) values (0, 'prepared', $1)
       on conflict (province_id, key) do update set value = excluded.value`,
      [JSON.stringify(wanted)],
    );
  } finally {
    await turn.end();
  }
}

/** What is registered in a demo is marked so, on screen and on paper; it holds for connections opened from now on. */
async function markAsDemo(owner: pg.Client): Promise<void> {
  const found = await owner.query<{ name: string }>("select current_database() as name");
  const name = found.rows[0]?.name ?? "";
  await owner.query(`alter database ${pg.escapeIdentifier(name)} set app.demo = 'on'`);
}

/** Makes the cast and, once, plays the stories; a play that was cut off is not begun again over its rests. */
async function prepareDemo(parts: Parts, owner: pg.Client, say: Say): Promise<void> {
  await createDemoAccounts(parts.db, demoProvince, "2020-01-01");
  await createDemoReporters(parts.db, demoProvince, "2020-01-01");
  const before = await owner.query<{ value: unknown }>(
    "select value from setting where province_id = $1 and key = 'demo'",
    [demoProvince],
  );
  if (before.rows[0]?.value === "begun") {
    say(
      "Dữ liệu minh họa lần trước nạp dở. Muốn nạp lại từ đầu: dừng hệ thống, xóa thư mục .local.",
    );
  }
  if (before.rows.length > 0) return;
  await markDemo(owner, "begun");
  await fillDemo(parts, say);
  await markDemo(owner, "filled");
}

async function markDemo(owner: pg.Client, state: "begun" | "filled"): Promise<void> {
  await owner.query(
    `insert into setting (province_id, key, value) values ($1, 'demo', $2)
     on conflict (province_id, key) do update set value = excluded.value`,
    [demoProvince, JSON.stringify(state)],
  );
}

/** Cao Bằng, the first user. */
const demoProvince = 4;

const dataFolder = fileURLToPath(new URL("../../data/", import.meta.url));

/** A hash of all reference data: when it is the one last loaded, there is nothing to do. */
function referenceState(isDemo: boolean): string {
  const names = readdirSync(dataFolder, { recursive: true, encoding: "utf8" }).sort();
  const files = names.filter((name) => /\.(json|csv)$/.test(name));
  const texts = files.map((name) => readFileSync(join(dataFolder, name), "utf8"));
  return sha256(String(isDemo), ...allJobs.map(({ name }) => name), ...files, ...texts).toString(
    "hex",
  );
}

async function preparedState(client: pg.Client): Promise<unknown> {
  const found = await client.query<{ value: unknown }>(
    "select value from setting where province_id = 0 and key = 'prepared'",
  );
  return found.rows[0]?.value;
}

async function openProvinces(parts: Parts): Promise<void> {
  const folder = new URL("../../data/organisations/", import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const { provinceCode, placeName, ...input } = readProvinceFile(file.replace(".json", ""));
    const outcome = await parts.runCommand(openProvince, {
      viewer: systemViewer(Number(provinceCode)),
      idempotencyKey: `open-province-${sha256(placeName, JSON.stringify(input)).toString("hex")}`,
      input,
    });
    if (!outcome.ok) throw new Error(`Province ${provinceCode}: ${outcome.refusal.kind}`);
  }
}
