import { type Dong, type PlainDate, plainDate } from "@kc/core/kernel";
import { type GroupPlanState, groupPlanStates } from "@kc/core/scheme";
import { sql } from "kysely";
import { ask, question } from "../platform/ask.ts";
import { dongOf, optionalDongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** Whether a scheme names its beneficiaries after approval, by a group plan (Mẫu số 11). */
export function namesLaterOf(db: Reader, provinceId: number, schemeId: string) {
  const planned = db
    .selectFrom("beneficiary")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("planned_count", "is not", null)
    .select("id");
  return question(planned, (rows) => rows.length > 0);
}

/** The same, asked alone. */
export function namesLater(db: Reader, provinceId: number, schemeId: string): Promise<boolean> {
  return ask(db, namesLaterOf(db, provinceId, schemeId));
}

/** The row that stands for those not yet named, with the support that nobody has yet; undefined in other schemes. */
export async function findPlannedRow(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("beneficiary")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("planned_count", "is not", null)
    .select(["id", "planned_count", "planned_kind", "approved_dong"])
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        count: row.planned_count ?? 0,
        kind: row.planned_kind,
        unnamedDong: dongOf(row.approved_dong),
      }
    : undefined;
}

/** The day on which a plan was submitted that still waits for its decision; undefined without one. */
export async function findPendingPlanDay(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<PlainDate | undefined> {
  const row = await db
    .selectFrom("group_plan")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("status", "=", "submitted")
    .select("submitted_on")
    .executeTakeFirst();
  return row && plainDate(row.submitted_on);
}

/** One beneficiary of a version, as it stood when the version was submitted. */
export type KeptMember = {
  readonly beneficiaryId: string;
  readonly name: string;
  readonly place: string;
  readonly content: string;
  readonly costDong: Dong;
  readonly beforeDong: Dong | null;
  readonly supportDong: Dong;
};

export type GroupPlanRecord = {
  readonly id: string;
  readonly version: number;
  readonly schemeId: string;
  readonly ordinal: number;
  readonly state: GroupPlanState;
  readonly reason: string;
  readonly submittedOn: PlainDate;
  readonly submittedBy: string;
  readonly submitterName: string;
  readonly decidedOn: PlainDate | null;
  readonly deciderName: string | null;
  readonly isByDocument: boolean;
  readonly decisionNumber: string;
  readonly decisionSignatory: string;
  readonly decisionReason: string;
  readonly members: readonly KeptMember[];
};

/** The versions of the plan of a scheme, the latest first. */
export async function listGroupPlans(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<readonly GroupPlanRecord[]> {
  const rows = await db
    .selectFrom("group_plan as p")
    .innerJoin("account as a", "a.id", "p.submitted_by")
    .leftJoin("account as d", "d.id", "p.decided_by")
    .where("p.province_id", "=", provinceId)
    .where("p.scheme_id", "=", schemeId)
    .selectAll("p")
    .select(["a.display_name as submitter_name", "d.display_name as decider_name"])
    .orderBy("p.ordinal", "desc")
    .execute();
  const members = await listKeptMembers(
    db,
    provinceId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    schemeId: row.scheme_id,
    ordinal: row.ordinal,
    state: parseState(row.status),
    reason: row.reason,
    submittedOn: plainDate(row.submitted_on),
    submittedBy: row.submitted_by,
    submitterName: row.submitter_name,
    decidedOn: row.decided_on === null ? null : plainDate(row.decided_on),
    deciderName: row.decider_name,
    isByDocument: row.decision_mode === "by_document",
    decisionNumber: row.decision_number,
    decisionSignatory: row.decision_signatory,
    decisionReason: row.decision_reason,
    members: members.filter(({ planId }) => planId === row.id),
  }));
}

async function listKeptMembers(db: Reader, provinceId: number, planIds: readonly string[]) {
  if (planIds.length === 0) return [];
  const rows = await db
    .selectFrom("group_plan_member")
    .where("province_id", "=", provinceId)
    .where("group_plan_id", "in", [...planIds])
    .selectAll()
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    planId: row.group_plan_id,
    beneficiaryId: row.beneficiary_id,
    name: row.name,
    place: row.place,
    content: row.content,
    costDong: dongOf(row.cost_dong),
    beforeDong: optionalDongOf(row.before_dong),
    supportDong: dongOf(row.support_dong),
  }));
}

function parseState(text: string): GroupPlanState {
  if (text in groupPlanStates) return text as GroupPlanState;
  throw new RangeError(`Unknown state of a group plan: ${text}`);
}

/** Finds the scheme of a plan that the viewer sees, so that the scheme is locked before the plan. */
export async function findSchemeOfPlan(
  tx: Tx,
  provinceId: number,
  planId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("group_plan")
    .where("province_id", "=", provinceId)
    .where("id", "=", planId)
    .select("scheme_id")
    .executeTakeFirst();
  return row?.scheme_id;
}

/** Writes the next version of the plan of a scheme with its beneficiaries; gives its id and its place in the row. */
export async function insertGroupPlan(
  { tx, viewer, commandId }: CommandContext,
  plan: {
    readonly schemeId: string;
    readonly reason: string;
    readonly submittedOn: PlainDate;
    readonly members: readonly KeptMember[];
  },
): Promise<{ readonly id: string; readonly ordinal: number }> {
  const last = await tx
    .selectFrom("group_plan")
    .where("province_id", "=", viewer.provinceId)
    .where("scheme_id", "=", plan.schemeId)
    .select((eb) => eb.fn.max("ordinal").as("ordinal"))
    .executeTakeFirst();
  const id = newId();
  const ordinal = (last?.ordinal ?? 0) + 1;
  await tx
    .insertInto("group_plan")
    .values({
      province_id: viewer.provinceId,
      id,
      scheme_id: plan.schemeId,
      ordinal,
      status: "submitted",
      reason: plan.reason,
      submitted_on: plan.submittedOn,
      submitted_by: viewer.accountId,
      command_id: commandId,
    })
    .execute();
  await tx
    .insertInto("group_plan_member")
    .values(
      plan.members.map((member, position) => ({
        province_id: viewer.provinceId,
        id: newId(),
        group_plan_id: id,
        beneficiary_id: member.beneficiaryId,
        position,
        name: member.name,
        place: member.place,
        content: member.content,
        cost_dong: String(member.costDong),
        before_dong: member.beforeDong === null ? null : String(member.beforeDong),
        support_dong: String(member.supportDong),
        command_id: commandId,
      })),
    )
    .execute();
  return { id, ordinal };
}

/** Writes how Sở decided a version; gives the next number of its record. */
export async function markGroupPlanDecided(
  { tx, viewer, commandId }: CommandContext,
  plan: Pick<GroupPlanRecord, "id" | "version">,
  decided: {
    readonly state: GroupPlanState;
    readonly decidedOn: string;
    readonly mode: string;
    readonly number: string;
    readonly signatory: string;
    readonly reason: string;
  },
): Promise<number> {
  const version = plan.version + 1;
  await tx
    .updateTable("group_plan")
    .set({
      version,
      status: decided.state,
      decided_on: decided.decidedOn,
      decided_by: viewer.accountId,
      decision_mode: decided.mode,
      decision_number: decided.number,
      decision_signatory: decided.signatory,
      decision_reason: decided.reason,
      command_id: commandId,
    })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", plan.id)
    .execute();
  return version;
}

/** What is approved of a beneficiary by a group plan, in đồng; it is appraised and approved in one. */
export async function writePlannedSupport(
  { tx, viewer, commandId }: CommandContext,
  beneficiaryId: string,
  supportDong: Dong,
  kept: { readonly normAssessment?: string; readonly acknowledgedBy?: string | null } = {},
): Promise<void> {
  await tx
    .updateTable("beneficiary")
    .set({
      appraised_dong: String(supportDong),
      approved_dong: String(supportDong),
      ...(kept.normAssessment === undefined ? {} : { norm_assessment: kept.normAssessment }),
      ...(kept.acknowledgedBy === undefined ? {} : { acknowledged_norm_by: kept.acknowledgedBy }),
      command_id: commandId,
    })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", beneficiaryId)
    .execute();
}

/** What is supported at one beneficiary, in words, and what it costs, in đồng. */
export async function findContentOf(db: Reader, provinceId: number, beneficiaryId: string) {
  const row = await db
    .selectFrom("machine_line")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .select([
      sql<
        string | null
      >`string_agg(lpad(quantity::text, 2, '0') || ' ' || name, '; ' order by position)`.as(
        "content",
      ),
      sql<string | null>`sum(quantity * unit_price_dong)`.as("cost"),
    ])
    .executeTakeFirstOrThrow();
  return { content: row.content ?? "", costDong: dongOf(row.cost) };
}
