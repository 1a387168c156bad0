import pg from "pg";

/** One column as the catalogue knows it. */
type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly isGenerated: boolean;
  readonly comment: string | null;
};

const columnsQuery = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
         a.attnotnull as "notNull", pg_get_expr(d.adbin, d.adrelid) as default,
         a.attgenerated <> '' as "isGenerated", col_description(c.oid, a.attnum) as comment
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relkind in ('r', 'v')
  order by c.relname collate "C", a.attnum`;

const listQueries = {
  constraints: `select c.relname as "table", con.conname as name, pg_get_constraintdef(con.oid) as definition
    from pg_constraint con join pg_class c on c.oid = con.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and con.contype in ('p', 'u', 'f', 'c')`,
  indexes: `select tablename as "table", indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and not exists (select 1 from pg_constraint where conname = indexname)`,
  policies: `select tablename as "table", policyname as name,
      'for ' || lower(cmd) || coalesce(' using (' || qual || ')', '') || coalesce(' with check (' || with_check || ')', '') as definition
    from pg_policies where schemaname = 'public'`,
  triggers: `select c.relname as "table", t.tgname as name, pg_get_triggerdef(t.oid) as definition
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and not t.tgisinternal`,
  grants: `select table_name as "table", privilege_type as name, '' as definition
    from information_schema.role_table_grants where grantee = 'kc_app' and table_schema = 'public'`,
  columnGrants: `select table_name as "table", privilege_type as name, string_agg(column_name, ', ' order by column_name collate "C") as definition
    from information_schema.role_column_grants g where grantee = 'kc_app' and table_schema = 'public'
      and not exists (select 1 from information_schema.role_table_grants t where t.grantee = g.grantee and t.table_name = g.table_name and t.privilege_type = g.privilege_type)
    group by 1, 2`,
} as const;

type Listed = { readonly table: string; readonly name: string; readonly definition: string };

/** The migrated schema as text for review, and the types of its tables for Kysely. */
export async function describeSchema(
  ownerUrl: string,
): Promise<{ readonly sql: string; readonly types: string }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const columns = (await client.query<Column>(columnsQuery)).rows;
    const lists = new Map<string, readonly Listed[]>();
    for (const [name, query] of Object.entries(listQueries)) {
      lists.set(name, (await client.query<Listed>(query)).rows.sort(byTableAndName));
    }
    const comments = await client.query<{ table: string; comment: string | null; kind: string }>(
      `select c.relname as "table", obj_description(c.oid) as comment, c.relkind as kind
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'v')`,
    );
    const functions = await client.query<{ definition: string }>(
      `select pg_get_functiondef(p.oid) as definition from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'public' and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
       order by p.proname collate "C", pg_get_function_identity_arguments(p.oid)`,
    );
    const tables = comments.rows.sort((a, b) => (a.table < b.table ? -1 : 1));
    return {
      sql: schemaText(tables, columns, lists, functions.rows),
      types: typesText(columns),
    };
  } finally {
    await client.end();
  }
}

function byTableAndName(a: Listed, b: Listed): number {
  const [left, right] = [`${a.table} ${a.name}`, `${b.table} ${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function schemaText(
  tables: readonly { table: string; comment: string | null; kind: string }[],
  columns: readonly Column[],
  lists: ReadonlyMap<string, readonly Listed[]>,
  functions: readonly { definition: string }[],
): string {
  const of = (list: string, table: string) =>
    (lists.get(list) ?? []).filter((row) => row.table === table);
  const blocks = tables.map(({ table, comment, kind }) => {
    const lines = columns
      .filter((column) => column.table === table)
      .map((column) => {
        const generated = column.isGenerated ? " generated always as" : " default";
        const value = column.default === null ? "" : `${generated} ${column.default}`;
        const note = column.comment === null ? "" : ` -- ${column.comment}`;
        return `  ${column.name} ${column.type}${column.notNull ? " not null" : ""}${value}${note}`;
      });
    return [
      `${kind === "v" ? "view" : "table"} ${table} -- ${comment ?? ""}`,
      ...lines,
      ...of("constraints", table).map((row) => `  constraint ${row.name} ${row.definition}`),
      ...of("indexes", table).map((row) => `  ${row.definition}`),
      ...of("policies", table).map((row) => `  policy ${row.name} ${row.definition}`),
      ...of("triggers", table).map((row) => `  ${row.definition}`),
      ...of("grants", table).map((row) => `  kc_app may ${row.name.toLowerCase()}`),
      ...of("columnGrants", table).map(
        (row) => `  kc_app may ${row.name.toLowerCase()} (${row.definition})`,
      ),
    ].join("\n");
  });
  const header =
    "-- The migrated schema, for review with every change. Made by `npm run generate`.\n";
  const functionText = functions.map((row) => row.definition.trimEnd()).join("\n\n");
  return `${header}\n${blocks.join("\n\n")}\n\n${functionText}\n`;
}

const scalarTypes: Readonly<Record<string, string>> = {
  bigint: "string",
  numeric: "string",
  integer: "number",
  smallint: "number",
  text: "string",
  uuid: "string",
  date: "string",
  boolean: "boolean",
  bytea: "Buffer",
  jsonb: "Json",
  "timestamp with time zone": "Timestamp",
};

function typesText(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.table);
  const interfaces = [...tables].map(([table, members]) => {
    const lines = members.map((column) => `  ${column.name}: ${columnType(column)};`);
    return `export interface ${interfaceName(table)} {\n${lines.join("\n")}\n}`;
  });
  const names = [...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};`);
  return `// Made from the migrated schema by \`npm run generate\`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** JSON comes parsed and is written as text. */
export type Json = ColumnType<unknown, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

${interfaces.join("\n\n")}

export interface DB {
${names.join("\n")}
}
`;
}

function columnType(column: Column): string {
  const isArray = column.type.endsWith("[]");
  const base = column.type.replace("[]", "");
  const scalar = scalarTypes[base];
  if (!scalar)
    throw new Error(`No TypeScript type for ${column.table}.${column.name}: ${column.type}`);
  const one = isArray ? `${scalar}[]` : scalar;
  if (column.isGenerated) return `GeneratedAlways<${one}>`;
  const nullable = column.notNull ? one : `${one} | null`;
  if (column.default === null) return nullable;
  if (one === "Json") return "ColumnType<unknown, string | undefined, string>";
  if (one === "Timestamp") return "ColumnType<Date, Date | string | undefined, Date | string>";
  return `Generated<${nullable}>`;
}

function interfaceName(table: string): string {
  const words = table.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}Table`;
}
