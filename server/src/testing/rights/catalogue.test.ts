/** What PostgreSQL itself says of the schema: who owns what, what is row-secured, what the application may change. */
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { openTestWorld } from "../test-world.ts";

const world = await openTestWorld();
const owner = new pg.Client({ connectionString: world.urls.ownerUrl });
owner.on("error", () => undefined);
await owner.connect();
afterAll(async () => {
  await owner.end();
  await world.close();
});

/** The names in the first column. */
async function names(query: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(query);
  return rows.map(({ name }) => name).sort();
}

/**
 * Tables with a province that are not row-secured, each with its reason:
 * chain_head is the counter of a chain, without content; commune is the nation's list, public; membership is read to find
 * out who the viewer is, before there is one; refused_attempt is written where no viewer stands; setting is configuration.
 */
const notRowSecured = ["chain_head", "commune", "membership", "refused_attempt", "setting"];

describe("row-level security", () => {
  it("is on, also for the owner, in every table of a province", async () => {
    const open = await names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'province_id'
      where n.nspname = 'public' and c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(open).toEqual(notRowSecured);
  });

  it("has a policy for everything the application may do in a row-secured table", async () => {
    const silent = await names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relrowsecurity
        and not exists (select 1 from pg_policy p where p.polrelid = c.oid)`);
    expect(silent).toEqual([]);
  });

  it("is passed over by no view", async () => {
    const views = await names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('v', 'm')
        and not coalesce('security_invoker=true' = any(c.reloptions) or 'security_invoker=on' = any(c.reloptions), false)`);
    expect(views).toEqual([]);
  });

  it("is passed over only by functions that fix their search path, and that nobody but the application may call", async () => {
    const definers = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef`;
    expect(await names(`select p.proname as name ${definers}`)).toEqual([
      "namesakes_of_establishment",
      "programme_counted_beneficiary",
      "programme_counted_outcome",
      "search_document",
      "search_establishment",
      "search_scheme",
      "search_visit",
    ]);
    const loose = `select p.proname as name ${definers}
      and (not coalesce(exists (select 1 from unnest(p.proconfig) s where s like 'search_path=%pg_temp'), false)
        or exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))`;
    expect(await names(loose)).toEqual([]);
  });
});

describe("the application's role", () => {
  it("is no superuser, does not bypass row-level security, makes no databases and no roles", async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname = 'kc_app'`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
      },
    ]);
  });

  it("is a member of no other role", async () => {
    expect(
      await names(`select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid
        join pg_roles member on member.oid = m.member where member.rolname = 'kc_app'`),
    ).toEqual([]);
  });

  it("owns nothing and may create nothing", async () => {
    expect(
      await names(`select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname = 'kc_app'
        union all select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = 'kc_app'
        union all select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname = 'kc_app'`),
    ).toEqual([]);
    expect(
      await names(`select nspname as name from pg_namespace
        where has_schema_privilege('kc_app', oid, 'CREATE') and nspname not like 'pg_temp%'`),
    ).toEqual([]);
    const { rows } = await owner.query<{ may: boolean }>(
      `select has_database_privilege('kc_app', current_database(), 'CREATE') as may`,
    );
    expect(rows).toEqual([{ may: false }]);
  });

  it.each([
    "acceptance",
    "appraisal",
    "command_log",
    "ledger_entry",
    "money_return",
    "personal_value",
    "plan_event",
    "posting",
    "programme_version",
    "refused_attempt",
    "report_edition",
    "report_event",
    "scheme_event",
    "sign_in_attempt",
    "stored_file",
    "survey",
    "task_assignment",
    "treasury_answer",
    "uploaded_file",
  ])("cannot change, delete or empty %s", async (table) => {
    const { rows } = await owner.query<{ privilege: string }>(
      `select privilege from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) privilege
       where has_table_privilege('kc_app', $1, privilege)
          or (privilege in ('UPDATE', 'REFERENCES') and has_any_column_privilege('kc_app', $1, privilege))`,
      [table],
    );
    expect(rows).toEqual([]);
  });

  it.each(["posting", "ledger_entry", "command_log", "scheme_event", "treasury_answer"])(
    "is told so by the database when it tries on %s",
    async (table) => {
      const application = new pg.Client({ connectionString: world.urls.appUrl });
      await application.connect();
      try {
        for (const statement of [
          `update ${table} set province_id = province_id`,
          `delete from ${table}`,
          `truncate ${table}`,
          `alter table ${table} disable row level security`,
        ]) {
          await expect(application.query(statement), statement).rejects.toMatchObject({
            code: "42501",
          });
        }
      } finally {
        await application.end();
      }
    },
  );

  it("deletes nothing but sessions, drafts of forms and what a draft holds", async () => {
    expect(
      await names(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p')
          and has_table_privilege('kc_app', c.oid, 'DELETE')`),
    ).toEqual([
      "beneficiary",
      "estimate_line",
      "form_draft",
      "machine_line",
      "outcome_measure",
      "plan_line",
      "quotation",
      "session",
      "voucher",
    ]);
  });
});

describe("a transaction without a context", () => {
  it("sees no record of any province", async () => {
    const tables = await names(`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity
        and has_table_privilege('kc_app', c.oid, 'SELECT')`);
    const application = new pg.Client({ connectionString: world.urls.appUrl });
    await application.connect();
    try {
      const seen: Record<string, number> = {};
      for (const table of tables) {
        const { rows } = await application.query<{ rows: number }>(
          `select count(*)::int as rows from ${table}`,
        );
        if ((rows[0]?.rows ?? 0) > 0) seen[table] = rows[0]?.rows ?? 0;
      }
      // The directory of agencies and the norms in force are public.
      expect(Object.keys(seen).sort()).toEqual(["norm", "organisation"]);
    } finally {
      await application.end();
    }
  });
});
