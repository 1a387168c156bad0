import type { Queue } from "./queue.ts";
import { queuesFromContract } from "./queues-from-contract.ts";
import { queuesToContract } from "./queues-to-contract.ts";

/** Everything that can wait for a role. The order is that of a scheme's life, then of the year. */
export const queues: readonly Queue[] = [...queuesToContract, ...queuesFromContract];
