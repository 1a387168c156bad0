/**
 * A process of its own for the tests: `node hold-cluster.ts <folder> [leave]` takes a lease, prints one JSON line,
 * and gives the lease back when its standard input ends; with `leave` it ends without giving it back, with `ask` or
 * `ask-leave` it asks the database something before.
 */
import { once } from "node:events";
import { ensureRolesAndDatabase } from "./databases.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";

const [dataDir, manner] = process.argv.slice(2);
if (dataDir === undefined) throw new Error("hold-cluster.ts needs the folder of the cluster.");

const cluster = await startEmbeddedPostgres({ dataDir, purpose: "test" });
process.stdout.write(
  `${JSON.stringify({
    dataDir: cluster.dataDir,
    port: cluster.port,
    reused: cluster.reused,
    url: cluster.superuserUrl("postgres"),
  })}\n`,
);
process.stdin.resume();
await once(process.stdin, "end");
if (manner?.startsWith("ask") === true) {
  await ensureRolesAndDatabase(cluster.superuserUrl("postgres"), "kc");
}
if (manner?.endsWith("leave") === true) process.exit(0);
await cluster.stop();
