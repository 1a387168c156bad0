import { documentKinds } from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { isPermitted, type Viewer } from "../platform/viewer.ts";
import { findDocumentEndpoint } from "./api.ts";
import { hexOf } from "./file-store.ts";
import { findWholeDocument, type WholeDocument } from "./list-store.ts";
import { modelOf, templateOf, withNumber } from "./paper-data.ts";
import { readingView } from "./reading-view.ts";

/** One paper: where it stands, what it says, its files, and what the viewer may do with it. */
export const findDocument = defineQuery({
  name: "document.find",
  endpoint: findDocumentEndpoint,
  permission: "document:read",
  async run({ db, viewer }, { documentId }) {
    const found = await findWholeDocument(db, viewer.provinces, documentId);
    if (!found) return refuse({ kind: "not-found", what: "văn bản" });
    const { row, content, schemeName, planName, replacedBy, recordedAt } = found;
    const made = paperOf(found);
    return ok({
      ...row,
      content,
      schemeName,
      planName,
      replacedBy,
      recordedAt,
      numberedBy: documentKinds[row.kind].numberedBy,
      template: made?.template ?? null,
      files: filesOf(found),
      reading: made?.reading ?? [],
      ...actsOf(found, viewer),
    });
  },
});

function paperOf({ row, templateVersion, data, isSlip, numberedOn }: WholeDocument) {
  if (row.direction === "incoming" || templateVersion === null) return undefined;
  const template = templateOf(row.kind, templateVersion);
  const { number, signatory } = row;
  const isNumbered = number !== null && numberedOn !== null && !isSlip;
  const shown = isNumbered ? withNumber(data, { number, numberedOn, signatory }) : data;
  const { form, source, status } = template.origin;
  return {
    template: { version: templateVersion, form, source, isFromOriginalForm: status === "mau-goc" },
    reading: readingView(modelOf(template, shown, row.isDemo ? "illustrative" : "real")),
  };
}

/** The files that can be had; those without a hash are drawn when they are asked for. */
function filesOf({ row, issued, final, signed, isSlip }: WholeDocument) {
  const scan =
    signed === null
      ? []
      : [{ form: "signed" as const, label: "Bản ký (bản số hóa)", sha256: hexOf(signed) }];
  if (row.direction === "incoming") return scan;
  const hasFinal = row.number !== null && !isSlip && final.pdf !== null;
  const last = hasFinal ? final : issued;
  return [
    { form: "pdf" as const, label: "PDF", sha256: hexOf(last.pdf) },
    { form: "docx" as const, label: "Word (DOCX)", sha256: hexOf(last.docx) },
    ...(hasFinal
      ? [
          {
            form: "issued-pdf" as const,
            label: "PDF lúc phát hành, chưa có số",
            sha256: hexOf(issued.pdf),
          },
          {
            form: "issued-docx" as const,
            label: "Word lúc phát hành, chưa có số",
            sha256: hexOf(issued.docx),
          },
        ]
      : []),
    ...scan,
  ];
}

function actsOf({ row, isSlip }: WholeDocument, viewer: Viewer) {
  const mayWrite = isPermitted(viewer, "document:number") && row.direction === "issued";
  return {
    mayNumber: mayWrite && row.status === "issued" && !isSlip,
    mayAttachSigned: mayWrite && row.status === "numbered",
  };
}
