import { createHmac } from "node:crypto";
import pg from "pg";

/** How the two roles of the product reach one database. */
export type RoleUrls = {
  /** `kc_owner`: owns the tables; migrations and reference data. */
  readonly ownerUrl: string;
  /** `kc_app`: owns nothing and cannot pass row-level security; everything else. */
  readonly appUrl: string;
};

const roleNames = ["kc_owner", "kc_app"] as const;
type RoleName = (typeof roleNames)[number];

const extensionNames = ["unaccent", "pg_trgm", "pgcrypto"] as const;

/** One number for every process that changes roles or databases of a cluster. */
const turnsLock = 7_304_118;

const noPrivileges = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";

/**
 * Makes the two roles and one database with its extensions, or brings what exists to that state. Several
 * processes may do it at once. The roles' passwords are derived from the superuser's random one, so
 * that no further secret has to be kept.
 */
export async function ensureRolesAndDatabase(
  superuserUrl: string,
  name: string,
): Promise<RoleUrls> {
  await inTurn(superuserUrl, async (client) => {
    for (const role of roleNames) await ensureRole(client, role, passwordOf(superuserUrl, role));
    // Marking a database as a demo sets this parameter; without the grant only a superuser may.
    await client.query("grant set on parameter app.demo to kc_owner");
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0) {
      await client.query(
        `create database ${pg.escapeIdentifier(name)} owner kc_owner template template0 encoding 'UTF8'`,
      );
    }
    await closeToOthers(client, name);
  });
  await connected(databaseUrl(superuserUrl, name), prepareDatabase);
  return roleUrls(superuserUrl, name);
}

/** Whether the server takes a connection now; false while it stops, starts, or is gone. */
export async function letsIn(superuserUrl: string): Promise<boolean> {
  try {
    await connected(superuserUrl, async (client) => {
      await client.query("select 1");
    });
    return true;
  } catch (error) {
    // Anything else, such as a wrong password, would not pass by waiting.
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (/^(57P0[123]|08...|53300|ECONN\w+|EPIPE)$/.test(code) || code === "") return false;
    throw error;
  }
}

/** Copies a migrated database; nobody may be connected to the template. For tests. */
export async function cloneDatabase(
  superuserUrl: string,
  template: string,
  name: string,
): Promise<RoleUrls> {
  const statement = `create database ${pg.escapeIdentifier(name)} owner kc_owner template ${pg.escapeIdentifier(template)}`;
  await connected(maintenanceUrl(superuserUrl), async (client) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.query(statement);
        break;
      } catch (error) {
        // 55006: somebody, such as autovacuum, is still in the template.
        if (attempt >= 5 || !(error instanceof pg.DatabaseError) || error.code !== "55006")
          throw error;
      }
    }
    await closeToOthers(client, name);
  });
  return roleUrls(superuserUrl, name);
}

/** Drops a database with everybody connected to it. For tests. */
export async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  await connected(maintenanceUrl(superuserUrl), async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  });
}

/** The URLs of the two roles for a database that exists. */
export function roleUrls(superuserUrl: string, name: string): RoleUrls {
  return {
    ownerUrl: databaseUrl(superuserUrl, name, "kc_owner"),
    appUrl: databaseUrl(superuserUrl, name, "kc_app"),
  };
}

async function ensureRole(client: pg.Client, role: RoleName, password: string): Promise<void> {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const verb = found.rowCount === 0 ? "create" : "alter";
  await client.query(
    `${verb} role ${role} with ${noPrivileges} password ${pg.escapeLiteral(password)}`,
  );
}

/** The rights on a database itself are not copied from its template. */
async function closeToOthers(client: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name);
  await client.query(`alter database ${database} owner to kc_owner`);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`revoke all on database ${database} from kc_app`);
  await client.query(`grant connect on database ${database} to kc_app`);
}

async function prepareDatabase(client: pg.Client): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [turnsLock]);
  for (const extension of extensionNames) {
    await client.query(`create extension if not exists ${extension} schema public`);
  }
  await client.query("revoke create on schema public from public");
  await client.query("grant usage on schema public to kc_app");
  const answer = await client.query<{ lowered: string; encoding: string }>(
    "select lower('ĐẶNG') as lowered, current_setting('server_encoding') as encoding",
  );
  const row = answer.rows[0];
  if (row?.lowered !== "đặng" || row.encoding !== "UTF8") {
    throw new Error(
      'The cluster does not know Vietnamese letters: initialise it in UTF-8 with locale C.UTF-8, not "C".',
    );
  }
}

async function inTurn(
  superuserUrl: string,
  run: (client: pg.Client) => Promise<void>,
): Promise<void> {
  await connected(maintenanceUrl(superuserUrl), async (client) => {
    await client.query("select pg_advisory_lock($1)", [turnsLock]);
    await run(client);
  });
}

async function connected(url: string, run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "kc-databases",
  });
  // Without a listener a server that stops ends the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}

function maintenanceUrl(superuserUrl: string): string {
  return databaseUrl(superuserUrl, "postgres");
}

function databaseUrl(superuserUrl: string, name: string, role?: RoleName): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  if (role !== undefined) {
    url.username = role;
    url.password = passwordOf(superuserUrl, role);
  }
  return url.href;
}

function passwordOf(superuserUrl: string, role: RoleName): string {
  const secret = decodeURIComponent(new URL(superuserUrl).password);
  if (secret === "") throw new Error("The superuser's URL carries no password.");
  return createHmac("sha256", secret).update(`role ${role}`).digest("base64url");
}
