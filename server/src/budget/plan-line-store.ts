import type {
  AppraisedBeneficiary,
  PlanLine,
  PriorityArea,
  PriorityCandidate,
  PriorityReason,
  PrioritySector,
} from "@kc/core/budget";
import { priorityAreas, prioritySectors } from "@kc/core/budget";
import {
  type AllocationId,
  asId,
  type BeneficiaryId,
  type Dong,
  dong,
  keysOf,
  type PlanLineId,
  sumDong,
} from "@kc/core/kernel";
import { parseSchemeStatus, type SchemeStatus } from "@kc/core/scheme";
import { sql } from "kysely";
import { dongOf, optionalDongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { parsePlanList } from "./plan-store.ts";

/** What the priority of a line rests on, as the officer stated it. */
export type PriorityFacts = {
  readonly areas: readonly PriorityArea[];
  readonly sectors: readonly PrioritySector[];
};

/** A line with what decisions need of its scheme. */
export type FullLine = {
  readonly id: string;
  readonly schemeId: string | null;
  readonly title: string;
  readonly outcome: string;
  readonly allocationId: string | null;
  readonly line: Omit<PlanLine, "allocationId">;
  readonly schemeStatus: SchemeStatus | null;
  readonly priorityFacts: PriorityFacts;
  readonly priorityCandidate: PriorityCandidate;
  readonly reasons: readonly PriorityReason[];
  readonly appraiserIds: readonly string[];
  readonly note: string;
  readonly opinionDong: Dong | null;
  readonly agencyNote: string;
  readonly approvedDong: Dong | null;
};

/** The lines of a plan with the facts that its decision rests on. */
export async function listFullLines(
  db: Reader,
  provinceId: number,
  planId: string,
): Promise<readonly FullLine[]> {
  const rows = await fullLines(db, provinceId, planId).execute();
  return rows.map(fullLineOf);
}

/** The lines with what hangs on their schemes, by list and priority. */
function fullLines(db: Reader, provinceId: number, planId: string) {
  return db
    .selectFrom("plan_line as l")
    .leftJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "l.province_id").onRef("s.id", "=", "l.scheme_id"),
    )
    .where("l.province_id", "=", provinceId)
    .where("l.plan_id", "=", planId)
    .where("l.outcome", "<>", "withdrawn")
    .selectAll("l")
    .select([
      "s.name as scheme_name",
      "s.status as scheme_status",
      "s.shape",
      sql<string | null>`(select sum(b.appraised_dong) from beneficiary b
        where b.province_id = l.province_id and b.scheme_id = l.scheme_id)`.as("appraised_dong"),
      sql<
        string | null
      >`(select sum((b.norm_assessment ->> 'maximumDong')::bigint * coalesce(b.planned_count, 1)) from beneficiary b
        where b.province_id = l.province_id and b.scheme_id = l.scheme_id
          and b.norm_assessment is not null)`.as("norm_maximum_dong"),
      sql<string>`(select count(*) from scheme done where done.province_id = s.province_id
        and done.implementer_id = s.implementer_id
        and done.status in ('settled', 'post_monitoring', 'closed'))`.as("finished_schemes"),
      sql<string[] | null>`(select array_agg(a.appraiser_account_id::text) from appraisal a
        where a.province_id = l.province_id and a.scheme_id = l.scheme_id)`.as("appraisers"),
    ])
    .orderBy("l.list")
    .orderBy("l.priority")
    .orderBy("l.id");
}

type FullLineRow = Awaited<ReturnType<ReturnType<typeof fullLines>["execute"]>>[number];

function fullLineOf(row: FullLineRow): FullLine {
  const title = row.scheme_name ?? row.task_name ?? "";
  const priorityFacts = parsePriorityFacts(row.priority_facts);
  return {
    id: row.id,
    schemeId: row.scheme_id,
    title,
    outcome: row.outcome,
    allocationId: row.allocation_id,
    note: row.note,
    opinionDong: optionalDongOf(row.opinion_dong),
    agencyNote: row.agency_note,
    approvedDong: optionalDongOf(row.approved_dong),
    schemeStatus: row.scheme_status === null ? null : parseSchemeStatus(row.scheme_status),
    priorityFacts,
    appraiserIds: row.appraisers ?? [],
    reasons: (row.priority_reasons ?? []) as readonly PriorityReason[],
    priorityCandidate: {
      id: row.id,
      title,
      ...priorityFacts,
      isPilot: row.shape === "point",
      finishedSchemes: Number(row.finished_schemes),
      isCleanerProduction: false,
    },
    line: {
      planLineId: asId<PlanLineId>(row.id),
      kind: row.scheme_id === null ? "task" : "scheme",
      title,
      list: parsePlanList(row.list),
      priority: row.priority,
      proposedDong: dongOf(row.proposed_dong),
      appraisedDong: optionalDongOf(row.appraised_dong),
      normMaximumDong: optionalDongOf(row.norm_maximum_dong),
      agencyDong: optionalDongOf(row.agency_dong),
    },
  };
}

/** The line as core decides on it; a line without allocation points at none that exists. */
export function planLineOf({ line, allocationId }: FullLine): PlanLine {
  const none = "00000000-0000-0000-0000-000000000000";
  return { ...line, allocationId: asId<AllocationId>(allocationId ?? none) };
}

/** Reads what an officer stated for the priority of a line; unknown words are corrupt data. */
function parsePriorityFacts(stored: unknown): PriorityFacts {
  const facts = (stored ?? {}) as { readonly areas?: unknown; readonly sectors?: unknown };
  return {
    areas: keysOf(priorityAreas).filter((area) => isListed(facts.areas, area)),
    sectors: keysOf(prioritySectors).filter((sector) => isListed(facts.sectors, sector)),
  };
}

function isListed(list: unknown, word: string): boolean {
  return Array.isArray(list) && list.includes(word);
}

export type PlanSchemeFacts = {
  readonly appraisedDong: Dong;
  readonly beneficiaries: readonly AppraisedBeneficiary[];
};

/** What was appraised for each beneficiary of a scheme. */
export async function findAppraised(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<PlanSchemeFacts> {
  const rows = await db
    .selectFrom("beneficiary")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .select(["id", "appraised_dong"])
    .orderBy("id")
    .execute();
  const beneficiaries = rows.map((row) => ({
    beneficiaryId: asId<BeneficiaryId>(row.id),
    appraisedDong: dongOf(row.appraised_dong),
  }));
  return {
    beneficiaries,
    appraisedDong: sumDong(beneficiaries.map(({ appraisedDong }) => appraisedDong)),
  };
}

/** The line of a scheme in a plan, also one taken out; undefined when it never stood there. */
export function findLineOfScheme(tx: Tx, provinceId: number, planId: string, schemeId: string) {
  return tx
    .selectFrom("plan_line")
    .where("province_id", "=", provinceId)
    .where("plan_id", "=", planId)
    .where("scheme_id", "=", schemeId)
    .select(["id", "outcome"])
    .executeTakeFirst();
}

/** The line by which a plan approved a scheme; undefined when none did. */
export function findApprovedLine(tx: Tx, provinceId: number, schemeId: string) {
  return tx
    .selectFrom("plan_line")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("outcome", "=", "approved")
    .select("id")
    .executeTakeFirst();
}

export type NewLine = {
  readonly planId: string;
  readonly schemeId: string | null;
  readonly taskName: string | null;
  readonly list: "main" | "reserve";
  readonly priority: number;
  readonly allocationId: string | null;
  readonly proposedDong: Dong;
  readonly priorityFacts: PriorityFacts;
  readonly note: string;
};

export async function insertLine(
  { tx, viewer, commandId }: CommandContext,
  line: NewLine,
): Promise<string> {
  const planLineId = newId();
  await tx
    .insertInto("plan_line")
    .values({
      province_id: viewer.provinceId,
      id: planLineId,
      plan_id: line.planId,
      scheme_id: line.schemeId,
      task_name: line.taskName,
      list: line.list,
      priority: line.priority,
      priority_facts: JSON.stringify(line.priorityFacts),
      allocation_id: line.allocationId,
      proposed_dong: String(line.proposedDong),
      note: line.note,
      command_id: commandId,
    })
    .execute();
  return planLineId;
}

/** The approved amount of each beneficiary of a scheme; null takes it back. */
export async function writeApproved(
  { tx, viewer, commandId }: CommandContext,
  beneficiaryId: string,
  approvedDong: Dong | null,
): Promise<void> {
  await tx
    .updateTable("beneficiary")
    .set({
      approved_dong: approvedDong === null ? null : String(approvedDong),
      command_id: commandId,
    })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", beneficiaryId)
    .execute();
}

/** The largest amount that could be approved: the appraised one, the norm, the Cục's answer; null where none limits it. */
export function acceptableDongOf({ line }: FullLine): Dong | null {
  const limits = [line.appraisedDong, line.normMaximumDong, line.agencyDong].filter(
    (limit) => limit !== null,
  );
  return limits.length === 0 ? null : dong(Math.min(...limits));
}
