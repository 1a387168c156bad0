import { fileTypes } from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand, noOwnRefusals } from "../platform/command.ts";
import { keepDrawingEndpoint } from "./api.ts";
import { lockDocument } from "./document-store.ts";
import { writeDrawing } from "./drawing-store.ts";
import { hashOf, noteStoredFile } from "./file-store.ts";

/** Keeps the files of a paper once they are drawn; done by the system, on no address of the API. */
export const keepDrawing = defineCommand({
  name: "document.keep-drawing",
  endpoint: keepDrawingEndpoint,
  permission: "document:issue",
  refusalText: noOwnRefusals,
  async run(context, { documentId, version, docx, pdf }) {
    const paper = await lockDocument(context.tx, context.viewer.provinceId, documentId);
    if (!paper) return refuse({ kind: "not-found", what: "văn bản" });
    context.about(documentId);
    for (const [file, type] of [
      [docx, fileTypes.docx],
      [pdf, fileTypes.pdf],
    ] as const) {
      const { sha256, byteSize } = file;
      await noteStoredFile(context, {
        sha256: hashOf(sha256),
        byteSize,
        mediaType: type.mediaType,
      });
    }
    await writeDrawing(context, documentId, version, {
      docx: hashOf(docx.sha256),
      pdf: hashOf(pdf.sha256),
    });
    return ok({ id: documentId });
  },
});
