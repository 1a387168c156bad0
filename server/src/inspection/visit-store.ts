import { organisationKinds, type OrganisationKind } from "@kc/core/access";
import {
  answeringParties,
  findingLevels,
  type FindingStep,
  findingSteps,
  type ItemFound,
  type MachineFound,
  supervisedStatuses,
  type SupervisingBody,
  supervisingBodies,
  type Visit,
  visitFindingStatuses,
  type VisitFindingStatus,
  visitKinds,
  type VisitMember,
} from "@kc/core/inspection";
import { keysOf, type PlainDate, plainDate } from "@kc/core/kernel";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** What a visit needs to know of a scheme: since when work goes on, and which body carries it out. */
export async function findSupervisedScheme(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("scheme as s")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "s.province_id").onRef("o.id", "=", "s.implementer_id"),
    )
    .where("s.province_id", "=", provinceId)
    .where("s.id", "=", schemeId)
    .select(["s.code", "s.name", "s.status", "o.kind"])
    .select((eb) =>
      eb
        .selectFrom("scheme_event as e")
        .whereRef("e.province_id", "=", "s.province_id")
        .whereRef("e.scheme_id", "=", "s.id")
        .where("e.to_status", "in", [...supervisedStatuses])
        .select((inner) => inner.fn.min("e.happened_on").as("started_on"))
        .as("started_on"),
    )
    .executeTakeFirst();
  return (
    row && {
      code: row.code,
      name: row.name,
      status: row.status,
      implementer: parseBody(row.kind),
      startedOn: row.started_on === null ? null : plainDate(row.started_on),
    }
  );
}

function parseBody(text: string): OrganisationKind {
  const kind = organisationKinds.find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of organisation: ${text}`);
  return kind;
}

/** The beneficiaries of a scheme that the viewer sees, each with the place where it produces. */
export async function listVisitedBeneficiaries(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("beneficiary as b")
    .innerJoin("establishment as f", (join) =>
      join.onRef("f.province_id", "=", "b.province_id").onRef("f.id", "=", "b.establishment_id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .select(["b.id", "f.name", "f.production_address"])
    .orderBy("b.id")
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, place: row.production_address }));
}

export type NewVisit = Visit & {
  readonly schemeId: string;
  readonly beneficiaryId: string;
  readonly ledBy: SupervisingBody;
  readonly note: string;
};

/** Keeps a visit with its findings; gives its id. */
export async function insertVisit(
  { tx, viewer, commandId }: CommandContext,
  visit: NewVisit,
): Promise<string> {
  const id = newId();
  const row = { province_id: viewer.provinceId, command_id: commandId };
  await tx
    .insertInto("supervision_visit")
    .values({
      ...row,
      id,
      scheme_id: visit.schemeId,
      beneficiary_id: visit.beneficiaryId,
      kind: visit.kind,
      led_by: visit.ledBy,
      visited_on: visit.visitedOn,
      place: visit.place,
      reason: visit.reason,
      met_with: visit.metWith,
      team: JSON.stringify(visit.team),
      items: JSON.stringify(visit.items),
      machines: JSON.stringify(visit.machines),
      note: visit.note,
      recorded_by: viewer.accountId,
    })
    .execute();
  if (visit.findings.length === 0) return id;
  await tx
    .insertInto("supervision_finding")
    .values(
      visit.findings.map((finding, place) => ({
        ...row,
        id: newId(),
        visit_id: id,
        scheme_id: visit.schemeId,
        position: place + 1,
        item_id: finding.itemId,
        level: finding.level,
        content: finding.content,
        demand: finding.demand,
        answering_party: finding.answeredBy,
        first_due_on: finding.dueOn,
        due_on: finding.dueOn,
      })),
    )
    .execute();
  return id;
}

/** The visits of a scheme, the latest first. */
export async function listSchemeVisits(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("supervision_visit as v")
    .innerJoin("account as p", "p.id", "v.recorded_by")
    .where("v.province_id", "=", provinceId)
    .where("v.scheme_id", "=", schemeId)
    .selectAll("v")
    .select("p.display_name")
    .orderBy("v.visited_on", "desc")
    .orderBy("v.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    beneficiaryId: row.beneficiary_id,
    kind: parseKey(visitKinds, row.kind),
    ledBy: parseKey(supervisingBodies, row.led_by),
    visitedOn: plainDate(row.visited_on),
    place: row.place,
    reason: row.reason,
    metWith: row.met_with,
    note: row.note,
    recordedBy: row.display_name,
    team: row.team as readonly VisitMember[],
    items: row.items as readonly ItemFound[],
    machines: row.machines as readonly MachineFound[],
  }));
}

/** The findings of a scheme's visits, in the order of the minutes. */
export async function listVisitFindings(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("supervision_finding")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    visitId: row.visit_id,
    itemId: row.item_id,
    level: parseKey(findingLevels, row.level),
    content: row.content,
    demand: row.demand,
    answeredBy: parseKey(answeringParties, row.answering_party),
    dueOn: plainDate(row.due_on),
    status: parseKey(visitFindingStatuses, row.status),
  }));
}

/** How the findings of a scheme were followed up, in order. */
export async function listFindingSteps(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("supervision_step as t")
    .innerJoin("account as p", "p.id", "t.done_by")
    .where("t.province_id", "=", provinceId)
    .where("t.scheme_id", "=", schemeId)
    .selectAll("t")
    .select("p.display_name")
    .orderBy("t.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    findingId: row.finding_id,
    step: parseKey(findingSteps, row.step),
    on: plainDate(row.done_on),
    by: row.display_name,
    content: row.content,
    dueOn: row.due_on === null ? null : plainDate(row.due_on),
  }));
}

/** One finding under lock, with its visit; undefined when the viewer sees none. */
export async function lockVisitFinding(tx: Tx, provinceId: number, findingId: string) {
  const row = await tx
    .selectFrom("supervision_finding as f")
    .innerJoin("supervision_visit as v", (join) =>
      join.onRef("v.province_id", "=", "f.province_id").onRef("v.id", "=", "f.visit_id"),
    )
    .where("f.province_id", "=", provinceId)
    .where("f.id", "=", findingId)
    .selectAll("f")
    .select(["v.led_by", "v.visited_on"])
    .forUpdate("f")
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      schemeId: row.scheme_id,
      content: row.content,
      status: parseKey(visitFindingStatuses, row.status),
      level: parseKey(findingLevels, row.level),
      answeredBy: parseKey(answeringParties, row.answering_party),
      ledBy: parseKey(supervisingBodies, row.led_by),
      visitedOn: plainDate(row.visited_on),
      dueOn: plainDate(row.due_on),
      answeredOn: row.answered_on === null ? null : plainDate(row.answered_on),
      closedOn: row.closed_on === null ? null : plainDate(row.closed_on),
    }
  );
}
export type LockedFinding = NonNullable<Awaited<ReturnType<typeof lockVisitFinding>>>;

/** How many files hang on a finding that are not withdrawn. */
export async function countEvidence(tx: Tx, provinceId: number, findingId: string) {
  const { count } = await tx
    .selectFrom("attachment")
    .where("province_id", "=", provinceId)
    .where("subject_kind", "=", "supervision_finding")
    .where("subject_id", "=", findingId)
    .where("withdrawn_on", "is", null)
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Who has answered a finding so far. */
export async function listAnswerers(tx: Tx, provinceId: number, findingId: string) {
  const rows = await tx
    .selectFrom("supervision_step")
    .where("province_id", "=", provinceId)
    .where("finding_id", "=", findingId)
    .where("step", "=", "answer")
    .select("done_by")
    .execute();
  return rows.map((row) => row.done_by);
}

export type FollowedStep = {
  readonly step: FindingStep;
  readonly on: PlainDate;
  readonly content: string;
  /** The new last day of an answer that is asked for again. */
  readonly dueOn?: PlainDate;
};

/** Writes a step of a finding and where it stands after it. */
export async function writeStep(
  { tx, viewer, commandId }: CommandContext,
  finding: LockedFinding,
  status: VisitFindingStatus,
  { step, on, content, dueOn }: FollowedStep,
): Promise<void> {
  const { provinceId, accountId } = viewer;
  await tx
    .insertInto("supervision_step")
    .values({
      province_id: provinceId,
      id: newId(),
      finding_id: finding.id,
      scheme_id: finding.schemeId,
      step,
      done_on: on,
      content,
      due_on: dueOn ?? null,
      done_by: accountId,
      command_id: commandId,
    })
    .execute();
  await tx
    .updateTable("supervision_finding")
    .set({
      status,
      command_id: commandId,
      ...(step === "answer" ? { answered_on: on } : {}),
      ...(step === "close" ? { closed_on: on } : {}),
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
    })
    .where("province_id", "=", provinceId)
    .where("id", "=", finding.id)
    .execute();
}

function parseKey<Key extends string>(table: Readonly<Record<Key, unknown>>, text: string): Key {
  const key = keysOf(table).find((known) => known === text);
  if (key === undefined) throw new RangeError(`Unknown value in storage: ${text}`);
  return key;
}
