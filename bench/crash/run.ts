/**
 * `npm run test:crash`: clients issue real commands over HTTP while the web process and PostgreSQL are killed at random,
 * then their books are compared with the database. `--seconds 30`, `--clients 12`, `--seed N`, `--teeth 5` (seconds for each
 * planted fault, 0 leaves them out), `--schemes 16` (to be paid), `--write` (docs/generated/crash.md). `--plant new-key` or
 * `--plant async-commit` plays only with that fault: it ends with 1 when the fault is found, as with any fault, and with 2 when not.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { chooseFreePort } from "../../tools/free-port.ts";
import { requireNode24 } from "../../tools/node-version.ts";
import { createChance } from "./chance.ts";
import { type Plant, plants } from "./client.ts";
import { play } from "./play.ts";
import { linesOf, nameOf, pageOf, type Run } from "./report.ts";
import { setStage, type Stage } from "./stage.ts";
import { startTargets, type Targets } from "./targets.ts";
import { compare, isSound } from "./verdict.ts";

requireNode24();
const given = process.argv.slice(2);
const bare = given.indexOf("--plant");
if (bare >= 0 && plants.every((plant) => plant !== given[bare + 1])) {
  given.splice(bare + 1, 0, "new-key");
}
const { values } = parseArgs({
  args: given,
  options: {
    seconds: { type: "string", default: "30" },
    clients: { type: "string", default: "12" },
    seed: { type: "string" },
    teeth: { type: "string", default: "5" },
    schemes: { type: "string", default: "16" },
    plant: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const clients = Number(values.clients);
const only = plants.find((plant) => plant === values.plant);
const chance = createChance(seed);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A fault that is planted in the database; false takes it out again. */
async function setAsyncCommit({ everythingUrl }: Stage, isOn: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: everythingUrl });
  await client.connect();
  const change = isOn ? "set" : "reset";
  await client.query(`alter system ${change} synchronous_commit${isOn ? " = off" : ""}`);
  await client.query(`alter system ${change} wal_writer_delay${isOn ? " = 10000" : ""}`);
  await client.query("select pg_reload_conf()");
  await client.end();
}

async function runOnce(
  stage: Stage,
  targets: Targets,
  plant: Plant | null,
  seconds: number,
): Promise<Run> {
  if (plant === "async-commit") await setAsyncCommit(stage, true);
  const run = `${plant ?? "kc"}-${String(seed)}`;
  const played = await play(stage, targets, chance, { seconds, clients, plant, run });
  if (plant === "async-commit") await setAsyncCommit(stage, false);
  const verdict = await compare(played.written, stage.everythingUrl, stage.world.parts);
  for (const line of linesOf({ plant, played, verdict })) say(line);
  return { plant, played, verdict };
}

say(`seed ${String(seed)}, ${String(clients)} clients; the same again: --seed ${String(seed)}`);
const stage = await setStage({
  plans: Number(values.schemes) / 2,
  schemes: Number(values.schemes),
});
const targets = await startTargets(stage, await chooseFreePort(18_900, "127.0.0.1"));
const runs: Run[] = [];
try {
  const wanted = only === undefined ? [null, ...(values.teeth === "0" ? [] : plants)] : [only];
  for (const plant of wanted) {
    const seconds = plant === null || only !== undefined ? values.seconds : values.teeth;
    runs.push(await runOnce(stage, targets, plant, Number(seconds)));
  }
} finally {
  await stage.leave();
  await targets.close();
  stage.remove();
}

const missed = runs.filter(({ plant, verdict }) => plant !== null && isSound(verdict));
for (const { plant } of missed) say(`NOT FOUND, so this test proves nothing: ${nameOf(plant)}`);
const broken = runs.filter(({ plant, verdict }) => plant === null && !isSound(verdict));
if (broken.length === 0 && missed.length === 0) {
  say(
    only === undefined
      ? "Nothing lost, nothing doubled; what was planted was found."
      : "Found what was planted.",
  );
}
if (values.write && only === undefined && broken.length === 0) {
  const page = new URL("../../docs/generated/crash.md", import.meta.url);
  writeFileSync(page, pageOf(seed, clients, runs));
}
process.exit(missed.length > 0 ? 2 : broken.length > 0 || only !== undefined ? 1 : 0);
