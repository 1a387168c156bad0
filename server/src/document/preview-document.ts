import {
  documentKinds,
  documentRefusalText,
  type DocumentRefusal,
  fileTypes,
  isDocumentKind,
} from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import type { Query } from "../platform/query.ts";
import { defineDownload } from "../platform/transfer.ts";
import { previewDocumentEndpoint } from "./api.ts";
import { renderDocx } from "./engine/render-docx.ts";
import { renderPdf } from "./engine/render-pdf.ts";
import { paperFileName } from "./file-name.ts";
import { modelOf, newestTemplate, previewModel } from "./paper-data.ts";
import { paperOfKind } from "./papers/all-papers.ts";

const findPreview: Query<typeof previewDocumentEndpoint, DocumentRefusal> = {
  kind: "query",
  name: "document.preview",
  endpoint: previewDocumentEndpoint,
  permission: "document:read",
  refusalText: documentRefusalText,
  async run({ db, viewer, today }, { kind, subjectId, format }) {
    const { label } = documentKinds[kind];
    const paper = paperOfKind(kind);
    if (!paper || !newestTemplate(kind)) return refuse({ kind: "no-template", label });
    const made = await paper.make({ db, provinces: viewer.provinces, today }, subjectId);
    if (!made.ok) return made;
    return ok({
      format,
      template: kind,
      fileName: paperFileName({ number: null, title: `ban-xem-truoc ${label}` }, format),
      facts: made.value.isDemo ? ("illustrative" as const) : ("real" as const),
      data: made.value.data,
    });
  },
};

/** Draws a paper as it would be issued now, marked as a preview; nothing is kept. */
export const previewDocument = defineDownload({
  query: findPreview,
  async send(_parts, { format, template: kind, fileName, facts, data }) {
    const template = isDocumentKind(kind) ? newestTemplate(kind) : undefined;
    if (!template) throw new Error(`There is no template ${kind}`);
    const model = previewModel(modelOf(template, data, facts));
    const content = format === "pdf" ? await renderPdf(model) : await renderDocx(model);
    return { content, mediaType: fileTypes[format].mediaType, fileName };
  },
});
