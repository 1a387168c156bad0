import {
  checkFile,
  cleanFileName,
  documentRefusalText,
  type FileRefusal,
  largestFileBytes,
} from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { defineUpload } from "../platform/transfer.ts";
import { keepFileEndpoint, uploadFileEndpoint } from "./api.ts";
import { hashOf, noteStoredFile, noteUpload } from "./file-store.ts";

/** Keeps an uploaded file, or refuses it for what was found in it; the refusal stays in the security log. */
const keepFile = defineCommand({
  name: "document.upload-file",
  endpoint: keepFileEndpoint,
  permission: "document:attach",
  refusalText: documentRefusalText,
  async run(context, { fileName, found }) {
    if ("refusal" in found) return refuse(found.refusal as FileRefusal);
    const { sha256, byteSize, mediaType } = found;
    await noteStoredFile(context, { sha256: hashOf(sha256), byteSize, mediaType });
    await noteUpload(context, { sha256: hashOf(sha256), fileName });
    return ok({ fileName, sha256, byteSize, mediaType });
  },
});

/** Takes a file: looks at its content before anything is kept. Images stay as they are, byte by byte. */
export const uploadFile = defineUpload({
  endpoint: uploadFileEndpoint,
  command: keepFile,
  largestBytes: largestFileBytes,
  async receive(parts, { fileName: given }, content) {
    const checked = checkFile(given, content);
    if (!checked.ok) {
      return { fileName: cleanFileName(given), found: { refusal: checked.refusal } };
    }
    const { fileName, mediaType } = checked.value;
    const sha256 = (await parts.blobs.put(content)).toString("hex");
    return { fileName, found: { sha256, byteSize: content.byteLength, mediaType } };
  },
});
