import { plainDate } from "@kc/core/kernel";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database.ts";
import { parseKind } from "./document-store.ts";

/** What a paper is drawn from. */
export async function findDrawable(db: Reader, provinceId: number, documentId: string) {
  const row = await db
    .selectFrom("document")
    .where("province_id", "=", provinceId)
    .where("id", "=", documentId)
    .where("direction", "=", "issued")
    .select([
      "kind",
      "template_version",
      "data",
      "is_demo",
      "official_number",
      "official_on",
      "signatory",
      "slip_number",
      "docx_sha256",
      "pdf_sha256",
      "final_docx_sha256",
      "final_pdf_sha256",
    ])
    .executeTakeFirst();
  if (!row) return undefined;
  const wasNumberedLater =
    row.official_number !== null && row.official_on !== null && row.slip_number === null;
  return {
    kind: parseKind(row.kind),
    templateVersion: Number(row.template_version),
    data: row.data,
    isDemo: row.is_demo,
    /** The clerk's number; null while it waits, and for a slip, whose number is in its data. */
    number: wasNumberedLater
      ? {
          number: row.official_number ?? "",
          numberedOn: plainDate(row.official_on ?? ""),
          signatory: row.signatory,
        }
      : null,
    issued: filesOf(row.docx_sha256, row.pdf_sha256),
    final: filesOf(row.final_docx_sha256, row.final_pdf_sha256),
  };
}
export type Drawable = NonNullable<Awaited<ReturnType<typeof findDrawable>>>;

export type DrawnFiles = { readonly docx: Buffer; readonly pdf: Buffer };

function filesOf(docx: Buffer | null, pdf: Buffer | null): DrawnFiles | null {
  return docx === null || pdf === null ? null : { docx, pdf };
}

/** Writes the hashes of a drawn paper where there are none yet; what was drawn first stays. */
export async function writeDrawing(
  { tx, viewer, commandId }: CommandContext,
  documentId: string,
  version: "issued" | "final",
  files: DrawnFiles,
): Promise<void> {
  const values =
    version === "issued"
      ? { docx_sha256: files.docx, pdf_sha256: files.pdf }
      : { final_docx_sha256: files.docx, final_pdf_sha256: files.pdf };
  await tx
    .updateTable("document")
    .set({ ...values, command_id: commandId })
    .where("province_id", "=", viewer.provinceId)
    .where("id", "=", documentId)
    .where(version === "issued" ? "pdf_sha256" : "final_pdf_sha256", "is", null)
    .execute();
}
