import { exportDocuments } from "./export-documents.ts";
import type { Routes } from "../platform/http.ts";
import { attachFile } from "./attach-file.ts";
import { attachSignedCopy } from "./attach-signed-copy.ts";
import { exportRegister } from "./export-register.ts";
import { findDocument } from "./find-document.ts";
import { issueDocument } from "./issue-document.ts";
import { uploadFile } from "./keep-file.ts";
import { listAttachments } from "./list-attachments.ts";
import { listDocuments } from "./list-documents.ts";
import { listPapers } from "./list-papers.ts";
import { listRegister } from "./list-register.ts";
import { listTemplates } from "./list-templates.ts";
import { numberDocument } from "./number-document.ts";
import { previewDocument } from "./preview-document.ts";
import { recordIncoming } from "./record-incoming.ts";
import { sendAttachment } from "./send-attachment.ts";
import { sendDocument } from "./send-document.ts";
import { sendSample } from "./send-sample.ts";
import { withdrawAttachment } from "./withdraw-attachment.ts";

export const documentRoutes: Routes = [
  uploadFile,
  attachFile,
  listAttachments,
  withdrawAttachment,
  sendAttachment,
  listPapers,
  issueDocument,
  previewDocument,
  recordIncoming,
  listDocuments,
  exportDocuments,
  findDocument,
  numberDocument,
  attachSignedCopy,
  sendDocument,
  listRegister,
  exportRegister,
  listTemplates,
  sendSample,
];
