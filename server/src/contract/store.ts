import type { MilestoneTerm, ProgressDetail, ReportMonth, TaskAssignment } from "@kc/core/contract";
import { type Dong, type PlainDate, plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { ContractPartyInput } from "./api.ts";

export async function insertTask(
  { tx, viewer, commandId }: CommandContext,
  task: TaskAssignment & {
    readonly schemeId: string;
    readonly implementerId: string;
    readonly note: string;
  },
): Promise<void> {
  await tx
    .insertInto("task_assignment")
    .values({
      province_id: viewer.provinceId,
      id: newId(),
      scheme_id: task.schemeId,
      implementer_id: task.implementerId,
      document_number: task.documentNumber,
      assigned_on: task.assignedOn,
      estimate_dong: String(task.amountDong),
      note: task.note,
      command_id: commandId,
    })
    .execute();
}

export type NewContract = {
  readonly schemeId: string;
  readonly beneficiaryId: string;
  /** The contract with the Cục above it. */
  readonly parentId: string | null;
  readonly contractNumber: string;
  readonly signedOn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly grantDong: Dong;
  readonly totalCostDong: Dong;
  readonly implementer: ContractPartyInput;
  readonly beneficiary: ContractPartyInput;
  readonly milestones: readonly MilestoneTerm[];
  readonly allowsAdvance: boolean;
  readonly includesVat: boolean;
};

export async function insertContract(
  { tx, viewer, commandId }: CommandContext,
  contract: NewContract,
): Promise<string> {
  const contractId = newId();
  await tx
    .insertInto("contract")
    .values({
      province_id: viewer.provinceId,
      id: contractId,
      scheme_id: contract.schemeId,
      beneficiary_id: contract.beneficiaryId,
      kind: "with_beneficiary",
      parent_id: contract.parentId,
      contract_number: contract.contractNumber,
      signed_on: contract.signedOn,
      grant_dong: String(contract.grantDong),
      total_cost_dong: String(contract.totalCostDong),
      starts_on: contract.startsOn,
      ends_on: contract.endsOn,
      allows_advance: contract.allowsAdvance,
      includes_vat: contract.includesVat,
      party_a: JSON.stringify(contract.implementer),
      party_b: JSON.stringify(contract.beneficiary),
      command_id: commandId,
    })
    .execute();
  await tx
    .insertInto("milestone")
    .values(
      contract.milestones.map(({ title, dueOn }, index) => ({
        province_id: viewer.provinceId,
        id: newId(),
        contract_id: contractId,
        position: index + 1,
        name: title,
        due_on: dueOn,
        command_id: commandId,
      })),
    )
    .execute();
  return contractId;
}

/** What the machines of one beneficiary cost by its dossier, in đồng. */
export async function machinesCost(
  db: Reader,
  provinceId: number,
  beneficiaryId: string,
): Promise<Dong> {
  const row = await db
    .selectFrom("machine_line")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .select(sql<string | null>`sum(quantity * unit_price_dong)`.as("total"))
    .executeTakeFirstOrThrow();
  return dongOf(row.total);
}

/** The whole cost of a scheme by its estimate, in đồng. */
export async function estimatedCost(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<Dong> {
  const row = await db
    .selectFrom("estimate_line")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .select(sql<string | null>`sum(total_dong)`.as("total"))
    .executeTakeFirstOrThrow();
  return dongOf(row.total);
}

/** Locks a milestone of a contract that is in force; undefined when there is none. */
export async function lockMilestone(
  { tx, viewer }: CommandContext,
  contractId: string,
  milestoneId: string,
) {
  const row = await tx
    .selectFrom("milestone as m")
    .innerJoin("contract as c", (join) =>
      join.onRef("c.province_id", "=", "m.province_id").onRef("c.id", "=", "m.contract_id"),
    )
    .where("m.province_id", "=", viewer.provinceId)
    .where("m.id", "=", milestoneId)
    .where("c.id", "=", contractId)
    .select(["m.id", "c.signed_on", "c.scheme_id"])
    .forUpdate("m")
    .executeTakeFirst();
  return row && { id: row.id, signedOn: plainDate(row.signed_on), schemeId: row.scheme_id };
}

export async function completeMilestoneRow(
  { tx, viewer, commandId }: CommandContext,
  milestoneId: string,
  doneOn: string,
): Promise<void> {
  await tx
    .updateTable("milestone")
    .set({ done_on: doneOn, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", milestoneId)
    .execute();
}

export type ProgressRow = {
  readonly id: string;
  readonly month: ReportMonth;
  readonly reportedOn: PlainDate;
  readonly workValueDong: Dong;
  readonly totalValueDong: Dong;
  readonly description: string;
  readonly difficulties: string;
  /** The last day the report was due, where it was known when it came. */
  readonly dueOn: PlainDate | null;
  readonly detail: ProgressDetail | null;
  readonly confirmedOn: PlainDate | null;
  readonly confirmedByName: string | null;
};

/** The progress reports of a scheme, by month. */
export async function listProgress(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<readonly ProgressRow[]> {
  const rows = await db
    .selectFrom("progress_report as r")
    .leftJoin("account as a", "a.id", "r.confirmed_by")
    .where("r.province_id", "=", provinceId)
    .where("r.scheme_id", "=", schemeId)
    .selectAll("r")
    .select("a.display_name")
    .orderBy("r.month")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    month: monthFrom(row.month),
    reportedOn: plainDate(row.reported_on),
    workValueDong: dongOf(row.work_value_dong),
    totalValueDong: dongOf(row.total_value_dong),
    description: row.narrative,
    difficulties: row.difficulties,
    dueOn: row.due_on === null ? null : plainDate(row.due_on),
    detail: parseProgressDetail(row.detail),
    confirmedOn: row.confirmed_on === null ? null : plainDate(row.confirmed_on),
    confirmedByName: row.display_name,
  }));
}

/** Reads the detail of a report back from storage, as it was written. */
function parseProgressDetail(stored: unknown): ProgressDetail | null {
  return stored === null ? null : (stored as ProgressDetail);
}

/** A month as `YYYY-MM` or as its first day. */
export function monthFrom(text: string): ReportMonth {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) };
}

/** A month as `YYYY-MM`. */
export function monthText({ year, month }: ReportMonth): string {
  return `${String(year)}-${String(month).padStart(2, "0")}`;
}

export async function insertProgress(
  { tx, viewer, commandId }: CommandContext,
  report: {
    readonly schemeId: string;
    readonly month: string;
    readonly reportedOn: string;
    readonly workValueDong: Dong;
    readonly totalValueDong: Dong;
    readonly description: string;
    readonly difficulties: string;
    readonly dueOn: PlainDate;
    readonly detail: ProgressDetail | null;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("progress_report")
    .values({
      province_id: viewer.provinceId,
      id,
      scheme_id: report.schemeId,
      month: `${report.month}-01`,
      reported_on: report.reportedOn,
      work_value_dong: String(report.workValueDong),
      total_value_dong: String(report.totalValueDong),
      narrative: report.description,
      difficulties: report.difficulties,
      due_on: report.dueOn,
      detail: report.detail === null ? null : JSON.stringify(report.detail),
      command_id: commandId,
    })
    .execute();
  return id;
}

/** Locks a progress report; undefined when there is none. */
export async function lockProgress({ tx, viewer }: CommandContext, reportId: string) {
  const row = await tx
    .selectFrom("progress_report")
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", reportId)
    .select(["id", "scheme_id", "reported_on", "confirmed_on"])
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      schemeId: row.scheme_id,
      reportedOn: plainDate(row.reported_on),
      isConfirmed: row.confirmed_on !== null,
    }
  );
}

export async function confirmProgressRow(
  { tx, viewer, commandId }: CommandContext,
  reportId: string,
  confirmedOn: string,
): Promise<void> {
  await tx
    .updateTable("progress_report")
    .set({ confirmed_by: viewer.accountId, confirmed_on: confirmedOn, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", reportId)
    .execute();
}
