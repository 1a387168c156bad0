/**
 * A process of its own: `node bench/floor-server.ts <database>`. A bare server, hand-written SQL to JSON, without session,
 * scope, contract or row-level security: the yardstick of every run. Prints its port.
 */
import { createServer } from "node:http";
import pg from "pg";
import { type RawQuery, rawQueries } from "./raw-sql.ts";

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const server = createServer((request, response) => {
  const name = request.url?.slice(1) ?? "";
  if (!(name in rawQueries)) {
    response.writeHead(404).end();
    return;
  }
  void rawQueries[name as RawQuery](pool).then((found) => {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(found));
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address === "object") console.log(String(address.port));
});
process.on("disconnect", () => process.exit(0));
