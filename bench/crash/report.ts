import { cpus } from "node:os";
import type { Plant } from "./client.ts";
import type { Played } from "./play.ts";
import type { Verdict } from "./verdict.ts";

export type Run = {
  readonly plant: Plant | null;
  readonly played: Played;
  readonly verdict: Verdict;
};

const plantTexts = {
  "new-key": "planted fault: a retry is sent under a new key",
  "async-commit":
    "planted fault: PostgreSQL answers before it has written (synchronous_commit off)",
} as const satisfies Record<Plant, string>;

export function nameOf(plant: Plant | null): string {
  return plant === null ? "sound" : plantTexts[plant];
}

/** What a person reads of one run, the figures first. */
export function linesOf({ plant, played, verdict }: Run): readonly string[] {
  const { kills, resumedMs } = played;
  const all = kills.web + kills.postgres + kills.both;
  const figures: readonly (readonly [string, string])[] = [
    ["commands tried", String(verdict.tried)],
    [
      "kills (kill -9)",
      `${String(all)}: web ${String(kills.web)}, PostgreSQL ${String(kills.postgres)}, both ${String(kills.both)}`,
    ],
    ["answered", String(verdict.answered)],
    ["replayed after a lost answer", String(verdict.replayed)],
    [
      "first yes after a kill",
      `${mean(resumedMs)} ms on average, ${largest(resumedMs)} ms at most`,
    ],
    ["lost", String(verdict.lost.length)],
    ["doubled", String(verdict.doubled.length)],
    ["wrong answers", String(verdict.wrong.length)],
    ["without an answer", String(verdict.unanswered.length)],
    ["breaches of invariants (kc doctor, audit chain)", String(verdict.breaches.length)],
  ];
  const width = Math.max(...figures.map(([name]) => name.length));
  const { lost, doubled, wrong, unanswered, breaches } = verdict;
  const examples = plant === null ? 10 : 2;
  return [
    `${nameOf(plant)}, ${played.seconds.toFixed(0)} s`,
    ...figures.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    ...[lost, doubled, wrong, unanswered, breaches].flatMap((faults) =>
      faults.slice(0, examples).map((fault) => `    ${fault}`),
    ),
  ];
}

/** The page of docs/generated. */
export function pageOf(seed: number, clients: number, runs: readonly Run[]): string {
  const machine = `${String(cpus().length)} cores (${cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}`;
  return [
    "# Killed under load",
    "",
    `Made by \`npm run test:crash -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${machine}, PostgreSQL from npm with fsync on; ${String(clients)} clients over HTTP, seed ${String(seed)}.`,
    "",
    "Each client writes a command and its idempotency key down before it sends it, hangs up on purpose now and then, and retries until it",
    "is answered, while the web process and PostgreSQL with all its children are ended by `kill -9`. Afterwards every line of the clients'",
    "books is compared with the database. The planted faults show that the comparison finds what it looks for.",
    "",
    ...runs.flatMap((run) => ["```text", ...linesOf(run), "```", ""]),
  ].join("\n");
}

function mean(values: readonly number[]): string {
  if (values.length === 0) return "–";
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(0);
}

function largest(values: readonly number[]): string {
  return values.length === 0 ? "–" : String(Math.max(...values));
}
