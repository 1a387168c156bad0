import { createHash } from "node:crypto";
import { composePaper, type Facts, type Template } from "../../../templates/template.ts";
import { renderDocx } from "./render-docx.ts";
import { renderPdf } from "./render-pdf.ts";

/** A paper as it is kept when issued: both files, their hashes, and what they were made from. */
export type RenderedPaper = {
  readonly title: string;
  readonly templateKind: string;
  readonly templateVersion: number;
  readonly docx: RenderedFile;
  readonly pdf: RenderedFile;
};

export type RenderedFile = { readonly bytes: Uint8Array; readonly sha256: string };

/** Makes both files of a paper. The same template version, data and facts give the same hashes. */
export async function renderPaper<Data>(
  template: Template<Data>,
  data: Data,
  facts: Facts,
): Promise<RenderedPaper> {
  const model = composePaper(template, data, facts);
  const [docx, pdf] = await Promise.all([renderDocx(model), renderPdf(model)]);
  return {
    title: model.title,
    templateKind: template.kind,
    templateVersion: template.version,
    docx: withHash(docx),
    pdf: withHash(pdf),
  };
}

function withHash(bytes: Uint8Array): RenderedFile {
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
