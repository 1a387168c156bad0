import { fileTypes } from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { templateEntries } from "../../templates/index.ts";
import { composePaper } from "../../templates/template.ts";
import { defineQuery } from "../platform/query.ts";
import { defineDownload } from "../platform/transfer.ts";
import { sendSampleEndpoint } from "./api.ts";
import { renderDocx } from "./engine/render-docx.ts";
import { renderPdf } from "./engine/render-pdf.ts";

type SampleKey = { readonly kind: string; readonly version: number; readonly sample: string };

function findSampleModel({ kind, version, sample }: SampleKey) {
  const entry = templateEntries.find(
    ({ template }) => template.kind === kind && template.version === version,
  );
  if (!entry || !Object.hasOwn(entry.samples, sample)) return undefined;
  return composePaper(entry.template, entry.samples[sample], "illustrative");
}

const findSample = defineQuery({
  name: "document.send-sample",
  endpoint: sendSampleEndpoint,
  permission: "template:read",
  run: (_context, input) =>
    Promise.resolve(
      findSampleModel(input) === undefined
        ? refuse({ kind: "not-found" as const, what: "văn bản mẫu" })
        : ok({
            ...input,
            fileName: `mau-${input.kind.replaceAll("_", "-")}-v${String(input.version)}.${input.format}`,
          }),
    ),
});

/** Draws a template with made-up data, marked as such; nothing is kept. */
export const sendSample = defineDownload({
  query: findSample,
  async send(_parts, { format, fileName, ...key }) {
    const model = findSampleModel(key);
    if (!model) throw new Error(`There is no sample ${key.kind} ${key.sample}`);
    const content = format === "pdf" ? await renderPdf(model) : await renderDocx(model);
    return { content, mediaType: fileTypes[format].mediaType, fileName };
  },
});
