import { channel } from "node:diagnostics_channel";
import { type DatabaseConnection, Kysely, PostgresAdapter, PostgresQueryCompiler } from "kysely";

/** Told of every statement that a query or command sends; the runner's own opening and end are not among them. */
export const statementsSent = channel("kc:statement");

const nothing = (): Promise<void> => Promise.resolve();

export type HeldConnection<Tables> = {
  readonly db: Kysely<Tables>;
  /** From here on nothing is sent any more: what still runs must not fall into the next transaction. */
  readonly letGo: () => void;
};

/**
 * Queries on one connection that somebody else took and gives back. Unlike Kysely's own `connection()` it does not wait
 * for a statement's answer before it sends the next one.
 */
export function holdConnection<Tables>(connection: DatabaseConnection): HeldConnection<Tables> {
  let isHeld = true;
  const held: DatabaseConnection = {
    executeQuery: (query) => {
      if (!isHeld) return refuse("The transaction is over.");
      if (statementsSent.hasSubscribers) statementsSent.publish(query.sql);
      return connection.executeQuery(query);
    },
    streamQuery: () => {
      throw new Error("A transaction's rows are read whole.");
    },
  };
  const db = new Kysely<Tables>({
    dialect: {
      createDriver: () => ({
        init: nothing,
        acquireConnection: () => Promise.resolve(held),
        releaseConnection: nothing,
        beginTransaction: alreadyOpen,
        commitTransaction: alreadyOpen,
        rollbackTransaction: alreadyOpen,
        destroy: nothing,
      }),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: () => {
        throw new Error("A transaction does not look at the schema.");
      },
    },
  });
  return {
    db,
    letGo: () => {
      isHeld = false;
    },
  };
}

const alreadyOpen = (): Promise<never> => refuse("The transaction is already open.");

function refuse(why: string): Promise<never> {
  return Promise.reject(new Error(why));
}
