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
    const [text, values] = given;
    const isPlain = given.length === 2 && typeof text === "string" && Array.isArray(values);
    const name = isPlain && values.length > 0 ? nameOf(text) : undefined;
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
