import { sql } from "kysely";
import { addressPath } from "../platform/audit-chain.ts";
import type { Reader } from "../platform/database.ts";
import type { PackageLine } from "./log-package.ts";
import type { Head, Link } from "./verify-chain.ts";

/** The provinces that have a chain; 0 is the national one. */
export async function listChains(
  db: Reader,
): Promise<readonly { provinceId: number; head: Head }[]> {
  const rows = await db.selectFrom("chain_head").selectAll().orderBy("province_id").execute();
  return rows.map((row) => ({
    provinceId: row.province_id,
    head: { seq: Number(row.seq), hash: row.hash },
  }));
}

/**
 * The head of a province's chain, before its links are read: both as of one moment, so that what others write meanwhile
 * does not look like a chain that was written anew. To be asked first in its transaction.
 */
export async function openHead(tx: Reader, provinceId: number): Promise<Head | null> {
  await sql`set transaction isolation level repeatable read`.execute(tx);
  const chains = await listChains(tx);
  return chains.find((chain) => chain.provinceId === provinceId)?.head ?? null;
}

const batchSize = 5_000;

/** The links of a province's chain in order, read in batches. */
export async function* readChain(db: Reader, provinceId: number): AsyncGenerator<Link> {
  let after = "-1";
  for (;;) {
    const rows = await db
      .selectFrom("command_log")
      .where("province_id", "=", provinceId)
      .where("seq", ">", after)
      .select(["seq", "command_id", "entry", "prev_hash", "hash", "recorded_at"])
      .orderBy("seq")
      .limit(batchSize)
      .execute();
    for (const row of rows) {
      yield {
        seq: Number(row.seq),
        commandId: row.command_id,
        entry: row.entry,
        prevHash: row.prev_hash,
        hash: row.hash,
        recordedAt: row.recorded_at.toISOString(),
      };
    }
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.seq;
  }
}

/** The links of a province's chain as lines of the file for inspectors; with the address while it is not erased. */
export async function* readPackageLines(
  db: Reader,
  provinceId: number,
): AsyncGenerator<PackageLine> {
  const addresses = await db
    .selectFrom("personal_value")
    .where("province_id", "=", provinceId)
    .where("path", "=", addressPath)
    .select(["command_id", "salt", "value"])
    .execute();
  const fromOf = new Map(
    addresses.map(({ command_id, salt, value }) => [
      command_id,
      { salt: salt.toString("hex"), value },
    ]),
  );
  for await (const { prevHash, hash, ...link } of readChain(db, provinceId)) {
    const from = fromOf.get(link.commandId);
    yield {
      ...link,
      prevHash: Buffer.from(prevHash).toString("hex"),
      hash: Buffer.from(hash).toString("hex"),
      ...(from && { from }),
    };
  }
}
