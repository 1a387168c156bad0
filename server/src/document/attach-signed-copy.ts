import {
  attachSignedCopy as decide,
  type AttachmentRefusal,
  cleanFileName,
  documentRefusalText,
  fileTypeOf,
} from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { attachSignedCopyEndpoint } from "./api.ts";
import { lockDocument, writeDocument } from "./document-store.ts";
import { findOwnUpload } from "./file-store.ts";

/** Attaches the scan of the signed paper (bản ký, bản số hóa), once. */
export const attachSignedCopy = defineCommand({
  name: "document.attach-signed-copy",
  endpoint: attachSignedCopyEndpoint,
  permission: "document:number",
  refusalText: (refusal: AttachmentRefusal) => documentRefusalText(refusal),
  async run(context, { documentId, expectedVersion, sha256, fileName }) {
    const { tx, viewer, about } = context;
    const paper = await lockDocument(tx, viewer.provinceId, documentId);
    if (paper?.direction !== "issued") return refuse({ kind: "not-found", what: "văn bản" });
    if (paper.version !== expectedVersion) {
      return refuse({ kind: "stale", currentVersion: paper.version });
    }
    const file = await findOwnUpload(context, sha256);
    if (!file) return refuse({ kind: "file-not-uploaded" });
    const decision = decide({ status: paper.status, type: fileTypeOf(file.mediaType) });
    if (!decision.ok) return decision;
    const version = await writeDocument(context, paper, {
      status: "signed",
      signed_sha256: file.sha256,
      signed_file_name: cleanFileName(fileName),
    });
    about(paper.schemeId ?? paper.id);
    return ok({ id: paper.id, version });
  },
});
