/** `npm test [-- filter… --project unit]`: all tests on a fresh embedded PostgreSQL. */
import { requireNode24 } from "./node-version.ts";
import { openTestCluster } from "./test-cluster.ts";
import { runTests } from "./test-run.ts";

requireNode24();
process.exitCode = await runTests({
  args: process.argv.slice(2),
  environment: process.env,
  openCluster: () => openTestCluster(),
});
