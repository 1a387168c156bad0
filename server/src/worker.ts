/** The job process: works through the queues, stops when what is under way is done. */
import { allJobs } from "./all-jobs.ts";
import { readConfig } from "./platform/config.ts";
import { startJobs } from "./platform/jobs.ts";
import { createParts } from "./platform/start-parts.ts";

const parts = createParts(readConfig(process.env));
const jobs = await startJobs(parts, allJobs);
parts.log.info("working through the queues");

async function stop(): Promise<void> {
  await jobs.stop();
  await parts.db.destroy();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
