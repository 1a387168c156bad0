import { CompiledQuery } from "kysely";
import { PgBoss } from "pg-boss";
import pg from "pg";
import type * as z from "zod/mini";
import type { Tx } from "./database.ts";
import type { Parts } from "./http.ts";

const schema = "pgboss";

/** Work for later: enqueued inside a command's transaction, or due by a schedule. */
export type Job<Payload extends z.ZodMiniType = z.ZodMiniType> = {
  readonly name: string;
  readonly payload: Payload;
  /** When it is due by itself: five fields of cron, Việt Nam time. */
  readonly schedule?: string;
  readonly run: (parts: Parts, payload: z.output<Payload>) => Promise<void>;
};

/** States one job with the type of what it is given. */
export function defineJob<Payload extends z.ZodMiniType>(job: Job<Payload>): Job<Payload> {
  return job;
}

/** What a list of jobs can know of each. */
export type AnyJob = {
  readonly name: string;
  readonly payload: z.ZodMiniType;
  readonly schedule?: string;
  readonly run: (parts: Parts, payload: never) => Promise<void>;
};

/** Enqueues a job in the transaction of a command: it exists exactly when the command does. */
export async function enqueue<Payload extends z.ZodMiniType>(
  tx: Tx,
  job: Job<Payload>,
  payload: z.input<Payload>,
): Promise<void> {
  const db = {
    executeSql: async (text: string, values: unknown[] = []) => {
      const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
      return { rows };
    },
  };
  const boss = new PgBoss({ db, schema, migrate: false, supervise: false, schedule: false });
  await boss.send(job.name, payload as object, { db, retryLimit: 5, retryBackoff: true });
}

/** Makes the queue's tables and one queue per job, as the owner, and lets the application use them. */
export async function prepareJobs(ownerUrl: string, jobs: readonly AnyJob[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  for (const job of jobs) await boss.createQueue(job.name);
  await boss.stop({ graceful: false });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(
    `grant usage on schema ${schema} to kc_app;
     grant select, insert, update, delete on all tables in schema ${schema} to kc_app;
     grant execute on all functions in schema ${schema} to kc_app`,
  );
  await client.end();
}

/** Works through the queues until it is stopped; a stop waits for what is under way. */
export async function startJobs(
  parts: Parts,
  jobs: readonly AnyJob[],
): Promise<{ readonly stop: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: parts.config.databaseUrlDirect,
    schema,
    migrate: false,
  });
  boss.on("error", (error) => {
    parts.log.error({ error: error.message }, "job queue");
  });
  await boss.start();
  for (const job of jobs) {
    if (job.schedule !== undefined) {
      await boss.schedule(job.name, job.schedule, {}, { tz: "Asia/Ho_Chi_Minh" });
    }
    await boss.work(job.name, { pollingIntervalSeconds: 0.5 }, async ([due]) => {
      if (!due) return;
      const payload = job.payload.parse(due.data);
      await job.run(parts, payload as never);
      parts.log.info({ job: job.name, jobId: due.id }, "job done");
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}
