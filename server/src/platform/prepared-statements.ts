import type { Socket } from "node:net";
import type pg from "pg";

/** A connection keeps the plans of this many statements; what comes beyond is planned each time. */
const mostNames = 400;

/**
 * Lets a connection plan each statement once and not at every request: under row-level security planning takes longer
 * than running most of our questions. Only for a connection of our own, never through a transaction pooler.
 */
export function prepareStatements(client: pg.PoolClient): void {
  const names = new Map<string, string>();
  let count = 0;
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNames) return known;
    count += 1;
    const name = `kc${String(count)}`;
    names.set(text, name);
    return name;
  };
  const send = client.query.bind(client) as (...given: readonly unknown[]) => unknown;
  const query = (...given: readonly unknown[]): unknown => {
    writeTogether(client);
    const [text, values] = given;
    const isPlain = given.length === 2 && typeof text === "string" && Array.isArray(values);
    // What opens and ends a transaction is several statements in one: such a text has no plan to keep.
    const isOne = isPlain && (values.length > 0 || text.startsWith("select "));
    const name = isOne ? nameOf(text) : undefined;
    if (!isPlain || name === undefined) return send(...given);
    const answer = send({ name, text, values }) as Promise<unknown>;
    return answer.catch((error: unknown) => {
      // A migration changed what the plan answers: the next time it is planned anew, under another name.
      if (error instanceof Error && "code" in error && error.code === "0A000") names.delete(text);
      throw error;
    });
  };
  client.query = query as typeof client.query;
}

/**
 * Statements that are sent in one turn leave in one write: half of what a request costs the web process is writing to
 * its connections.
 */
function writeTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

/** Lets a connection that cannot send ahead (a transaction pooler's) wait for each answer before the next statement. */
export function sendOneByOne(client: pg.PoolClient): void {
  const send = client.query.bind(client) as (...given: readonly unknown[]) => Promise<unknown>;
  let before: Promise<unknown> = Promise.resolve();
  const query = (...given: readonly unknown[]): Promise<unknown> => {
    const answer = before.then(() => send(...given));
    before = answer.catch(() => undefined);
    return answer;
  };
  client.query = query as typeof client.query;
}
