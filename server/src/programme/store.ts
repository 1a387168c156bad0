import { type PlainDate, plainDate } from "@kc/core/kernel";
import {
  type AdoptedVersion,
  parseProgrammeStructure,
  type ProgrammeCounts,
  type ProgrammeStructure,
  versionInForce,
} from "@kc/core/programme";
import { sql } from "kysely";
import type { Reader, Tx } from "../platform/database.ts";
import type { CountingChoice } from "./api.ts";
import { countingGrade } from "./api.ts";

export type StoredProgramme = {
  readonly id: string;
  readonly versions: readonly AdoptedVersion[];
  readonly shown: AdoptedVersion;
  readonly structure: ProgrammeStructure;
};

/** The programmes of a province at the version in force on a day, the newest period first. */
export async function listStoredProgrammes(
  db: Reader,
  provinceId: number,
  on: PlainDate,
): Promise<readonly StoredProgramme[]> {
  const programmes = await db
    .selectFrom("programme")
    .where("province_id", "=", provinceId)
    .select("code")
    .orderBy("first_year", "desc")
    .orderBy("code")
    .execute();
  const found: StoredProgramme[] = [];
  for (const { code } of programmes) {
    const programme = await findStoredProgramme(db, provinceId, code, on);
    if (programme) found.push(programme);
  }
  return found;
}

/** A programme at the version in force on a day; undefined when the province has none of this code. */
export async function findStoredProgramme(
  db: Reader,
  provinceId: number,
  code: string,
  on: PlainDate,
): Promise<StoredProgramme | undefined> {
  const versions = await listVersions(db, provinceId, code);
  const shown = versionInForce(versions, on);
  if (!shown) return undefined;
  const row = await db
    .selectFrom("programme_version")
    .where("province_id", "=", provinceId)
    .where("programme_id", "=", shown.programmeId)
    .where("version", "=", shown.version)
    .select("structure")
    .executeTakeFirstOrThrow();
  return {
    id: shown.programmeId,
    versions: versions.map(withoutId),
    shown: withoutId(shown),
    structure: parseProgrammeStructure(row.structure),
  };
}

type VersionRow = AdoptedVersion & { readonly programmeId: string };

function withoutId({ version, decisionNumber, inForceFrom }: VersionRow): AdoptedVersion {
  return { version, decisionNumber, inForceFrom };
}

/** The versions of a programme, oldest first, without their text. */
export async function listVersions(
  db: Reader,
  provinceId: number,
  code: string,
): Promise<readonly VersionRow[]> {
  const rows = await db
    .selectFrom("programme as p")
    .innerJoin("programme_version as v", (join) =>
      join.onRef("v.province_id", "=", "p.province_id").onRef("v.programme_id", "=", "p.id"),
    )
    .where("p.province_id", "=", provinceId)
    .where("p.code", "=", code)
    .select(["p.id", "v.version", "v.decision_number", "v.in_force_from"])
    .orderBy("v.version")
    .execute();
  return rows.map((row) => ({
    programmeId: row.id,
    version: row.version,
    decisionNumber: row.decision_number,
    inForceFrom: plainDate(row.in_force_from),
  }));
}

/** Which provinces have a programme of this code, for who works on no province in particular. */
export async function listProvincesOfProgramme(db: Reader, code: string) {
  return db
    .selectFrom("programme")
    .where("code", "=", code)
    .select("province_id as provinceId")
    .orderBy("province_id")
    .execute();
}

/** Codes of every programme the reader may see. */
export async function listProgrammeCodes(db: Reader) {
  return db
    .selectFrom("programme")
    .select(["province_id as provinceId", "code"])
    .orderBy("province_id")
    .orderBy("first_year", "desc")
    .execute();
}

/** Keeps two adoptions of one province apart, so that both cannot become the same version. */
export async function lockAdoption(tx: Tx, provinceId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(20362, ${provinceId})`.execute(tx);
}

export async function findProvinceCode(db: Reader, provinceId: number): Promise<string> {
  const row = await db
    .selectFrom("province")
    .where("id", "=", provinceId)
    .select("code")
    .executeTakeFirstOrThrow();
  return row.code;
}

export type NewProgramme = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly firstYear: number;
  readonly lastYear: number;
};

export async function insertProgramme(tx: Tx, provinceId: number, programme: NewProgramme) {
  await tx
    .insertInto("programme")
    .values({
      province_id: provinceId,
      id: programme.id,
      code: programme.code,
      name: programme.name,
      first_year: programme.firstYear,
      last_year: programme.lastYear,
    })
    .execute();
}

export type NewVersion = AdoptedVersion & {
  readonly programmeId: string;
  readonly structureJson: string;
};

export async function insertVersion(
  tx: Tx,
  provinceId: number,
  version: NewVersion,
  commandId: string,
) {
  await tx
    .insertInto("programme_version")
    .values({
      province_id: provinceId,
      programme_id: version.programmeId,
      version: version.version,
      in_force_from: version.inForceFrom,
      decision_number: version.decisionNumber,
      structure: version.structureJson,
      command_id: commandId,
    })
    .execute();
}

export type NewStatistic = {
  readonly id: string;
  readonly programmeId: string;
  readonly targetCode: string;
  readonly indicator: string;
  readonly asOf: PlainDate;
  readonly hundredths: number;
  readonly source: string;
};

export async function insertStatistic(
  tx: Tx,
  provinceId: number,
  statistic: NewStatistic,
  commandId: string,
) {
  await tx
    .insertInto("programme_statistic")
    .values({
      province_id: provinceId,
      id: statistic.id,
      programme_id: statistic.programmeId,
      target_code: statistic.targetCode,
      indicator: statistic.indicator,
      as_of: statistic.asOf,
      hundredths: String(statistic.hundredths),
      source: statistic.source,
      command_id: commandId,
    })
    .execute();
}

export type StoredStatistic = ProgrammeCounts["statistics"][number] & {
  readonly targetCode: string;
  readonly source: string;
};

/** What was entered for a programme up to a day; of two of the same day the later recorded. */
export async function listStatistics(
  db: Reader,
  provinceId: number,
  programmeId: string,
  upTo: PlainDate,
): Promise<readonly StoredStatistic[]> {
  const rows = await db
    .selectFrom("programme_statistic")
    .where("province_id", "=", provinceId)
    .where("programme_id", "=", programmeId)
    .where("as_of", "<=", upTo)
    .select(["target_code", "indicator", "as_of", "hundredths", "source"])
    .distinctOn(["target_code", "as_of"])
    .orderBy("target_code")
    .orderBy("as_of")
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => ({
    targetCode: row.target_code,
    indicator: row.indicator,
    asOf: plainDate(row.as_of),
    hundredths: Number(row.hundredths),
    source: row.source,
  }));
}

const countingKey = "programme-counting";

/** Both sources, and results with papers behind them, until the province chooses otherwise. */
const standardCounting: CountingChoice = {
  countedSources: ["local", "national"],
  gradeAtLeast: "evidenced",
  decided: null,
};

/** What the province counts towards its targets. */
export async function findCountingChoice(db: Reader, provinceId: number): Promise<CountingChoice> {
  const row = await db
    .selectFrom("setting")
    .where("province_id", "=", provinceId)
    .where("key", "=", countingKey)
    .select("value")
    .executeTakeFirst();
  return row ? readCounting(row.value) : standardCounting;
}

function readCounting(value: unknown): CountingChoice {
  const stored = value as CountingChoice;
  return { ...stored, gradeAtLeast: countingGrade.parse(stored.gradeAtLeast) };
}

export async function saveCountingChoice(
  tx: Tx,
  provinceId: number,
  choice: CountingChoice,
  commandId: string,
) {
  const value = JSON.stringify(choice);
  await tx
    .insertInto("setting")
    .values({ province_id: provinceId, key: countingKey, value, command_id: commandId })
    .onConflict((conflict) =>
      conflict.columns(["province_id", "key"]).doUpdateSet({ value, command_id: commandId }),
    )
    .execute();
}
