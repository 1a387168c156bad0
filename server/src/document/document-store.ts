import {
  type DocumentKindId,
  type DocumentStatus,
  documentStatusLabels,
  isDocumentKind,
} from "@kc/core/document";
import { keysOf, type PlainDate, plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import type { CommandContext } from "../platform/command.ts";
import type { Tx } from "../platform/database.ts";

/** A paper under lock: what numbering, signing and drawing decide on. */
export type LockedDocument = {
  readonly id: string;
  readonly version: number;
  readonly kind: DocumentKindId;
  readonly direction: "issued" | "incoming";
  readonly status: DocumentStatus;
  readonly title: string;
  readonly schemeId: string | null;
  readonly issuerId: string | null;
  readonly number: string | null;
  readonly isSlip: boolean;
};

const lockedColumns = [
  "id",
  "version",
  "kind",
  "direction",
  "status",
  "title",
  "scheme_id",
  "issuer_id",
  "official_number",
  "slip_number",
] as const;

type LockedRow = {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly direction: string;
  readonly status: string;
  readonly title: string;
  readonly scheme_id: string | null;
  readonly issuer_id: string | null;
  readonly official_number: string | null;
  readonly slip_number: number | null;
};

function lockedOf(row: LockedRow): LockedDocument {
  return {
    id: row.id,
    version: row.version,
    kind: parseKind(row.kind),
    direction: row.direction === "incoming" ? "incoming" : "issued",
    status: parseStatus(row.status),
    title: row.title,
    schemeId: row.scheme_id,
    issuerId: row.issuer_id,
    number: row.official_number,
    isSlip: row.slip_number !== null,
  };
}

/** Locks one paper that the viewer sees; undefined when there is none. */
export async function lockDocument(
  tx: Tx,
  provinceId: number,
  documentId: string,
): Promise<LockedDocument | undefined> {
  const row = await tx
    .selectFrom("document")
    .where("province_id", "=", provinceId)
    .where("id", "=", documentId)
    .select(lockedColumns)
    .forUpdate()
    .executeTakeFirst();
  return row && lockedOf(row);
}

/** The paper of a kind on a record that is in force, after waiting for whoever issues the same just now. */
export async function lockInForce(
  tx: Tx,
  provinceId: number,
  kind: DocumentKindId,
  recordId: string,
): Promise<LockedDocument | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${recordId}`}, ${provinceId}))`.execute(
    tx,
  );
  const row = await tx
    .selectFrom("document")
    .where("province_id", "=", provinceId)
    .where("subject_id", "=", recordId)
    .where("kind", "=", kind)
    .where("direction", "=", "issued")
    .where("status", "<>", "replaced")
    .select(lockedColumns)
    .forUpdate()
    .executeTakeFirst();
  return row && lockedOf(row);
}

export function parseKind(text: string): DocumentKindId {
  if (!isDocumentKind(text)) throw new RangeError(`Unknown kind of paper: ${text}`);
  return text;
}

export function parseStatus(text: string): DocumentStatus {
  const status = keysOf(documentStatusLabels).find((known) => known === text);
  if (!status) throw new RangeError(`Unknown status of a paper: ${text}`);
  return status;
}

/** Takes the next number of an internal register, in the command's transaction, so that none is ever missing. */
export async function takeSlipNumber(
  { tx, viewer }: CommandContext,
  register: { readonly issuerId: string; readonly name: string; readonly year: number },
): Promise<number> {
  const taken = await sql<{ last_number: number }>`
    insert into slip_counter (province_id, issuer_id, kind, year, last_number)
    values (${viewer.provinceId}, ${register.issuerId}, ${register.name}, ${register.year}, 1)
    on conflict (province_id, issuer_id, kind, year)
    do update set last_number = slip_counter.last_number + 1
    returning last_number`.execute(tx);
  const row = taken.rows[0];
  if (!row) throw new Error("A slip counter gave no number.");
  return row.last_number;
}

export type NewDocument = {
  readonly id: string;
  readonly kind: DocumentKindId;
  readonly direction: "issued" | "incoming";
  readonly schemeId: string | null;
  readonly planId: string | null;
  readonly recordId: string;
  readonly issuerId: string | null;
  readonly issuerName: string;
  readonly title: string;
  readonly template: {
    readonly id: string;
    readonly version: number;
    readonly data: unknown;
  } | null;
  readonly status: DocumentStatus;
  readonly slip: { readonly register: string; readonly number: number } | null;
  readonly number: string | null;
  readonly numberedOn: string | null;
  readonly signatory: string | null;
  readonly scan: { readonly sha256: Buffer; readonly fileName: string } | null;
  readonly content: string;
  readonly isDemo: boolean;
};

export async function insertDocument(
  { tx, viewer, today, commandId }: CommandContext,
  paper: NewDocument,
): Promise<void> {
  const { template, slip, scan } = paper;
  await tx
    .insertInto("document")
    .values({
      province_id: viewer.provinceId,
      id: paper.id,
      kind: paper.kind,
      direction: paper.direction,
      scheme_id: paper.schemeId,
      plan_id: paper.planId,
      subject_id: paper.recordId,
      issuer_id: paper.issuerId,
      issuer_name: paper.issuerName,
      title: paper.title,
      template: template?.id ?? null,
      template_version: template === null ? null : String(template.version),
      ...(template === null ? {} : { data: JSON.stringify(template.data) }),
      status: paper.status,
      slip_register: slip?.register ?? null,
      slip_number: slip?.number ?? null,
      official_number: paper.number,
      official_on: paper.numberedOn,
      signatory: paper.signatory,
      signed_sha256: scan?.sha256 ?? null,
      signed_file_name: scan?.fileName ?? null,
      content: paper.content,
      is_demo: paper.isDemo,
      issued_on: today,
      command_id: commandId,
    })
    .execute();
}

export type DocumentValues = {
  readonly status?: DocumentStatus;
  readonly official_number?: string;
  readonly official_on?: string;
  readonly signatory?: string;
  readonly signed_sha256?: Buffer;
  readonly signed_file_name?: string;
  readonly replaced_by?: string;
};

/** Writes a paper's next version; gives its number. */
export async function writeDocument(
  { tx, viewer, commandId }: CommandContext,
  paper: LockedDocument,
  values: DocumentValues,
): Promise<number> {
  const version = paper.version + 1;
  await tx
    .updateTable("document")
    .set({ ...values, version, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", paper.id)
    .execute();
  return version;
}

/** The paper of the same issuer that has a number in its year already; undefined when the number is free. */
export async function findSameNumber(
  tx: Tx,
  provinceId: number,
  { issuerId, number, year }: { issuerId: string; number: string; year: number },
): Promise<{ readonly title: string } | undefined> {
  return tx
    .selectFrom("document")
    .where("province_id", "=", provinceId)
    .where("issuer_id", "=", issuerId)
    .where("official_number", "=", number)
    .where("direction", "=", "issued")
    .where("status", "<>", "replaced")
    .where("slip_number", "is", null)
    .where(sql<number>`extract(year from official_on)`, "=", year)
    .select("title")
    .executeTakeFirst();
}

type IncomingKey = { readonly issuerName: string; readonly number: string; readonly year: number };

/** A paper of another body that was recorded already, by its issuer, number and year. */
export async function findRecorded(
  tx: Tx,
  provinceId: number,
  key: IncomingKey,
): Promise<{ readonly issuedOn: PlainDate } | undefined> {
  const row = await recorded(tx, provinceId, key).select("issued_on").executeTakeFirst();
  return row && { issuedOn: plainDate(row.issued_on) };
}

/** The id of such a paper; undefined when none was recorded. */
export async function findRecordedId(
  tx: Tx,
  provinceId: number,
  key: IncomingKey,
): Promise<string | undefined> {
  const row = await recorded(tx, provinceId, key).select("id").executeTakeFirst();
  return row?.id;
}

function recorded(tx: Tx, provinceId: number, { issuerName, number, year }: IncomingKey) {
  return tx
    .selectFrom("document")
    .where("province_id", "=", provinceId)
    .where("direction", "=", "incoming")
    .where("official_number", "=", number)
    .where(
      sql<string>`fold_vietnamese(issuer_name)`,
      "=",
      sql<string>`fold_vietnamese(${issuerName})`,
    )
    .where(sql<number>`extract(year from official_on)`, "=", year);
}
