import type { MachineFound } from "@kc/core/inspection";
import { type Dong, keysOf, type PlainDate, plainDate } from "@kc/core/kernel";
import {
  type ClosedFinding,
  type Finding,
  type FindingClosing,
  findingClosings,
  type FindingKind,
  findingKinds,
  type OutcomeCheckMonths,
  outcomeCheckMonths,
} from "@kc/core/outcome";
import { sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** A supported beneficiary as the checks know it; `acceptedOn` is null before its acceptance. */
export type CheckedBeneficiary = {
  readonly id: string;
  readonly name: string;
  readonly acceptedOn: PlainDate | null;
  readonly supportDong: Dong;
};

/** The beneficiaries of a scheme that the viewer sees, each with its own day of acceptance. */
export async function listCheckedBeneficiaries(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<readonly CheckedBeneficiary[]> {
  const rows = await db
    .selectFrom("beneficiary as b")
    .innerJoin("establishment as f", (join) =>
      join.onRef("f.province_id", "=", "b.province_id").onRef("f.id", "=", "b.establishment_id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .select(["b.id", "f.name"])
    .select(
      sql<string>`coalesce(b.settled_support_dong, b.accepted_support_dong, 0)`.as("support_dong"),
    )
    .select(
      sql<string | null>`(select max(a.accepted_on) from acceptance a
        where a.province_id = b.province_id and a.beneficiary_id = b.id and a.verdict <> 'failed')`.as(
        "accepted_on",
      ),
    )
    .orderBy("b.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    acceptedOn: row.accepted_on === null ? null : plainDate(row.accepted_on),
    supportDong: dongOf(row.support_dong),
  }));
}

/** The machines of some beneficiaries that were accepted: what a check looks for. */
export async function listAcceptedMachines(
  db: Reader,
  provinceId: number,
  beneficiaryIds: readonly string[],
) {
  if (beneficiaryIds.length === 0) return [];
  const rows = await db
    .selectFrom("machine_line")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "in", [...beneficiaryIds])
    .where("accepted_quantity", ">", 0)
    .select(["id", "beneficiary_id", "name", "accepted_quantity"])
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    machineLineId: row.id,
    beneficiaryId: row.beneficiary_id,
    name: row.name,
    quantity: row.accepted_quantity ?? 0,
  }));
}

export type KeptCheck = {
  readonly id: string;
  readonly beneficiaryId: string;
  readonly months: OutcomeCheckMonths;
  readonly checkedOn: PlainDate;
  readonly recordedBy: string;
  readonly metWith: string;
  readonly note: string;
  readonly machines: readonly MachineFound[];
};

/** The checks of a scheme, the latest first. */
export async function listSupportChecks(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<readonly KeptCheck[]> {
  const rows = await db
    .selectFrom("support_check as k")
    .innerJoin("account as p", "p.id", "k.recorded_by")
    .where("k.province_id", "=", provinceId)
    .where("k.scheme_id", "=", schemeId)
    .selectAll("k")
    .select("p.display_name")
    .orderBy("k.checked_on", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    beneficiaryId: row.beneficiary_id,
    months: parseMonths(row.months_after),
    checkedOn: plainDate(row.checked_on),
    recordedBy: row.display_name,
    metWith: row.met_with,
    note: row.note,
    machines: row.machines as readonly MachineFound[],
  }));
}

function parseMonths(months: number): OutcomeCheckMonths {
  const known = outcomeCheckMonths.find((each) => each === months);
  if (known === undefined) throw new RangeError(`No check after ${String(months)} months`);
  return known;
}

/** The findings of a scheme's checks, in the order in which they were found. */
export async function listFindings(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("support_finding as f")
    .leftJoin("account as p", "p.id", "f.closed_by")
    .where("f.province_id", "=", provinceId)
    .where("f.scheme_id", "=", schemeId)
    .selectAll("f")
    .select("p.display_name")
    .orderBy("f.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    checkId: row.check_id,
    kind: parseFindingKind(row.kind),
    content: row.content,
    dueOn: plainDate(row.due_on),
    closed:
      row.closed_on === null
        ? null
        : {
            how: parseClosing(row.closing),
            on: plainDate(row.closed_on),
            by: row.display_name ?? "",
            note: row.closing_note,
            recoveredDong: dongOf(row.recovered_dong),
            slipNumber: row.slip_number,
          },
  }));
}

function parseFindingKind(text: string): FindingKind {
  const kind = keysOf(findingKinds).find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of finding: ${text}`);
  return kind;
}

function parseClosing(text: string | null): FindingClosing {
  const how = keysOf(findingClosings).find((known) => known === text);
  if (!how) throw new RangeError(`Unknown closing of a finding: ${String(text)}`);
  return how;
}

export async function insertSupportCheck(
  { tx, viewer, commandId }: CommandContext,
  check: {
    readonly schemeId: string;
    readonly beneficiaryId: string;
    readonly months: number;
    readonly checkedOn: string;
    readonly metWith: string;
    readonly machines: readonly MachineFound[];
    readonly note: string;
    readonly findings: readonly Finding[];
  },
): Promise<string> {
  const id = newId();
  const row = { province_id: viewer.provinceId, command_id: commandId };
  await tx
    .insertInto("support_check")
    .values({
      ...row,
      id,
      scheme_id: check.schemeId,
      beneficiary_id: check.beneficiaryId,
      months_after: check.months,
      checked_on: check.checkedOn,
      met_with: check.metWith,
      machines: JSON.stringify(check.machines),
      note: check.note,
      recorded_by: viewer.accountId,
    })
    .execute();
  if (check.findings.length === 0) return id;
  await tx
    .insertInto("support_finding")
    .values(
      check.findings.map(({ kind, text, dueOn }) => ({
        ...row,
        id: newId(),
        check_id: id,
        scheme_id: check.schemeId,
        kind,
        content: text,
        due_on: dueOn,
      })),
    )
    .execute();
  return id;
}

/** One finding under lock, with its check and the support that stands for the beneficiary. */
export async function lockFinding(tx: Tx, provinceId: number, findingId: string) {
  const row = await tx
    .selectFrom("support_finding as f")
    .innerJoin("support_check as k", (join) =>
      join.onRef("k.province_id", "=", "f.province_id").onRef("k.id", "=", "f.check_id"),
    )
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "k.province_id").onRef("b.id", "=", "k.beneficiary_id"),
    )
    .where("f.province_id", "=", provinceId)
    .where("f.id", "=", findingId)
    .select(["f.kind", "f.scheme_id", "f.closed_on", "k.checked_on", "b.id as beneficiary_id"])
    .forUpdate("f")
    .executeTakeFirst();
  return (
    row && {
      schemeId: row.scheme_id,
      beneficiaryId: row.beneficiary_id,
      kind: parseFindingKind(row.kind),
      checkedOn: plainDate(row.checked_on),
      closedOn: row.closed_on === null ? null : plainDate(row.closed_on),
    }
  );
}

export async function writeClosing(
  { tx, viewer, commandId }: CommandContext,
  findingId: string,
  closing: ClosedFinding,
): Promise<void> {
  const isRecovered = closing.how === "recovered";
  await tx
    .updateTable("support_finding")
    .set({
      closing: closing.how,
      closed_on: closing.closedOn,
      closing_note: closing.note,
      recovered_dong: isRecovered ? String(closing.recoveredDong) : "0",
      slip_number: isRecovered ? closing.slipNumber : "",
      closed_by: viewer.accountId,
      command_id: commandId,
    })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", findingId)
    .execute();
}

/** What was decided on the publication of a scheme's beneficiaries; those without a row are published. */
export async function listPublicationChoices(db: Reader, provinceId: number, schemeId: string) {
  return db
    .selectFrom("publication_choice as c")
    .innerJoin("account as p", "p.id", "c.decided_by")
    .where("c.province_id", "=", provinceId)
    .where("c.scheme_id", "=", schemeId)
    .select(["c.beneficiary_id", "c.is_withheld", "c.reason", "c.decided_on", "p.display_name"])
    .execute();
}

export async function writePublicationChoice(
  { tx, viewer, today, commandId }: CommandContext,
  choice: {
    readonly schemeId: string;
    readonly beneficiaryId: string;
    readonly isWithheld: boolean;
    readonly reason: string;
  },
): Promise<void> {
  const decided = {
    is_withheld: choice.isWithheld,
    reason: choice.reason,
    decided_on: today,
    decided_by: viewer.accountId,
    command_id: commandId,
  };
  await tx
    .insertInto("publication_choice")
    .values({
      ...decided,
      province_id: viewer.provinceId,
      beneficiary_id: choice.beneficiaryId,
      scheme_id: choice.schemeId,
    })
    .onConflict((conflict) =>
      conflict.columns(["province_id", "beneficiary_id"]).doUpdateSet(decided),
    )
    .execute();
}
