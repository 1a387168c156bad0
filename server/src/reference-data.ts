import { readFileSync } from "node:fs";
import pg from "pg";
import { parseCommunes, parseCommuneSuccessions, parseProvinces } from "@kc/core/territory";
import { loadReferenceNorms } from "./norm/reference-store.ts";
import { firstHash } from "./platform/audit-chain.ts";
import { publicAccountId, systemAccountId } from "./platform/viewer.ts";

const dataFolder = new URL("../../data/", import.meta.url);

function readData(path: string): string {
  return readFileSync(new URL(path, dataFolder), "utf8");
}

/**
 * Loads what every installation shares: provinces, communes with their succession, and the
 * accounts of the installation itself. Runs as the owner; a second run changes nothing.
 */
export async function loadReferenceData(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await loadTerritory(client);
    await client.query(
      `insert into account (id, login, display_name, status) values
         ($1, 'he-thong', 'Hệ thống', 'disabled'), ($2, 'cong-khai', 'Công khai', 'disabled')
       on conflict (id) do nothing`,
      [systemAccountId, publicAccountId],
    );
    await client.query(
      "insert into chain_head (province_id, seq, hash) values (0, 0, $1) on conflict do nothing",
      [firstHash(0)],
    );
    await loadReferenceNorms(client, readData("norms/norms.json"));
    await client.query("commit");
  } finally {
    await client.end();
  }
}

async function loadTerritory(client: pg.Client): Promise<void> {
  const provinces = parseProvinces(readData("territory/provinces.csv"));
  await insertRows(
    client,
    "province (id, code, name, full_name, unit_type)",
    provinces.map((row) => [Number(row.code), row.code, row.name, row.fullName, row.kind]),
  );
  const communes = [
    ...parseCommunes(readData("territory/communes.csv")),
    ...parseCommunes(readData("territory/former-communes.csv")),
  ];
  await insertRows(
    client,
    "commune (code, valid_from, valid_to, province_id, kind, name, full_name, former_district)",
    communes.map((row) => [
      row.code,
      row.validFrom,
      row.validTo,
      Number(row.provinceCode),
      row.kind,
      row.name,
      row.fullName,
      row.district?.name ?? "",
    ]),
  );
  await insertRows(
    client,
    "commune_succession (old_code, old_valid_from, new_code, new_valid_from)",
    parseCommuneSuccessions(readData("territory/commune-successions.csv")).map(({ from, to }) => [
      from.code,
      from.validFrom,
      to.code,
      to.validFrom,
    ]),
  );
}

type Row = readonly (string | number | boolean | null)[];

/** Inserts many rows in few statements; rows that are there already stay as they are. */
async function insertRows(client: pg.Client, into: string, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) {
    const batch = rows.slice(start, start + 500);
    const values: unknown[] = [];
    const tuples = batch.map((row) => {
      const marks = row.map((value) => `$${String(values.push(value))}`);
      return `(${marks.join(",")})`;
    });
    await client.query(
      `insert into ${into} values ${tuples.join(",")} on conflict do nothing`,
      values,
    );
  }
}
