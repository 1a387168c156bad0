import {
  answeringParties,
  findingLevels,
  type FindingStep,
  supervisingBodies,
  visitFindingStatuses,
  type VisitFindingStatus,
} from "@kc/core/inspection";
import { type PlainDate, plainDate } from "@kc/core/kernel";
import type { CommandContext } from "../platform/command.ts";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { parseKey } from "./visit-store.ts";

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
