import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { DB } from "./database-types.ts";
import { holdConnection } from "./held-connection.ts";
import type { Logger } from "./log.ts";
import { prepareStatements, sendOneByOne } from "./prepared-statements.ts";

export type Db = Kysely<DB>;
/** A transaction with its context opened: what a command writes with. */
export type Tx = Kysely<DB>;
/** What a store function may read with. */
export type Reader = Kysely<DB>;

/** Legal days stay text: a JS Date would turn them into instants. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export type DatabaseOptions = {
  readonly log: Logger;
  readonly max?: number;
  /**
   * Whether each connection keeps the plans of its statements, and sends a statement before the one before it is answered;
   * not through a transaction pooler.
   */
  readonly prepares?: boolean;
};

/** Opens a pool. A pool without an error listener would end the process when the server stops. */
export function openDatabase(
  url: string,
  { log, max = 10, prepares = false }: DatabaseOptions,
): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: "khuyen-cong",
    // A plan that is made anew for every value is made at every request: the page of a scheme took 87 ms so and takes
    // 9 ms with kept plans (20,400 schemes, 2 loaded cores, November 2026).
    ...(prepares ? { options: "-c plan_cache_mode=force_generic_plan", pipeline: true } : {}),
  });
  pool.on("error", (error) => {
    log.warn({ error: error.message }, "idle database connection lost");
  });
  pool.on("connect", (client) => {
    if (prepares) prepareStatements(client);
    else sendOneByOne(client);
    client.on("error", (error) => {
      log.warn({ error: error.message }, "database connection lost");
    });
  });
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** Who is asking, as row-level security knows it. */
export type DatabaseContext = {
  readonly provinces: readonly number[];
  readonly reach: string;
  readonly organisationId: string | null;
  readonly communeCode: string | null;
  readonly partyId: string | null;
  readonly accountId: string;
};

const safeWord = /^[A-Za-z0-9-]{0,64}$/;

function quoted(value: string | null): string {
  const text = value ?? "";
  if (!safeWord.test(text)) throw new RangeError(`Not a context value: ${text}`);
  return `'${text}'`;
}

/**
 * Opens the transaction and its context in one round trip.
 *
 * `SET LOCAL` only: a session setting would leak to the next client of a transaction pooler.
 */
function openingStatement(mode: "read only" | "read write", context: DatabaseContext): string {
  const provinces = context.provinces.map((province) => {
    if (!Number.isInteger(province)) throw new RangeError("Not a province");
    return String(province);
  });
  return [
    `begin ${mode}`,
    `set local app.provinces = '${provinces.join(",")}'`,
    `set local app.reach = ${quoted(context.reach)}`,
    `set local app.organisation = ${quoted(context.organisationId)}`,
    `set local app.commune = ${quoted(context.communeCode)}`,
    `set local app.party = ${quoted(context.partyId)}`,
    `set local app.account = ${quoted(context.accountId)}`,
  ].join("; ");
}

/** Sends a write whose answer nobody waits for before the transaction's end: its failure is the transaction's failure. */
export type SendWrite = (statement: CompiledQuery) => void;

/**
 * Runs `work` in one transaction under the viewer's context; an exception rolls everything back.
 *
 * The opening travels with the first statement of `work`, and the commit with its last ones: nothing is answered before
 * both are known to have been done. Reads may be sent together (`Promise.all`): they are asked and answered in order.
 */
export async function inContext<Outcome>(
  db: Db,
  mode: "read only" | "read write",
  context: DatabaseContext,
  work: (tx: Tx, sendWrite: SendWrite) => Promise<Outcome>,
): Promise<Outcome> {
  return db.getExecutor().provideConnection(async (connection) => {
    const sent: Promise<unknown>[] = [];
    const send = (statement: Promise<unknown>): void => {
      // Somebody listens from the start, so that a failure before the end is not an unhandled one.
      statement.catch(() => undefined);
      sent.push(statement);
    };
    send(run(connection, openingStatement(mode, context)));
    const held = holdConnection<DB>(connection);
    try {
      const outcome = await work(held.db, (statement) => {
        send(connection.executeQuery(statement));
      });
      held.letGo();
      send(run(connection, "commit"));
      // Nothing hangs on the end of a read: whoever takes the connection next waits behind it.
      await Promise.all(mode === "read only" ? sent.slice(0, -1) : sent);
      return outcome;
    } catch (error) {
      held.letGo();
      await run(connection, "rollback").catch(() => undefined);
      const cause = (await Promise.allSettled(sent)).find(({ status }) => status === "rejected");
      throw cause?.status === "rejected" ? cause.reason : error;
    }
  });
}

/** Runs one statement as it is; a commit that rolled back, because a statement before it failed, throws. */
async function run(connection: DatabaseConnection, statement: string): Promise<void> {
  const { rows } = await connection.executeQuery<{ command?: string }>(
    CompiledQuery.raw(statement),
  );
  if (statement === "commit" && rows[0]?.command === "ROLLBACK") {
    throw new Error("The transaction was rolled back: a statement in it failed.");
  }
}

/** SQLSTATE of a database error, or undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}
