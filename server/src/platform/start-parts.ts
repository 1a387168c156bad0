import { createFolderBlobStore } from "./blob-store.ts";
import { createCommandRunner } from "./command.ts";
import { type Clock, realClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { type Db, openDatabase } from "./database.ts";
import type { Parts } from "./http.ts";
import { createLog, type Logger } from "./log.ts";
import { createQueryRunner } from "./query.ts";

/** Puts together what the web process, the job process, the command line and the tests all need. */
export function createParts(
  config: Config,
  given: { readonly clock?: Clock; readonly log?: Logger; readonly db?: Db } = {},
): Parts {
  const log = given.log ?? createLog(config.logLevel);
  const db = given.db ?? openDatabase(config.databaseUrl, { log, prepares: !isPooled(config) });
  const clock = given.clock ?? realClock;
  return {
    config,
    db,
    clock,
    log,
    runCommand: createCommandRunner({ db, clock }),
    runQuery: createQueryRunner({ db, clock }),
    blobs: createFolderBlobStore(config.filesFolder),
  };
}

/** A direct address beside the other one means that a pooler stands between. */
function isPooled({ databaseUrl, databaseUrlDirect }: Config): boolean {
  return databaseUrl !== databaseUrlDirect;
}
