import {
  type AttachmentRefusal,
  documentRefusalText,
  withdrawAttachment as decide,
} from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { withdrawAttachmentEndpoint } from "./api.ts";
import { lockAttachment, writeWithdrawal } from "./attachment-store.ts";
import { isOfOwnSide } from "./own-side.ts";

/** Withdraws an attachment with its reason; the file and the row stay. */
export const withdrawAttachment = defineCommand({
  name: "document.withdraw-attachment",
  endpoint: withdrawAttachmentEndpoint,
  permission: "document:attach",
  refusalText: (refusal: AttachmentRefusal) => documentRefusalText(refusal),
  async run(context, { attachmentId, reason }) {
    const { tx, viewer, about } = context;
    const attachment = await lockAttachment(tx, viewer.provinceId, attachmentId);
    if (!attachment) return refuse({ kind: "not-found", what: "tài liệu đính kèm" });
    const decision = decide({
      withdrawnOn: attachment.withdrawnOn,
      attachedBy: isOfOwnSide(viewer, attachment) ? "own-side" : "others",
    });
    if (!decision.ok) return decision;
    await writeWithdrawal(context, attachmentId, reason);
    about(attachment.subjectId);
    return ok({ id: attachmentId });
  },
});
