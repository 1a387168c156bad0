import { documentRefusalText, numberPaper, type NumberRefusal } from "@kc/core/document";
import { ok, plainDate, refuse, yearOf } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { enqueue } from "../platform/jobs.ts";
import { numberDocumentEndpoint } from "./api.ts";
import { findSameNumber, lockDocument, writeDocument } from "./document-store.ts";
import { drawDocumentJob } from "./jobs.ts";

/**
 * Enters the number and day of the body's clerk (ghi số, vào sổ), once. The paper is then drawn a second time with its
 * number; the drawing without it stays as it was issued.
 */
export const numberDocument = defineCommand({
  name: "document.number",
  endpoint: numberDocumentEndpoint,
  permission: "document:number",
  refusalText: (refusal: NumberRefusal) => documentRefusalText(refusal),
  async run(context, input) {
    const { tx, viewer, today, about } = context;
    const { provinceId } = viewer;
    const paper = await lockDocument(tx, provinceId, input.documentId);
    if (paper?.direction !== "issued") return refuse({ kind: "not-found", what: "văn bản" });
    if (paper.version !== input.expectedVersion) {
      return refuse({ kind: "stale", currentVersion: paper.version });
    }
    const decision = numberPaper(
      { kind: paper.kind, status: paper.status, currentNumber: paper.number, today },
      { number: input.number, numberedOn: plainDate(input.numberedOn) },
    );
    if (!decision.ok) return decision;
    const { number, numberedOn } = decision.value;
    const year = yearOf(numberedOn);
    const same =
      paper.issuerId === null
        ? undefined
        : await findSameNumber(tx, provinceId, { issuerId: paper.issuerId, number, year });
    if (same) return refuse({ kind: "number-taken", number, title: same.title });
    const version = await writeDocument(context, paper, {
      status: "numbered",
      official_number: number,
      official_on: numberedOn,
      signatory: input.signatory,
    });
    await enqueue(tx, drawDocumentJob, { provinceId, documentId: paper.id });
    about(paper.schemeId ?? paper.id);
    return ok({ id: paper.id, version, number });
  },
});
