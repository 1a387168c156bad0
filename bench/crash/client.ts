import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "./chance.ts";
import type { Entry, Journal, Told } from "./journal.ts";

/** What is wrong on purpose, so that the comparison has something to find. */
export type Plant = "new-key" | "async-commit";
export const plants: readonly Plant[] = ["new-key", "async-commit"];

export type Command = Omit<Entry, "number" | "key">;

export type Clients = {
  /** Writes a command down, sends it until it is answered, and gives the body of a yes or null for a no. */
  readonly send: (command: Command) => Promise<Readonly<Record<string, unknown>> | null>;
  /** How long the first yes after each killing took, in milliseconds. */
  readonly resumedMs: readonly number[];
  readonly noteKill: () => void;
};

export type ClientParts = {
  readonly baseUrl: string;
  readonly journal: Journal;
  readonly chance: Chance;
  readonly plant: Plant | null;
  readonly sessions: Sessions;
};

/** The cookie of each person, who signs in once: a session outlives every killing. */
export type Sessions = Map<string, Promise<string>>;

/** A client gives up after this long without an answer; the entry then stays unanswered, which fails the run. */
const patienceMs = 60_000;

/** How often a client hangs up on purpose while its command is under way: the lost answer that a retry must bear. */
const hangsUp = 0.08;
/** More often where that is what must be found, so that a short play finds it. */
const hangsUpForNewKey = 0.3;

export function createClients({ baseUrl, journal, chance, plant, sessions }: ClientParts): Clients {
  const resumedMs: number[] = [];
  let killedAt: number | null = null;

  async function deliver(entry: Entry): Promise<Told | null> {
    const givesUpAt = Date.now() + patienceMs;
    let { key } = entry;
    for (let tries = 1; Date.now() < givesUpAt; tries += 1) {
      const cookie = await sessionOf(sessions, baseUrl, entry.username);
      const sentAt = Date.now();
      const patience = chance.happens(plant === "new-key" ? hangsUpForNewKey : hangsUp)
        ? chance.between(1, 40)
        : 5_000;
      const answer = await post(`${baseUrl}/api/v1${entry.path}`, entry, { key, cookie, patience });
      if (answer !== null && isFinal(answer.status)) return { ...answer, key, tries, sentAt };
      if (plant === "new-key") key = randomUUID();
      await sleep(chance.between(5, 60));
    }
    return null;
  }

  return {
    resumedMs,
    noteKill: () => {
      killedAt ??= Date.now();
    },
    send: async (command) => {
      const written = journal.write({ ...command, key: randomUUID() });
      const told = await deliver(written.entry);
      if (told === null) return null;
      journal.keepAnswer(written, told);
      if (told.status !== 200) return null;
      if (killedAt !== null && told.sentAt > killedAt) {
        resumedMs.push(Date.now() - killedAt);
        killedAt = null;
      }
      return told.body;
    },
  };
}

/** A yes, or a no that a retry would only hear again. */
function isFinal(status: number): boolean {
  return status < 500 && status !== 429;
}

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

async function post(
  url: string,
  { body, expectedVersion }: Pick<Entry, "body" | "expectedVersion">,
  { key, cookie, patience }: { key: string; cookie: string; patience: number },
): Promise<Answer | null> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-KC-Request": "1",
        "Idempotency-Key": key,
        Cookie: cookie,
        ...(expectedVersion === null ? {} : { "If-Match": `"${String(expectedVersion)}"` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    return { status: answer.status, body: (await answer.json()) as Answer["body"] };
  } catch {
    return null;
  }
}

function sessionOf(sessions: Sessions, baseUrl: string, username: string): Promise<string> {
  const known = sessions.get(username) ?? signIn(baseUrl, username);
  sessions.set(username, known);
  return known;
}

async function signIn(baseUrl: string, username: string): Promise<string> {
  for (;;) {
    try {
      const answer = await fetch(`${baseUrl}/api/v1/demo/become`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-KC-Request": "1" },
        body: JSON.stringify({ username }),
        signal: AbortSignal.timeout(5_000),
      });
      const [cookie] = answer.headers.getSetCookie();
      if (answer.ok && cookie !== undefined) return cookie.split(";")[0] ?? "";
    } catch {
      // Killed just now: it comes back.
    }
    await sleep(50);
  }
}
