import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

/** The list of schemes as hand-written SQL: what any server would have to ask the database at least. */
export const listSql = `
  select s.id, s.code, s.name, s.status, s.plan_year, e.name as establishment, c.full_name as commune, b.requested_dong
  from scheme s
  join beneficiary b on b.province_id = s.province_id and b.scheme_id = s.id
  join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
  left join commune c on c.code = b.commune_code and c.valid_to is null
  where s.province_id = 4 and s.plan_year = 2026 order by s.code limit 50`;

/** A bare server: no session, no scope, no contract, only SQL to JSON. */
export async function startFloor(
  url: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const server: Server = createServer((_request, response) => {
    void pool.query(listSql).then(({ rows }) => {
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ rows }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}
