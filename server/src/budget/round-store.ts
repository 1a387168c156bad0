import {
  type RegisteredTask,
  type RegistrationStatus,
  registrationStatusLabels,
  type RoundStatus,
  roundStatusLabels,
} from "@kc/core/budget";
import { keysOf, plainDate, type PlainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

export type RoundRecord = {
  readonly id: string;
  readonly version: number;
  readonly planYear: number;
  readonly openedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly status: RoundStatus;
  readonly bodies: number;
  readonly sent: number;
};

function oneOf<Name extends string>(names: readonly Name[], text: string): Name {
  const name = names.find((known) => known === text);
  if (name === undefined) throw new RangeError(`Unknown: ${text}`);
  return name;
}

/** The rounds of a province, the latest year first; of their bodies those that the viewer sees. */
export async function listRounds(db: Reader, provinceId: number): Promise<readonly RoundRecord[]> {
  const rows = await db
    .selectFrom("plan_round as r")
    .leftJoin("plan_registration as g", (join) =>
      join.onRef("g.province_id", "=", "r.province_id").onRef("g.round_id", "=", "r.id"),
    )
    .where("r.province_id", "=", provinceId)
    .groupBy(["r.id", "r.version", "r.plan_year", "r.opened_on", "r.due_on", "r.status"])
    .select(["r.id", "r.version", "r.plan_year", "r.opened_on", "r.due_on", "r.status"])
    .select([sql<string>`count(g.id)`.as("bodies"), sql<string>`count(g.sent_on)`.as("sent")])
    .orderBy("r.plan_year", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    planYear: row.plan_year,
    openedOn: plainDate(row.opened_on),
    dueOn: plainDate(row.due_on),
    status: oneOf(keysOf(roundStatusLabels), row.status),
    bodies: Number(row.bodies),
    sent: Number(row.sent),
  }));
}

export type RegistrationRecord = Awaited<ReturnType<typeof listRegistrations>>[number];

/** What each body registered in a round. */
export async function listRegistrations(db: Reader, provinceId: number, roundId: string) {
  const rows = await db
    .selectFrom("plan_registration as g")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "g.province_id").onRef("o.id", "=", "g.organisation_id"),
    )
    .where("g.province_id", "=", provinceId)
    .where("g.round_id", "=", roundId)
    .selectAll("g")
    .select(["o.name", "o.kind"])
    .orderBy("g.commune_code", (order) => order.nullsFirst())
    .orderBy("o.name")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    name: row.name,
    communeCode: row.commune_code,
    status: oneOf<RegistrationStatus>(keysOf(registrationStatusLabels), row.status),
    tasks: readTasks(row.tasks),
    note: row.note,
    sentOn: row.sent_on === null ? null : plainDate(row.sent_on),
    mode: row.mode === null ? null : oneOf(["in_system", "by_document"], row.mode),
    letterNumber: row.letter_number,
    letterOn: row.letter_on === null ? null : plainDate(row.letter_on),
    signatory: row.signatory,
  }));
}

/** Tasks as the command wrote them. */
function readTasks(value: unknown): readonly RegisteredTask[] {
  return value as readonly RegisteredTask[];
}

/** Needs of establishments for a year by commune of production: those that the viewer sees, without the withdrawn. */
export async function countNeeds(db: Reader, provinceId: number, planYear: number) {
  const rows = await db
    .selectFrom("beneficiary as b")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "b.province_id").onRef("s.id", "=", "b.scheme_id"),
    )
    .where("s.province_id", "=", provinceId)
    .where("s.plan_year", "=", planYear)
    .where("s.status", "not in", ["withdrawn"])
    .groupBy("b.commune_code")
    .select([
      "b.commune_code",
      sql<string>`count(distinct s.id)`.as("needs"),
      sql<string>`sum(case when s.shape = 'single' then greatest(s.requested_dong, b.requested_dong) else b.requested_dong end)`.as(
        "requested",
      ),
    ])
    .execute();
  return new Map(
    rows.map((row) => [
      row.commune_code,
      { count: Number(row.needs), requestedDong: dongOf(row.requested) },
    ]),
  );
}

export async function insertRound(
  { tx, viewer, commandId, today }: CommandContext,
  { planYear, dueOn }: { readonly planYear: number; readonly dueOn: PlainDate },
  bodies: readonly { readonly id: string; readonly communeCode: string | null }[],
): Promise<string> {
  const id = newId();
  const { provinceId } = viewer;
  await tx
    .insertInto("plan_round")
    .values({
      province_id: provinceId,
      id,
      plan_year: planYear,
      due_on: dueOn,
      opened_on: today,
      command_id: commandId,
    })
    .execute();
  if (bodies.length === 0) return id;
  await tx
    .insertInto("plan_registration")
    .values(
      bodies.map((body) => ({
        province_id: provinceId,
        id: newId(),
        round_id: id,
        organisation_id: body.id,
        commune_code: body.communeCode,
        command_id: commandId,
      })),
    )
    .execute();
  return id;
}

/** Locks a round, so that nothing is registered in it while it closes. */
export async function lockRound({ tx, viewer }: CommandContext, roundId: string) {
  const row = await tx
    .selectFrom("plan_round")
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", roundId)
    .select(["id", "version", "plan_year", "status"])
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      version: row.version,
      planYear: row.plan_year,
      status: oneOf(keysOf(roundStatusLabels), row.status),
    }
  );
}

export async function closeRound(
  { tx, viewer, commandId }: CommandContext,
  round: { readonly id: string; readonly version: number },
): Promise<number> {
  const version = round.version + 1;
  await tx
    .updateTable("plan_round")
    .set({ status: "closed", version, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", round.id)
    .execute();
  return version;
}

export async function writeRegistration(
  { tx, viewer, commandId }: CommandContext,
  registrationId: string,
  given: {
    readonly status: RegistrationStatus;
    readonly tasks: readonly RegisteredTask[];
    readonly note: string;
    readonly sentOn: PlainDate;
    readonly mode: "in_system" | "by_document";
    readonly letterNumber: string;
    readonly letterOn: string | null;
    readonly signatory: string;
  },
): Promise<void> {
  await tx
    .updateTable("plan_registration")
    .set({
      status: given.status,
      tasks: JSON.stringify(given.tasks),
      note: given.note,
      sent_on: given.sentOn,
      mode: given.mode,
      letter_number: given.letterNumber,
      letter_on: given.letterOn,
      signatory: given.signatory,
      command_id: commandId,
    })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", registrationId)
    .execute();
}
