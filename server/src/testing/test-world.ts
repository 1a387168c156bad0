/**
 * A world for one test file: a migrated database of its own with Cao Bằng opened, a clock that stands
 * where the test sets it, and a person for every role. Real PostgreSQL, the real runners.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Role, roleDefinition } from "@kc/core/access";
import { plainDate } from "@kc/core/kernel";
import pg from "pg";
import type * as z from "zod/mini";
import { allJobs } from "../all-jobs.ts";
import { openProvince } from "../access/open-province.ts";
import { readProvinceFile } from "../access/province-data.ts";
import type { Endpoint } from "../platform/api.ts";
import { sha256 } from "../platform/canonical.ts";
import { createSettableClock, type SettableClock } from "../platform/clock.ts";
import type { Command, Outcome, Refusal } from "../platform/command.ts";
import { readConfig } from "../platform/config.ts";
import { openDatabase } from "../platform/database.ts";
import {
  cloneDatabase,
  dropDatabase,
  ensureRolesAndDatabase,
  type RoleUrls,
} from "../platform/embedded/databases.ts";
import type { Parts } from "../platform/http.ts";
import { newId } from "../platform/ids.ts";
import { prepareJobs } from "../platform/jobs.ts";
import { createLog } from "../platform/log.ts";
import { migrate, readMigrations } from "../platform/migrate.ts";
import type { Query } from "../platform/query.ts";
import { viewerOf } from "../platform/session.ts";
import { createParts } from "../platform/start-parts.ts";
import { systemViewer, type Viewer } from "../platform/viewer.ts";
import { loadReferenceData } from "../reference-data.ts";

export const caoBang = 4;

export type TestWorld = {
  readonly parts: Parts;
  readonly clock: SettableClock;
  readonly urls: RoleUrls;
  readonly superuserUrl: string;
  /** A person of a role; the same one each time, unless `another` names a second. */
  readonly person: (role: Role, options?: PersonOptions) => Promise<Viewer>;
  readonly run: <E extends Endpoint, R extends Refusal>(
    command: Command<E, R>,
    viewer: Viewer,
    input: z.input<E["input"]>,
    idempotencyKey?: string,
  ) => Promise<Outcome<E, R>>;
  readonly ask: <E extends Endpoint, R extends Refusal>(
    query: Query<E, R>,
    viewer: Viewer,
    input: z.input<E["input"]>,
  ) => Promise<Outcome<E, R>>;
  readonly close: () => Promise<void>;
};

export type PersonOptions = {
  readonly another?: string;
  readonly communeCode?: string;
  readonly partyId?: string;
};

/** Opens a world. `today` is the business day it begins at. */
export async function openTestWorld(today = "2026-03-02"): Promise<TestWorld> {
  const superuserUrl = process.env["KC_TEST_PG_URL"];
  if (superuserUrl === undefined) throw new Error("Run the tests with `npm test`.");
  const template = await ensureTemplate(superuserUrl);
  const name = `kc_test_${randomUUID().replaceAll("-", "")}`;
  const urls = await cloneDatabase(superuserUrl, template, name);
  const clock = createSettableClock(plainDate(today));
  const folder = mkdtempSync(join(tmpdir(), "kc-test-files-"));
  const config = readConfig({
    DATABASE_URL: urls.appUrl,
    DATABASE_URL_OWNER: urls.ownerUrl,
    KC_ENV: "test",
    KC_FILES: folder,
    KC_LOG_LEVEL: "silent",
  });
  const log = createLog("silent");
  const parts = createParts(config, {
    clock,
    log,
    db: openDatabase(urls.appUrl, { log, max: 16, prepares: true }),
  });
  const people = new Map<string, Promise<Viewer>>();
  return {
    parts,
    clock,
    urls,
    superuserUrl,
    person: (role, options = {}) => {
      const key = JSON.stringify([role, options]);
      const known = people.get(key) ?? makePerson(parts, role, options);
      people.set(key, known);
      return known;
    },
    run: (command, viewer, input, idempotencyKey = randomUUID()) =>
      parts.runCommand(command, { viewer, idempotencyKey, input }),
    ask: (query, viewer, input) => parts.runQuery(query, { viewer, input }),
    close: async () => {
      await parts.db.destroy();
      await dropDatabase(superuserUrl, name);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The value of an accepted outcome; a refusal fails the test with what it was. */
export function accepted<Value>(
  outcome:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly refusal: unknown },
): Value {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

async function makePerson(parts: Parts, role: Role, options: PersonOptions): Promise<Viewer> {
  const definition = roleDefinition(role);
  const id = newId();
  const login = `${role.replaceAll("_", "-")}.${options.another ?? options.communeCode ?? "mot"}.${id.slice(-6)}`;
  const displayName = `${definition.shortLabel} ${options.another ?? ""}`.trim();
  await parts.db.insertInto("account").values({ id, login, display_name: displayName }).execute();
  const organisation = await parts.db
    .selectFrom("organisation")
    .where("province_id", "=", caoBang)
    .where("kind", "in", [...definition.sitsIn, "none"])
    .$if(options.communeCode !== undefined, (query) =>
      query.where("commune_code", "=", options.communeCode ?? ""),
    )
    .select(["id", "commune_code", "kind"])
    .orderBy("id")
    .executeTakeFirst();
  const membershipId = newId();
  await parts.db
    .insertInto("membership")
    .values({
      id: membershipId,
      account_id: id,
      province_id: caoBang,
      organisation_id: organisation?.id ?? null,
      party_id: options.partyId ?? null,
      role,
      valid_from: "2020-01-01",
    })
    .execute();
  return viewerOf({
    accountId: id,
    displayName,
    membershipId,
    role,
    provinceId: caoBang,
    organisationId: organisation?.id ?? null,
    communeCode: organisation?.commune_code ?? null,
    partyId: options.partyId ?? null,
  });
}

/** The migrated database that every test file gets a copy of; made once per state of the schema. */
async function ensureTemplate(superuserUrl: string): Promise<string> {
  const state = [
    ...readMigrations().map(({ sql }) => sql),
    readFileSync(new URL("../../../data/territory/communes.csv", import.meta.url), "utf8"),
    readFileSync(new URL("../../../data/norms/norms.json", import.meta.url), "utf8"),
    JSON.stringify(readProvinceFile("cao-bang")),
  ];
  const template = `kc_template_${sha256(...state)
    .toString("hex")
    .slice(0, 16)}`;
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(20361, 471)");
    const found = await client.query("select 1 from pg_database where datname = $1", [template]);
    if (found.rowCount === 0) {
      const making = `${template}_making`;
      await dropDatabase(superuserUrl, making);
      const urls = await ensureRolesAndDatabase(superuserUrl, making);
      await fillTemplate(urls);
      await client.query(`alter database ${making} rename to ${template}`);
    }
    return template;
  } finally {
    await client.end();
  }
}

async function fillTemplate(urls: RoleUrls): Promise<void> {
  await migrate(urls.ownerUrl);
  await prepareJobs(urls.ownerUrl, allJobs);
  await loadReferenceData(urls.ownerUrl);
  const config = readConfig({ DATABASE_URL: urls.appUrl, KC_ENV: "test", KC_LOG_LEVEL: "silent" });
  const parts = createParts(config, { clock: createSettableClock(plainDate("2025-07-01")) });
  const { provinceCode, placeName, ...input } = readProvinceFile("cao-bang");
  accepted(
    await parts.runCommand(openProvince, {
      viewer: systemViewer(Number(provinceCode)),
      idempotencyKey: `open-province-${placeName}`,
      input,
    }),
  );
  await parts.db.destroy();
}
