import { isDeepStrictEqual } from "node:util";
import pg from "pg";
import { runChecks } from "../../server/src/doctor/run-checks.ts";
import type { Parts } from "../../server/src/platform/parts.ts";
import type { Effect, Written } from "./journal.ts";

/** What the clients' book says against what the database holds. */
export type Verdict = {
  readonly tried: number;
  readonly answered: number;
  readonly refused: number;
  /** Answers that came from the first run of a command whose own answer had been lost. */
  readonly replayed: number;
  readonly unanswered: readonly string[];
  /** Accepted, and not in the database. */
  readonly lost: readonly string[];
  /** In the database more than once. */
  readonly doubled: readonly string[];
  /** Refused though sound, done though refused, or answered with something else than was kept. */
  readonly wrong: readonly string[];
  /** Breaches that `kc doctor` and `kc audit verify` find. */
  readonly breaches: readonly string[];
};

type Attempt = {
  readonly outcome: unknown;
  readonly recordedAt: number;
  readonly links: number;
};

/** Compares every command of the book with the database, and lets the doctor look at the whole. */
export async function compare(
  written: readonly Written[],
  everythingUrl: string,
  parts: Parts,
): Promise<Verdict> {
  const client = new pg.Client({ connectionString: everythingUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const attempts = await readAttempts(client);
    const found = await countEffects(client, written);
    const judged = written.map((each) => judge(each, attempts, found));
    const of = (kind: Fault["kind"]): readonly string[] =>
      judged.flat().flatMap((fault) => (fault.kind === kind ? [fault.line] : []));
    const told = written.flatMap((each) => each.told ?? []);
    return {
      tried: written.length,
      answered: told.length,
      refused: told.filter(({ status }) => status !== 200).length,
      replayed: told.filter(
        ({ status, key, tries, sentAt }) =>
          status === 200 && tries > 1 && (attempts.get(key)?.recordedAt ?? Infinity) < sentAt,
      ).length,
      unanswered: of("unanswered"),
      lost: of("lost"),
      doubled: of("doubled"),
      wrong: of("wrong"),
      breaches: (await runChecks(parts)).flatMap(({ invariant, faults }) =>
        faults.map((fault) => `${invariant}: ${fault}`),
      ),
    };
  } finally {
    await client.end();
  }
}

/** Whether a run has nothing to complain of. */
export function isSound(verdict: Verdict): boolean {
  const { unanswered, lost, doubled, wrong, breaches } = verdict;
  return [unanswered, lost, doubled, wrong, breaches].every((faults) => faults.length === 0);
}

async function readAttempts(client: pg.Client): Promise<ReadonlyMap<string, Attempt>> {
  const { rows } = await client.query<{ key: string; outcome: unknown; at: Date; links: string }>(
    `select a.idempotency_key as key, a.outcome, a.recorded_at as at,
       (select count(*) from command_log l where l.command_id = a.command_id) as links
     from command_attempt a`,
  );
  return new Map(
    rows.map(({ key, outcome, at, links }) => [
      key,
      { outcome, recordedAt: at.getTime(), links: Number(links) },
    ]),
  );
}

/** How many rows carry each mark, by `table value`. */
async function countEffects(
  client: pg.Client,
  written: readonly Written[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const places = new Map<string, Effect>();
  for (const { entry } of written) if (entry.effect) places.set(entry.effect.table, entry.effect);
  for (const { table, column } of places.values()) {
    const { rows } = await client.query<{ mark: string; count: string }>(
      `select ${column} as mark, count(*) from ${table} group by 1`,
    );
    for (const { mark, count } of rows) counts.set(`${table} ${mark}`, Number(count));
  }
  return counts;
}

type Fault = {
  readonly kind: "unanswered" | "lost" | "doubled" | "wrong";
  readonly line: string;
};

function judge(
  { entry, told }: Written,
  attempts: ReadonlyMap<string, Attempt>,
  found: ReadonlyMap<string, number>,
): readonly Fault[] {
  const line = `${String(entry.number)} ${entry.name} ${entry.effect?.value ?? entry.path}`;
  const rows =
    entry.effect === null ? null : (found.get(`${entry.effect.table} ${entry.effect.value}`) ?? 0);
  if (told === null) return [{ kind: "unanswered", line }];
  if (told.status !== 200) {
    const isDone = rows !== null && rows > 0;
    const why = `${line}: answered ${String(told.status)} ${String(told.body["kind"])}`;
    return [{ kind: "wrong", line: isDone ? `${why}, and yet it was done` : why }];
  }
  const attempt = attempts.get(told.key);
  if (rows === 0 || attempt?.links !== 1) return [{ kind: "lost", line }];
  const faults: Fault[] = [];
  if (rows !== null && rows > 1)
    faults.push({ kind: "doubled", line: `${line}: ${String(rows)} times` });
  const kept = attempt.outcome as { readonly value?: unknown } | null;
  if (!isDeepStrictEqual(kept?.value, told.body))
    faults.push({ kind: "wrong", line: `${line}: another answer was kept` });
  return faults;
}
