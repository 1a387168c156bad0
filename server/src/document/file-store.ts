import type { CommandContext } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";

export type StoredFile = {
  readonly sha256: Buffer;
  readonly byteSize: number;
  readonly mediaType: string;
};

/** The bytes of a hash written in hexadecimal. */
export function hashOf(sha256: string): Buffer {
  return Buffer.from(sha256, "hex");
}

/** The hash as it is written on the wire; null where there is none. */
export function hexOf(sha256: Uint8Array | null): string | null {
  return sha256 === null ? null : Buffer.from(sha256).toString("hex");
}

/** Notes that a content is in the blob store; content that is known already stays as it is. */
export async function noteStoredFile({ tx }: CommandContext, file: StoredFile): Promise<void> {
  await tx
    .insertInto("stored_file")
    .values({
      sha256: file.sha256,
      byte_size: String(file.byteSize),
      media_type: file.mediaType,
    })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
}

/** Notes who sent a content, so that only the sender may attach it. */
export async function noteUpload(
  { tx, viewer, commandId }: CommandContext,
  file: { readonly sha256: Buffer; readonly fileName: string },
): Promise<void> {
  await tx
    .insertInto("uploaded_file")
    .values({
      province_id: viewer.provinceId,
      id: newId(),
      sha256: file.sha256,
      account_id: viewer.accountId,
      file_name: file.fileName,
      command_id: commandId,
    })
    .execute();
}

/** What is known of a content that this person sent; undefined when they sent no such content. */
export async function findOwnUpload(
  { tx, viewer }: CommandContext,
  sha256: string,
): Promise<StoredFile | undefined> {
  const row = await tx
    .selectFrom("uploaded_file as u")
    .innerJoin("stored_file as f", "f.sha256", "u.sha256")
    .where("u.province_id", "=", viewer.provinceId)
    .where("u.account_id", "=", viewer.accountId)
    .where("u.sha256", "=", hashOf(sha256))
    .select(["f.sha256", "f.byte_size", "f.media_type"])
    .executeTakeFirst();
  if (!row) return undefined;
  return { sha256: row.sha256, byteSize: Number(row.byte_size), mediaType: row.media_type };
}
