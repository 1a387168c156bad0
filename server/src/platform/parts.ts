import type { BlobStore } from "./blob-store.ts";
import type { Clock } from "./clock.ts";
import type { RunCommand } from "./command.ts";
import type { Config } from "./config.ts";
import type { Db } from "./database.ts";
import type { Logger } from "./log.ts";
import type { RunQuery } from "./query.ts";

/** What the HTTP layer and everything mounted on it works with. */
export type Parts = {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly runCommand: RunCommand;
  readonly runQuery: RunQuery;
  readonly blobs: BlobStore;
};
