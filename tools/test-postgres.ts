/** `npm run test:postgres`: all tests on the PostgreSQL that this machine has installed. */
import { findInstalledPostgres } from "./installed-postgres.ts";
import { requireNode24 } from "./node-version.ts";
import { openTestCluster } from "./test-cluster.ts";
import { runTests } from "./test-run.ts";

requireNode24();
const programs = findInstalledPostgres(process.env["KC_POSTGRES_BIN"]);
if (programs === null) {
  process.stderr.write(
    "Không có PostgreSQL từ bản 15 trên máy. Cài bằng apt-get install postgresql, hoặc đặt KC_POSTGRES_BIN bằng " +
      "thư mục bin của nó. / No PostgreSQL 15 or newer is installed: apt-get install postgresql, or set " +
      "KC_POSTGRES_BIN to its bin folder.\n",
  );
  process.exit(1);
}
process.stdout.write(`PostgreSQL ${String(programs.major)}: ${programs.binFolder}\n`);
process.exitCode = await runTests({
  args: process.argv.slice(2),
  environment: process.env,
  openCluster: () => openTestCluster(programs),
});
