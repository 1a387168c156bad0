import { sql } from "kysely";
import { addressPath } from "../platform/audit-chain.ts";
import type { Reader } from "../platform/database.ts";

export type EntryFilter = {
  readonly subjectId?: string | undefined;
  /** The records of a code or number, all of them. */
  readonly recordIds?: readonly string[] | undefined;
  readonly accountId?: string | undefined;
  readonly name?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

function entriesOf(db: Reader, provinceId: number, filter: EntryFilter) {
  const { subjectId, recordIds, accountId, name, from, to } = filter;
  return db
    .selectFrom("command_log as l")
    .where("l.province_id", "=", provinceId)
    .$if(subjectId !== undefined, (query) => query.where("l.subject_id", "=", subjectId ?? ""))
    .$if(recordIds !== undefined, (query) =>
      query.where("l.subject_id", "=", (eb) => eb.fn.any(eb.val([...(recordIds ?? [])]))),
    )
    .$if(accountId !== undefined, (query) => query.where("l.account_id", "=", accountId ?? ""))
    .$if(name !== undefined, (query) => query.where("l.name", "=", name ?? ""))
    .$if(from !== undefined, (query) => query.where("l.business_day", ">=", from ?? ""))
    .$if(to !== undefined, (query) => query.where("l.business_day", "<=", to ?? ""));
}

export async function countEntries(db: Reader, provinceId: number, filter: EntryFilter) {
  const { count } = await entriesOf(db, provinceId, filter)
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Entries of a province's chain, the latest first. */
export async function listEntries(
  db: Reader,
  provinceId: number,
  filter: EntryFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const rows = await entriesOf(db, provinceId, filter)
    .leftJoin("personal_value as p", (join) =>
      join
        .onRef("p.province_id", "=", "l.province_id")
        .onRef("p.command_id", "=", "l.command_id")
        .on("p.path", "=", addressPath),
    )
    .select(["l.seq", "l.command_id", "l.entry", "l.hash", "l.recorded_at", "p.value as address"])
    .orderBy("l.seq", "desc")
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    seq: Number(row.seq),
    commandId: row.command_id,
    hash: row.hash.toString("hex"),
    recordedAt: row.recorded_at.toISOString(),
    address: row.address,
    entry: readEntry(row.entry),
  }));
}

export type ReadEntry = {
  readonly name: string;
  readonly accountId: string;
  readonly role: string;
  readonly businessDay: string;
  readonly subjectId: string | null;
  readonly input: unknown;
};

/** The entry's text is ours, hashed as it stands; only its shape is taken on trust. */
function readEntry(text: string): ReadEntry {
  return JSON.parse(text) as ReadEntry;
}

/** The names of commands that stand in a province's chain. */
export async function listEntryNames(db: Reader, provinceId: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("command_log")
    .where("province_id", "=", provinceId)
    .select("name")
    .distinct()
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}

/** The people whose acts stand in a province's chain, by name. */
export async function listActors(db: Reader, provinceId: number) {
  const rows = await db
    .selectFrom("account as a")
    .where(
      sql<string>`a.id::text`,
      "in",
      db
        .selectFrom("command_log")
        .where("province_id", "=", provinceId)
        .select((eb) => eb.ref("account_id").$notNull().as("account_id")),
    )
    .select(["a.id", "a.display_name"])
    .orderBy(sql`a.display_name collate "vi-x-icu"`)
    .orderBy("a.id")
    .execute();
  return rows.map((row) => ({ accountId: row.id, displayName: row.display_name }));
}

/** The names of the people of some accounts. */
export async function listAccountNames(
  db: Reader,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .where("id", "in", [...new Set(accountIds)])
    .select(["id", "display_name"])
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

function refusedOf(db: Reader, provinceId: number, accountId: string | undefined) {
  return db
    .selectFrom("refused_attempt")
    .where("province_id", "=", provinceId)
    .$if(accountId !== undefined, (query) => query.where("account_id", "=", accountId ?? ""));
}

export async function countRefused(db: Reader, provinceId: number, accountId: string | undefined) {
  const { count } = await refusedOf(db, provinceId, accountId)
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What was tried in a province and refused, the latest first. */
export async function listRefused(
  db: Reader,
  provinceId: number,
  accountId: string | undefined,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  return refusedOf(db, provinceId, accountId)
    .selectAll()
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .offset(offset)
    .limit(limit)
    .execute();
}
