import type { AttachmentSubject } from "@kc/core/document";
import { type PlainDate, plainDate } from "@kc/core/kernel";
import type { CommandContext } from "../platform/command.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { hexOf, type StoredFile } from "./file-store.ts";

/** What a file hangs on: who sees the scheme or the establishment sees the file. */
export type AttachmentHook = {
  readonly schemeId: string | null;
  readonly establishmentId: string | null;
};

/** The record that a file is to be attached to; undefined when the viewer sees none. */
export async function findSubject(
  db: Reader,
  provinces: readonly number[],
  kind: AttachmentSubject,
  subjectId: string,
): Promise<AttachmentHook | undefined> {
  if (provinces.length === 0) return undefined;
  if (kind === "establishment") {
    const row = await seen(db, "establishment", provinces, subjectId).executeTakeFirst();
    return row && { schemeId: null, establishmentId: row.id };
  }
  if (kind === "plan") {
    const row = await seen(db, "annual_plan", provinces, subjectId).executeTakeFirst();
    return row && { schemeId: null, establishmentId: null };
  }
  if (kind === "scheme") {
    const row = await seen(db, "scheme", provinces, subjectId).executeTakeFirst();
    return row && { schemeId: row.id, establishmentId: null };
  }
  const row = await db
    .selectFrom(kind)
    .where("province_id", "in", provinces)
    .where("id", "=", subjectId)
    .select("scheme_id")
    .executeTakeFirst();
  return row && { schemeId: row.scheme_id, establishmentId: null };
}

function seen(
  db: Reader,
  table: "establishment" | "annual_plan" | "scheme",
  provinces: readonly number[],
  subjectId: string,
) {
  return db
    .selectFrom(table)
    .where("province_id", "in", provinces)
    .where("id", "=", subjectId)
    .select("id");
}

export type NewAttachment = {
  readonly id: string;
  readonly subjectKind: AttachmentSubject;
  readonly subjectId: string;
  readonly hook: AttachmentHook;
  readonly evidenceKind: string;
  readonly fileName: string;
  readonly file: StoredFile;
  readonly isCertifiedCopy: boolean;
  readonly note: string;
};

export async function insertAttachment(
  { tx, viewer, today, commandId }: CommandContext,
  attachment: NewAttachment,
): Promise<void> {
  await tx
    .insertInto("attachment")
    .values({
      province_id: viewer.provinceId,
      id: attachment.id,
      subject_kind: attachment.subjectKind,
      subject_id: attachment.subjectId,
      scheme_id: attachment.hook.schemeId,
      establishment_id: attachment.hook.establishmentId,
      evidence_kind: attachment.evidenceKind,
      file_name: attachment.fileName,
      sha256: attachment.file.sha256,
      byte_size: String(attachment.file.byteSize),
      media_type: attachment.file.mediaType,
      is_certified_copy: attachment.isCertifiedCopy,
      note: attachment.note,
      attached_on: today,
      attached_by: viewer.accountId,
      organisation_id: viewer.organisationId,
      command_id: commandId,
    })
    .execute();
}

/** The files of a record; of a scheme also those of its contract, requests, acceptance and settlement. */
export async function listAttachmentRows(
  db: Reader,
  provinces: readonly number[],
  kind: AttachmentSubject,
  subjectId: string,
) {
  if (provinces.length === 0) return [];
  const rows = await db
    .selectFrom("attachment as a")
    .innerJoin("account as p", "p.id", "a.attached_by")
    .where("a.province_id", "in", provinces)
    .where(kind === "scheme" ? "a.scheme_id" : "a.subject_id", "=", subjectId)
    .selectAll("a")
    .select("p.display_name")
    .orderBy("a.attached_on", "desc")
    .orderBy("a.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    evidenceKind: row.evidence_kind,
    fileName: row.file_name,
    byteSize: Number(row.byte_size),
    mediaType: row.media_type,
    sha256: hexOf(row.sha256) ?? "",
    isCertifiedCopy: row.is_certified_copy,
    note: row.note,
    attachedOn: row.attached_on,
    attachedBy: row.display_name,
    attachedById: row.attached_by,
    organisationId: row.organisation_id,
    withdrawnOn: row.withdrawn_on,
    withdrawnReason: row.withdrawn_reason,
  }));
}

/** The kind of a scheme, for the papers that the law asks of it; undefined when the viewer sees none. */
export async function findSchemeKind(
  db: Reader,
  provinces: readonly number[],
  schemeId: string,
): Promise<string | undefined> {
  if (provinces.length === 0) return undefined;
  const row = await db
    .selectFrom("scheme")
    .where("province_id", "in", provinces)
    .where("id", "=", schemeId)
    .select("kind")
    .executeTakeFirst();
  return row?.kind;
}

/** One attachment under lock, with who attached it; undefined when the viewer sees none. */
export async function lockAttachment(tx: Tx, provinceId: number, attachmentId: string) {
  const row = await tx
    .selectFrom("attachment")
    .where("province_id", "=", provinceId)
    .where("id", "=", attachmentId)
    .select(["id", "subject_id", "withdrawn_on", "attached_by", "organisation_id"])
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const withdrawnOn: PlainDate | null =
    row.withdrawn_on === null ? null : plainDate(row.withdrawn_on);
  return {
    subjectId: row.subject_id,
    withdrawnOn,
    attachedById: row.attached_by,
    organisationId: row.organisation_id,
  };
}

export async function writeWithdrawal(
  { tx, viewer, today, commandId }: CommandContext,
  attachmentId: string,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("attachment")
    .set({ withdrawn_on: today, withdrawn_reason: reason, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", attachmentId)
    .execute();
}

/** The file of one attachment, for sending; undefined when the viewer sees none. */
export async function findAttachmentFile(
  db: Reader,
  provinces: readonly number[],
  attachmentId: string,
) {
  if (provinces.length === 0) return undefined;
  return db
    .selectFrom("attachment")
    .where("province_id", "in", provinces)
    .where("id", "=", attachmentId)
    .select(["sha256", "media_type", "file_name"])
    .executeTakeFirst();
}
