import { type AttachmentRefusal, cleanFileName, documentRefusalText } from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { attachFileEndpoint } from "./api.ts";
import { findSubject, insertAttachment } from "./attachment-store.ts";
import { isEvidenceKind } from "./evidence.ts";
import { findOwnUpload } from "./file-store.ts";

/** Attaches a file that the person uploaded to a record that they see (đính kèm tài liệu). */
export const attachFile = defineCommand({
  name: "document.attach-file",
  endpoint: attachFileEndpoint,
  permission: "document:attach",
  refusalText: (refusal: AttachmentRefusal) => documentRefusalText(refusal),
  async run(context, input) {
    const { tx, viewer, about } = context;
    const { subjectKind, subjectId, evidenceKind, isCertifiedCopy, note } = input;
    const hook = await findSubject(tx, [viewer.provinceId], subjectKind, subjectId);
    if (!hook) return refuse({ kind: "not-found", what: "hồ sơ để đính kèm" });
    if (!isEvidenceKind(evidenceKind)) {
      return refuse({ kind: "evidence-kind-unknown" });
    }
    const file = await findOwnUpload(context, input.sha256);
    if (!file) return refuse({ kind: "file-not-uploaded" });
    const id = newId();
    const fileName = cleanFileName(input.fileName);
    await insertAttachment(context, {
      id,
      subjectKind,
      subjectId,
      hook,
      evidenceKind,
      fileName,
      file,
      isCertifiedCopy,
      note,
    });
    about(hook.schemeId ?? subjectId);
    return ok({ id });
  },
});
