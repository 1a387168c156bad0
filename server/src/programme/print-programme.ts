import { formatDay, ok, plainDate } from "@kc/core/kernel";
import {
  programmePrint,
  type ProgrammePrintData,
} from "../../templates/programme-print/v1/template.ts";
import { composePaper } from "../../templates/template.ts";
import { renderDocx } from "../document/engine/render-docx.ts";
import { renderPdf } from "../document/engine/render-pdf.ts";
import { defineDownload } from "../platform/transfer.ts";
import { defineQuery } from "../platform/query.ts";
import { printProgrammeEndpoint } from "./api.ts";
import { notFound } from "./not-found.ts";
import { printedProgramme } from "./printed-programme.ts";
import { findResults } from "./results-store.ts";
import { findStoredProgramme } from "./store.ts";

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

const printedProgrammeQuery = defineQuery({
  name: "programme.print",
  endpoint: printProgrammeEndpoint,
  permission: "programme:read",
  async run({ db, viewer, today }, { code, format, asOf }) {
    const on = asOf === undefined ? today : plainDate(asOf);
    const programme = await findStoredProgramme(db, viewer.provinceId, code, on);
    if (!programme) return notFound;
    const results = await findResults(db, viewer.provinceId, programme, on);
    const { structure } = programme;
    return ok({
      fileName: `${structure.code}.${format}`,
      format,
      mark: `Bản in từ hệ thống ngày ${formatDay(today)}; văn bản có giá trị pháp lý là Quyết định số ${structure.decision.number}`,
      data: printedProgramme(structure, results.targets, on),
    });
  },
});

/** A programme in the form of its decision, drawn outside of the transaction that read it. */
export const printProgramme = defineDownload({
  query: printedProgrammeQuery,
  async send(_parts, { fileName, format, mark, data }) {
    const paper = composePaper(programmePrint, data as ProgrammePrintData, "real");
    const model = { ...paper, marks: [...paper.marks, mark] };
    const content = format === "pdf" ? await renderPdf(model) : await renderDocx(model);
    return { fileName, mediaType: mediaTypes[format], content };
  },
});
