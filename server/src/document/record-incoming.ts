import { type AttachmentRefusal, cleanFileName, documentRefusalText } from "@kc/core/document";
import { ok, plainDate, refuse, yearOf } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { recordIncomingEndpoint } from "./api.ts";
import { findSubject } from "./attachment-store.ts";
import { findRecorded, insertDocument } from "./document-store.ts";
import { findOwnUpload } from "./file-store.ts";

/** Records a paper of another body (ghi nhận văn bản đến): its number, day, signatory, what it says, and its scan. */
export const recordIncoming = defineCommand({
  name: "document.record-incoming",
  endpoint: recordIncomingEndpoint,
  permission: "document:record-incoming",
  refusalText: (refusal: AttachmentRefusal) => documentRefusalText(refusal),
  async run(context, input) {
    const { tx, viewer, today, about } = context;
    const { kind, issuerName, number, title, content, signatory, schemeId, planId } = input;
    const documentOn = plainDate(input.documentOn);
    if (documentOn > today) return refuse({ kind: "recorded-in-future", today });
    const { provinceId } = viewer;
    if (schemeId !== null && !(await findSubject(tx, [provinceId], "scheme", schemeId))) {
      return refuse({ kind: "not-found", what: "đề án" });
    }
    if (planId !== null && !(await findSubject(tx, [provinceId], "plan", planId))) {
      return refuse({ kind: "not-found", what: "kế hoạch năm" });
    }
    const year = yearOf(documentOn);
    const recorded = await findRecorded(tx, provinceId, { issuerName, number, year });
    if (recorded) {
      const { issuedOn: recordedOn } = recorded;
      return refuse({ kind: "recorded-already", number, issuerName, recordedOn });
    }
    const scan = input.scan === null ? undefined : await findOwnUpload(context, input.scan.sha256);
    if (input.scan !== null && !scan) return refuse({ kind: "file-not-uploaded" });
    const id = newId();
    await insertDocument(context, {
      id,
      kind,
      direction: "incoming",
      schemeId,
      planId,
      recordId: schemeId ?? planId ?? id,
      issuerId: null,
      issuerName,
      title,
      template: null,
      status: "recorded",
      slip: null,
      number,
      numberedOn: documentOn,
      signatory,
      scan:
        scan && input.scan !== null
          ? { sha256: scan.sha256, fileName: cleanFileName(input.scan.fileName) }
          : null,
      content,
      isDemo: false,
    });
    about(schemeId ?? planId ?? id);
    return ok({ id, version: 1 });
  },
});
