import { ok, refuse } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listAttachmentsEndpoint } from "./api.ts";
import { findSchemeKind, findSubject, listAttachmentRows } from "./attachment-store.ts";
import { evidenceChoices, evidenceLabel } from "./evidence.ts";
import { isOfOwnSide } from "./own-side.ts";

/** The files attached to a record, those withdrawn too. */
export const listAttachments = defineQuery({
  name: "document.list-attachments",
  endpoint: listAttachmentsEndpoint,
  permission: "document:read",
  async run({ db, viewer }, { subjectKind, subjectId }) {
    const { provinces } = viewer;
    const subject = await findSubject(db, provinces, subjectKind, subjectId);
    if (!subject) return refuse({ kind: "not-found", what: "hồ sơ" });
    const { schemeId } = subject;
    const kind = schemeId === null ? undefined : await findSchemeKind(db, provinces, schemeId);
    const mayAttach = isPermitted(viewer, "document:attach");
    const rows = await listAttachmentRows(db, provinces, subjectKind, subjectId);
    return ok({
      rows: rows.map(({ attachedById, organisationId, ...row }) => ({
        ...row,
        evidenceLabel: evidenceLabel(row.evidenceKind),
        mayWithdraw:
          mayAttach &&
          row.withdrawnOn === null &&
          isOfOwnSide(viewer, { attachedById, organisationId }),
      })),
      evidenceKinds: evidenceChoices(kind),
    });
  },
});
