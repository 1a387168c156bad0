import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import { createClients, type Plant } from "./client.ts";
import { createDeeds } from "./deeds.ts";
import { openJournal, type Written } from "./journal.ts";
import type { Stage } from "./stage.ts";
import type { Target, Targets } from "./targets.ts";

export type PlayWishes = {
  readonly seconds: number;
  readonly clients: number;
  readonly plant: Plant | null;
  /** Tells the marks of one play from those of another on the same stage. */
  readonly run: string;
};

export type Played = {
  readonly written: readonly Written[];
  readonly kills: Readonly<Record<Target, number>>;
  readonly seconds: number;
  readonly resumedMs: readonly number[];
};

/** Lets the clients work while the two processes are killed at random; ends when every command has its answer. */
export async function play(
  stage: Stage,
  targets: Targets,
  chance: Chance,
  wishes: PlayWishes,
): Promise<Played> {
  const startedAt = Date.now();
  const endsAt = startedAt + wishes.seconds * 1_000;
  const journal = openJournal(join(stage.folder, `journal-${wishes.run}.jsonl`));
  const { baseUrl, sessions } = targets;
  const clients = createClients({ baseUrl, sessions, journal, chance, plant: wishes.plant });
  const nextDeed = createDeeds({ stage, clients, chance, run: wishes.run });
  const kills = { web: 0, postgres: 0, both: 0 };

  const work = async (): Promise<void> => {
    while (Date.now() < endsAt) await nextDeed()();
  };
  const kill = async (): Promise<void> => {
    for (;;) {
      await sleep(chance.between(400, 2_200));
      if (Date.now() >= endsAt) return;
      // The loss that is planted shows where PostgreSQL dies, and with it what it had not written.
      const target: Target =
        wishes.plant === "async-commit" ? "postgres" : chance.pick(["web", "postgres", "both"]);
      kills[target] += 1;
      clients.noteKill();
      await targets.kill(target);
    }
  };
  await Promise.all([kill(), ...Array.from({ length: wishes.clients }, work)]);
  journal.close();
  return {
    written: journal.entries,
    kills,
    seconds: (Date.now() - startedAt) / 1_000,
    resumedMs: clients.resumedMs,
  };
}
