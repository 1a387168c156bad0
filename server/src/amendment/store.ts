import {
  type AmendmentApprover,
  amendmentApproverNames,
  type AmendmentAsker,
  amendmentAskerNames,
  type AmendmentChange,
  type AmendmentStatus,
  type FieldChange,
  parseAmendmentStatus,
} from "@kc/core/amendment";
import { type PlainDate, plainDate, readList, readRecord } from "@kc/core/kernel";
import type { IncomingPaper } from "@kc/core/scheme";
import { ask, type Question, question } from "../platform/ask.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { KeptChange } from "./api.ts";
import { changeOf } from "./kept-change-text.ts";

/** One request for a change as it is kept. */
export type AmendmentRecord = {
  readonly id: string;
  readonly version: number;
  readonly schemeId: string;
  /** Of a group scheme: whose change it is. */
  readonly beneficiaryId: string | null;
  readonly ordinal: number;
  readonly approver: AmendmentApprover;
  readonly askedBy: AmendmentAsker;
  readonly reason: string;
  readonly requestPaper: IncomingPaper | null;
  readonly change: AmendmentChange;
  readonly fields: readonly FieldChange[];
  readonly status: AmendmentStatus;
  readonly requestedOn: PlainDate;
  readonly requestedBy: string;
  readonly verifiedOn: PlainDate | null;
  readonly verifiedBy: string | null;
  readonly verification: string;
  readonly decidedOn: PlainDate | null;
  readonly decidedBy: string | null;
  readonly isByDocument: boolean;
  readonly decisionReason: string;
  readonly decisionPaper: IncomingPaper | null;
  readonly documentId: string | null;
  readonly needsAnnex: boolean;
  readonly annexNumber: string | null;
  readonly annexSignedOn: PlainDate | null;
};

/** Locks one request for a change that the viewer sees; undefined when there is none. */
export async function lockAmendment(
  tx: Tx,
  provinceId: number,
  amendmentId: string,
): Promise<AmendmentRecord | undefined> {
  const row = await tx
    .selectFrom("amendment")
    .where("province_id", "=", provinceId)
    .where("id", "=", amendmentId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
  return row && recordOf(row);
}

/** The requests for changes of a scheme, the latest first. */
export async function listAmendments(
  db: Reader,
  provinces: readonly number[],
  schemeId: string,
): Promise<readonly AmendmentRecord[]> {
  const rows = await db
    .selectFrom("amendment")
    .where("province_id", "in", [...provinces])
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("ordinal", "desc")
    .execute();
  return rows.map(recordOf);
}

/** The day since when a change of a scheme waits for its decision; null when none does. */
export function pendingSinceOf(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Question<PlainDate | null> {
  const pending = db
    .selectFrom("amendment")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("status", "in", ["requested", "verified"])
    .select("requested_on")
    .limit(1);
  return question(pending, ([row]) => (row ? plainDate(row.requested_on) : null));
}

/** The same, asked alone. */
export function findPendingSince(db: Reader, provinceId: number, schemeId: string) {
  return ask(db, pendingSinceOf(db, provinceId, schemeId));
}

export type NewAmendment = {
  readonly schemeId: string;
  readonly beneficiaryId: string | null;
  readonly kind: string;
  readonly approver: AmendmentApprover;
  readonly askedBy: AmendmentAsker;
  readonly reason: string;
  readonly requestPaper: IncomingPaper | null;
  readonly change: KeptChange;
  readonly fields: readonly FieldChange[];
  readonly requestedOn: PlainDate;
};

export async function insertAmendment(
  { tx, viewer, commandId }: CommandContext,
  amendment: NewAmendment,
): Promise<string> {
  const last = await tx
    .selectFrom("amendment")
    .where("province_id", "=", viewer.provinceId)
    .where("scheme_id", "=", amendment.schemeId)
    .select((eb) => eb.fn.max("ordinal").as("ordinal"))
    .executeTakeFirst();
  const id = newId();
  await tx
    .insertInto("amendment")
    .values({
      province_id: viewer.provinceId,
      id,
      scheme_id: amendment.schemeId,
      beneficiary_id: amendment.beneficiaryId,
      ordinal: (last?.ordinal ?? 0) + 1,
      kind: amendment.kind,
      approver: amendment.approver,
      asked_by: amendment.askedBy,
      reason: amendment.reason,
      request_paper: paperColumn(amendment.requestPaper),
      change: JSON.stringify(amendment.change),
      fields: JSON.stringify(amendment.fields),
      status: "requested",
      requested_on: amendment.requestedOn,
      requested_by: viewer.accountId,
      command_id: commandId,
    })
    .execute();
  return id;
}

/** A paper as a jsonb column keeps it. */
export function paperColumn(paper: IncomingPaper | null): string | null {
  return paper === null ? null : JSON.stringify(paper);
}

export type AmendmentColumns = {
  readonly status?: AmendmentStatus;
  readonly verified_on?: string;
  readonly verified_by?: string;
  readonly verification?: string;
  readonly decided_on?: string;
  readonly decided_by?: string;
  readonly decision_mode?: string;
  readonly decision_reason?: string;
  readonly decision_paper?: string | null;
  readonly document_id?: string | null;
  readonly needs_annex?: boolean;
  readonly annex_number?: string;
  readonly annex_signed_on?: string;
};

/** Writes the next version of a request; gives its number. */
export async function updateAmendment(
  { tx, viewer, commandId }: CommandContext,
  amendment: Pick<AmendmentRecord, "id" | "version">,
  columns: AmendmentColumns,
): Promise<number> {
  const version = amendment.version + 1;
  await tx
    .updateTable("amendment")
    .set({ ...columns, version, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", amendment.id)
    .execute();
  return version;
}

/** The names that accounts show, by their ids. */
export async function listNames(
  db: Reader,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .where("id", "in", [...accountIds])
    .select(["id", "display_name"])
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

type AmendmentRow = {
  readonly id: string;
  readonly version: number;
  readonly scheme_id: string;
  readonly beneficiary_id: string | null;
  readonly ordinal: number;
  readonly approver: string;
  readonly asked_by: string;
  readonly reason: string;
  readonly request_paper: unknown;
  readonly change: unknown;
  readonly fields: unknown;
  readonly status: string;
  readonly requested_on: string;
  readonly requested_by: string;
  readonly verified_on: string | null;
  readonly verified_by: string | null;
  readonly verification: string;
  readonly decided_on: string | null;
  readonly decided_by: string | null;
  readonly decision_mode: string | null;
  readonly decision_reason: string;
  readonly decision_paper: unknown;
  readonly document_id: string | null;
  readonly needs_annex: boolean;
  readonly annex_number: string | null;
  readonly annex_signed_on: string | null;
};

function recordOf(row: AmendmentRow): AmendmentRecord {
  return {
    id: row.id,
    version: row.version,
    schemeId: row.scheme_id,
    beneficiaryId: row.beneficiary_id,
    ordinal: row.ordinal,
    approver: oneOf(amendmentApproverNames, row.approver),
    askedBy: oneOf(amendmentAskerNames, row.asked_by),
    reason: row.reason,
    requestPaper: readPaper(row.request_paper),
    change: changeOf(KeptChange.parse(row.change)),
    fields: readFieldChanges(row.fields),
    status: parseAmendmentStatus(row.status),
    requestedOn: plainDate(row.requested_on),
    requestedBy: row.requested_by,
    verifiedOn: dayOf(row.verified_on),
    verifiedBy: row.verified_by,
    verification: row.verification,
    decidedOn: dayOf(row.decided_on),
    decidedBy: row.decided_by,
    isByDocument: row.decision_mode === "by_document",
    decisionReason: row.decision_reason,
    decisionPaper: readPaper(row.decision_paper),
    documentId: row.document_id,
    needsAnnex: row.needs_annex,
    annexNumber: row.annex_number,
    annexSignedOn: dayOf(row.annex_signed_on),
  };
}

function dayOf(text: string | null): PlainDate | null {
  return text === null ? null : plainDate(text);
}

function oneOf<Name extends string>(names: readonly Name[], text: string): Name {
  const name = names.find((known) => known === text);
  if (!name) throw new RangeError(`Unknown in a change: ${text}`);
  return name;
}

function readPaper(value: unknown): IncomingPaper | null {
  if (value === null || value === undefined) return null;
  const row = readRecord(value, "paper");
  return {
    number: String(row["number"]),
    issuedOn: plainDate(String(row["issuedOn"])),
    signatory: String(row["signatory"]),
  };
}

/** The fields of a change, before and after, as they are kept. */
export function readFieldChanges(value: unknown): readonly FieldChange[] {
  return readList(value, "fields", (item, where) => {
    const row = readRecord(item, where);
    return {
      label: String(row["label"]),
      before: String(row["before"]),
      after: String(row["after"]),
    };
  });
}
