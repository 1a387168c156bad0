import { ok, refuse } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { defineDownload } from "../platform/transfer.ts";
import { sendAttachmentEndpoint } from "./api.ts";
import { findAttachmentFile } from "./attachment-store.ts";
import { hashOf, hexOf } from "./file-store.ts";

const findFile = defineQuery({
  name: "document.send-attachment",
  endpoint: sendAttachmentEndpoint,
  permission: "document:read",
  async run({ db, viewer }, { attachmentId }) {
    const file = await findAttachmentFile(db, viewer.provinces, attachmentId);
    if (!file) return refuse({ kind: "not-found", what: "tài liệu đính kèm" });
    const { media_type: mediaType, file_name: fileName } = file;
    return ok({ sha256: hexOf(file.sha256) ?? "", mediaType, fileName });
  },
});

/** Sends the file of an attachment to whoever sees the record it hangs on. */
export const sendAttachment = defineDownload({
  query: findFile,
  send: async ({ blobs }, { sha256, mediaType, fileName }) => ({
    content: await blobs.get(hashOf(sha256)),
    mediaType,
    fileName,
  }),
});
