import { organisationKinds, type OrganisationKind } from "@kc/core/access";
import {
  answeringParties,
  findingLevels,
  findingSteps,
  type ItemFound,
  type MachineFound,
  supervisedStatuses,
  type SupervisingBody,
  supervisingBodies,
  type Visit,
  visitFindingStatuses,
  visitKinds,
  type VisitMember,
} from "@kc/core/inspection";
import { keysOf, plainDate } from "@kc/core/kernel";
import { question } from "../platform/ask.ts";
import { dongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database.ts";
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

/**
 * The beneficiaries of a scheme that the viewer sees, each with the place where it produces and whether it is named in force:
 * a candidate of a group plan is not yet, and who left by a later one no longer.
 */
export function visitedBeneficiariesOf(db: Reader, provinceId: number, schemeId: string) {
  return question(
    db
      .selectFrom("beneficiary as b")
      .innerJoin("establishment as f", (join) =>
        join.onRef("f.province_id", "=", "b.province_id").onRef("f.id", "=", "b.establishment_id"),
      )
      .where("b.province_id", "=", provinceId)
      .where("b.scheme_id", "=", schemeId)
      .select(["b.id", "f.name", "f.production_address", "b.approved_dong"])
      .orderBy("b.id"),
    (rows) =>
      rows.map((row) => ({
        id: row.id,
        name: row.name,
        place: row.production_address,
        isInForce: dongOf(row.approved_dong) > 0,
      })),
  );
}

/** The machines in the dossiers of a scheme, each with whose it is. */
export function visitedMachinesOf(db: Reader, provinceId: number, schemeId: string) {
  return question(
    db
      .selectFrom("machine_line as m")
      .innerJoin("beneficiary as b", (join) =>
        join.onRef("b.province_id", "=", "m.province_id").onRef("b.id", "=", "m.beneficiary_id"),
      )
      .where("b.province_id", "=", provinceId)
      .where("b.scheme_id", "=", schemeId)
      .select(["m.id", "m.beneficiary_id", "m.name", "m.quantity"])
      .orderBy("m.position"),
    (rows) =>
      rows.map((row) => ({
        machineLineId: row.id,
        beneficiaryId: row.beneficiary_id,
        name: row.name,
        quantity: row.quantity,
      })),
  );
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
export function visitsOf(db: Reader, provinceId: number, schemeId: string) {
  return question(
    db
      .selectFrom("supervision_visit as v")
      .innerJoin("account as p", "p.id", "v.recorded_by")
      .where("v.province_id", "=", provinceId)
      .where("v.scheme_id", "=", schemeId)
      .selectAll("v")
      .select("p.display_name")
      .orderBy("v.visited_on", "desc")
      .orderBy("v.id", "desc"),
    (rows) =>
      rows.map((row) => ({
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
      })),
  );
}

/** The findings of a scheme's visits, in the order of the minutes. */
export function visitFindingsOf(db: Reader, provinceId: number, schemeId: string) {
  return question(
    db
      .selectFrom("supervision_finding")
      .where("province_id", "=", provinceId)
      .where("scheme_id", "=", schemeId)
      .selectAll()
      .orderBy("position"),
    (rows) =>
      rows.map((row) => ({
        id: row.id,
        visitId: row.visit_id,
        itemId: row.item_id,
        level: parseKey(findingLevels, row.level),
        content: row.content,
        demand: row.demand,
        answeredBy: parseKey(answeringParties, row.answering_party),
        dueOn: plainDate(row.due_on),
        status: parseKey(visitFindingStatuses, row.status),
      })),
  );
}

/** How the findings of a scheme were followed up, in order. */
export function findingStepsOf(db: Reader, provinceId: number, schemeId: string) {
  return question(
    db
      .selectFrom("supervision_step as t")
      .innerJoin("account as p", "p.id", "t.done_by")
      .where("t.province_id", "=", provinceId)
      .where("t.scheme_id", "=", schemeId)
      .selectAll("t")
      .select("p.display_name")
      .orderBy("t.id"),
    (rows) =>
      rows.map((row) => ({
        id: row.id,
        findingId: row.finding_id,
        step: parseKey(findingSteps, row.step),
        on: plainDate(row.done_on),
        by: row.display_name,
        byAccount: row.done_by,
        content: row.content,
        dueOn: row.due_on === null ? null : plainDate(row.due_on),
      })),
  );
}

/** Reads a key of a table back from storage; an unknown one throws a RangeError. */
export function parseKey<Key extends string>(
  table: Readonly<Record<Key, unknown>>,
  text: string,
): Key {
  const key = keysOf(table).find((known) => known === text);
  if (key === undefined) throw new RangeError(`Unknown value in storage: ${text}`);
  return key;
}
