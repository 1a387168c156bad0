import {
  previewDocumentEndpoint,
  sendAttachmentEndpoint,
  sendDocumentEndpoint,
  sendSampleEndpoint,
} from "@kc/server/api/document";
import type { EndpointInput } from "@kc/server/api/platform";
import { endpointHref } from "../app/api.ts";

type FileForm = NonNullable<EndpointInput<typeof sendDocumentEndpoint>["form"]>;
type PaperKind = EndpointInput<typeof previewDocumentEndpoint>["kind"];

/** Where a file of a paper is downloaded from. */
export function documentFileHref(documentId: string, form: FileForm): string {
  return endpointHref(sendDocumentEndpoint, { documentId, form });
}

/** Where the preview of a paper is downloaded from. */
export function previewHref(kind: PaperKind, subjectId: string, format: "pdf" | "docx"): string {
  return endpointHref(previewDocumentEndpoint, { kind, subjectId, format });
}

/** Where a form drawn from made-up data is downloaded from. */
export function sampleHref(sample: EndpointInput<typeof sendSampleEndpoint>): string {
  return endpointHref(sendSampleEndpoint, sample);
}

/** Where an attached file is downloaded from. */
export function attachmentHref(attachmentId: string): string {
  return endpointHref(sendAttachmentEndpoint, { attachmentId });
}
