/**
 * A world for one test file: a migrated database of its own with Cao Bằng opened, a clock that stands
 * where the test sets it, and a person for every role. Real PostgreSQL, the real runners.
 */
import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

/** What several test files begin with beyond an opened province: made by the first of a run, copied by the others. */
export type Beginning = {
  readonly name: string;
  /** The business day at its beginning; at its end the clock stands where it was left. */
  readonly today: string;
  readonly make: (world: TestWorld) => Promise<void>;
};

/** Opens a world. `today` is the business day it begins at. */
export async function openTestWorld(today = "2026-03-02"): Promise<TestWorld> {
  const superuserUrl = superuserUrlOfRun();
  return openCopy(superuserUrl, await ensureTemplate(superuserUrl), today);
}

/** Opens a world that begins where `beginning` ended. */
export async function openTestWorldAfter(beginning: Beginning): Promise<TestWorld> {
  const superuserUrl = superuserUrlOfRun();
  const begun = await ensureBegun(superuserUrl, beginning);
  const world = await openCopy(superuserUrl, begun.template, begun.today);
  if (existsSync(begun.folder)) {
    cpSync(begun.folder, world.parts.config.filesFolder, { recursive: true });
  }
  return world;
}

function superuserUrlOfRun(): string {
  const superuserUrl = process.env["KC_TEST_PG_URL"];
  if (superuserUrl === undefined) throw new Error("Run the tests with `npm test`.");
  return superuserUrl;
}

async function openCopy(superuserUrl: string, template: string, today: string) {
  const name = `kc_test_${randomUUID().replaceAll("-", "")}`;
  const urls = await cloneDatabase(superuserUrl, template, name);
  return openOn(superuserUrl, { name, urls, today, isKept: false });
}

type Opening = {
  readonly name: string;
  readonly urls: RoleUrls;
  readonly today: string;
  /** Whether the database stays when the world is closed. */
  readonly isKept: boolean;
};

function openOn(superuserUrl: string, { name, urls, today, isKept }: Opening): TestWorld {
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
      if (!isKept) await dropDatabase(superuserUrl, name);
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
  await madeOnce(superuserUrl, template, 471, async (making) => {
    await fillTemplate(await ensureRolesAndDatabase(superuserUrl, making));
    return "";
  });
  return template;
}

/** The database in which a beginning was played, where its files lie, and the day it ended. */
async function ensureBegun(superuserUrl: string, { name, today, make }: Beginning) {
  const plain = await ensureTemplate(superuserUrl);
  const template = `${plain}_${name}`;
  const folder = join(process.env["KC_TEST_SHARED"] ?? tmpdir(), template);
  const endedOn = await madeOnce(superuserUrl, template, 472, async (making) => {
    const urls = await cloneDatabase(superuserUrl, plain, making);
    const world = openOn(superuserUrl, { name: making, urls, today, isKept: true });
    await make(world);
    cpSync(world.parts.config.filesFolder, folder, { recursive: true });
    await world.close();
    return world.clock.today();
  });
  return { template, folder, today: endedOn };
}

/** Makes a database under a name of its own unless it is there, one process at a time, and gives what was noted of it. */
async function madeOnce(
  superuserUrl: string,
  name: string,
  lock: number,
  make: (making: string) => Promise<string>,
): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(20361, $1::int)", [lock]);
    const found = await client.query<{ note: string | null }>(
      "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
      [name],
    );
    const [known] = found.rows;
    if (known !== undefined) return known.note ?? "";
    const making = `${name}_making`;
    await dropDatabase(superuserUrl, making);
    const note = await make(making);
    const noted = `comment on database ${pg.escapeIdentifier(making)} is ${pg.escapeLiteral(note)}`;
    await client.query(noted);
    await client.query(`alter database ${making} rename to ${name}`);
    return note;
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
