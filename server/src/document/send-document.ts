import { fileTypes } from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import type { Parts } from "../platform/parts.ts";
import { defineDownload } from "../platform/transfer.ts";
import { sendDocumentEndpoint } from "./api.ts";
import { drawAsIssued, drawDocument } from "./draw-document.ts";
import { paperFileName } from "./file-name.ts";
import { hashOf, hexOf } from "./file-store.ts";
import { findMediaType, findWholeDocument } from "./list-store.ts";

const findFile = defineQuery({
  name: "document.send",
  endpoint: sendDocumentEndpoint,
  permission: "document:read",
  async run({ db, viewer }, { documentId, form }) {
    const found = await findWholeDocument(db, viewer.provinces, documentId);
    if (!found) return refuse({ kind: "not-found", what: "văn bản" });
    const { provinceId, row, signed, signedFileName } = found;
    if (form === "signed") {
      if (signed === null) return refuse({ kind: "not-found", what: "bản ký của văn bản" });
      const mediaType = await findMediaType(db, signed);
      const fileName = signedFileName ?? "ban-ky";
      return ok({ provinceId, documentId, form, fileName, mediaType, sha256: hexOf(signed) });
    }
    if (row.direction === "incoming") return refuse({ kind: "not-found", what: "tệp của văn bản" });
    const type = form.endsWith("docx") ? fileTypes.docx : fileTypes.pdf;
    return ok({
      provinceId,
      documentId,
      form,
      fileName: paperFileName(row, type.endings[0]),
      mediaType: type.mediaType,
      sha256: null,
    });
  },
});

type Found = {
  readonly provinceId: number;
  readonly documentId: string;
  readonly form: "pdf" | "docx" | "issued-pdf" | "issued-docx" | "signed";
  readonly sha256: string | null;
};

/** Sends a file of a paper; one that no job has drawn yet is drawn now, and kept as it will stay. */
export const sendDocument = defineDownload({
  query: findFile,
  send: async (parts, found) => ({
    content: await parts.blobs.get(await hashOfFile(parts, found)),
    mediaType: found.mediaType,
    fileName: found.fileName,
  }),
});

async function hashOfFile(parts: Parts, { sha256, form, ...key }: Found): Promise<Buffer> {
  if (sha256 !== null) return hashOf(sha256);
  const files = form.startsWith("issued-")
    ? await drawAsIssued(parts, key)
    : await drawDocument(parts, key);
  return form.endsWith("docx") ? files.docx : files.pdf;
}
