import {
  type BudgetSource,
  type PlanAction,
  type PlanApproval,
  type PlanList,
  planListLabels,
  type PlanStatus,
  parsePlanApproval,
  parsePlanStatus,
} from "@kc/core/budget";
import { keysOf, type PlainDate, plainDate } from "@kc/core/kernel";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { parseBudgetSource } from "./store.ts";

export type LockedPlan = {
  readonly id: string;
  readonly version: number;
  readonly planYear: number;
  readonly source: BudgetSource;
  readonly status: PlanStatus;
  readonly name: string;
  readonly approval: PlanApproval;
  readonly submittedOn: PlainDate | null;
  readonly decidedOn: PlainDate | null;
};

/** Locks one plan; undefined when there is none. */
export async function lockPlan(
  tx: Tx,
  provinceId: number,
  planId: string,
): Promise<LockedPlan | undefined> {
  const row = await tx
    .selectFrom("annual_plan")
    .where("province_id", "=", provinceId)
    .where("id", "=", planId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    version: row.version,
    planYear: row.plan_year,
    source: parseBudgetSource(row.source),
    status: parsePlanStatus(row.status),
    name: row.name,
    approval: parsePlanApproval(row.approval),
    submittedOn: row.submitted_on === null ? null : plainDate(row.submitted_on),
    decidedOn: row.decided_on === null ? null : plainDate(row.decided_on),
  };
}

export async function insertPlan(
  tx: Tx,
  provinceId: number,
  plan: {
    readonly id: string;
    readonly planYear: number;
    readonly source: BudgetSource;
    readonly name: string;
    readonly approval: PlanApproval;
  },
  commandId: string,
): Promise<boolean> {
  const result = await tx
    .insertInto("annual_plan")
    .values({
      province_id: provinceId,
      id: plan.id,
      plan_year: plan.planYear,
      source: plan.source,
      status: "draft",
      name: plan.name,
      approval: plan.approval,
      command_id: commandId,
    })
    .onConflict((conflict) => conflict.columns(["province_id", "plan_year", "source"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** What a step writes on the plan beside its status. */
export type PlanPapers = {
  readonly opinion_number?: string;
  readonly opinion_on?: string;
  readonly opinion_text?: string;
  readonly opinion_signatory?: string;
  readonly submission_number?: string;
  readonly submitted_on?: string;
  readonly agency_number?: string;
  readonly agency_on?: string;
  readonly agency_signatory?: string;
  readonly agency_text?: string;
  readonly copy_number?: string | null;
  readonly copy_on?: string | null;
  readonly decision_heading?: "committee" | "chair" | "minister";
  readonly decision_number?: string;
  readonly decided_on?: string;
  readonly signatory?: string;
};

/** Writes a plan's next version; gives its number. */
export async function writePlan(
  { tx, viewer, commandId }: CommandContext,
  plan: LockedPlan,
  status: PlanStatus,
  papers: PlanPapers = {},
): Promise<number> {
  const version = plan.version + 1;
  await tx
    .updateTable("annual_plan")
    .set({ ...papers, status, version, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", plan.id)
    .execute();
  return version;
}

export type PlanEvent = {
  readonly action: PlanAction | "draft";
  readonly from: PlanStatus | null;
  readonly to: PlanStatus;
  readonly mode: "in_system" | "by_document";
  readonly happenedOn: string;
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** Adds one sentence to the history of a plan. */
export async function insertPlanEvent(
  { tx, viewer, commandId }: CommandContext,
  planId: string,
  event: PlanEvent,
): Promise<void> {
  await tx
    .insertInto("plan_event")
    .values({
      province_id: viewer.provinceId,
      id: newId(),
      plan_id: planId,
      action: event.action,
      from_status: event.from,
      to_status: event.to,
      happened_on: event.happenedOn,
      acting_mode: event.mode,
      actor_name: viewer.displayName,
      actor_role: viewer.role,
      organisation_name: await organisationName(tx, viewer.provinceId, viewer.organisationId),
      reason: event.reason ?? "",
      facts: JSON.stringify(event.facts ?? {}),
      command_id: commandId,
    })
    .execute();
}

async function organisationName(
  db: Reader,
  provinceId: number,
  organisationId: string | null,
): Promise<string> {
  if (organisationId === null) return "";
  const row = await db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("id", "=", organisationId)
    .select("short_name")
    .executeTakeFirst();
  return row?.short_name ?? "";
}

/** Reads a list of a plan back from storage. */
export function parsePlanList(text: string): PlanList {
  const list = keysOf(planListLabels).find((known) => known === text);
  if (!list) throw new RangeError(`Unknown list of a plan: ${text}`);
  return list;
}

export type ListedLine = {
  readonly id: string;
  readonly schemeId: string | null;
  readonly list: PlanList;
  readonly priority: number;
  readonly outcome: string;
};

/** The lines of a plan as they stand, by list and priority; those taken out are left out. */
export async function listLines(
  db: Reader,
  provinceId: number,
  planId: string,
): Promise<readonly ListedLine[]> {
  const rows = await db
    .selectFrom("plan_line")
    .where("province_id", "=", provinceId)
    .where("plan_id", "=", planId)
    .where("outcome", "<>", "withdrawn")
    .select(["id", "scheme_id", "list", "priority", "outcome"])
    .orderBy("list")
    .orderBy("priority")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    schemeId: row.scheme_id,
    list: parsePlanList(row.list),
    priority: row.priority,
    outcome: row.outcome,
  }));
}

export type LineValues = {
  readonly list?: PlanList;
  readonly priority?: number;
  readonly allocation_id?: string | null;
  readonly proposed_dong?: string;
  readonly opinion_dong?: string | null;
  readonly approved_dong?: string | null;
  readonly agency_dong?: string;
  readonly agency_note?: string;
  readonly outcome?: string;
  readonly note?: string;
  readonly priority_facts?: string;
  readonly priority_reasons?: string;
};

export async function updateLine(
  { tx, viewer, commandId }: CommandContext,
  planLineId: string,
  values: LineValues,
): Promise<void> {
  await tx
    .updateTable("plan_line")
    .set({ ...values, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", planLineId)
    .execute();
}

/** Writes the order of a list: the first gets priority 1. */
export async function writeOrder(
  context: CommandContext,
  list: PlanList,
  lineIds: readonly string[],
): Promise<void> {
  for (const [index, planLineId] of lineIds.entries()) {
    await updateLine(context, planLineId, { list, priority: index + 1 });
  }
}
