import {
  documentKinds,
  documentRefusalText,
  type DocumentRefusal,
  issuePaper,
} from "@kc/core/document";
import { ok, refuse, yearOf } from "@kc/core/kernel";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { enqueue } from "../platform/jobs.ts";
import { issueDocumentEndpoint } from "./api.ts";
import {
  insertDocument,
  lockInForce,
  type NewDocument,
  takeSlipNumber,
  writeDocument,
} from "./document-store.ts";
import { drawDocumentJob } from "./jobs.ts";
import { modelOf, newestTemplate, withSlipNumber } from "./paper-data.ts";
import { paperOfKind } from "./papers/all-papers.ts";
import { findBody } from "./papers/body-store.ts";
import type { AnyPaper, MadePaper } from "./papers/paper.ts";

/**
 * Issues a paper (phát hành văn bản): its data is made from the records and frozen, and its files are drawn by a job. A
 * paper of the same kind on the same record that still waits for its number is replaced.
 */
export const issueDocument = defineCommand({
  name: "document.issue",
  endpoint: issueDocumentEndpoint,
  permission: "document:issue",
  refusalText: (refusal: DocumentRefusal) => documentRefusalText(refusal),
  async run(context, { kind, subjectId, reason }) {
    const { tx, viewer, today, about } = context;
    const { provinceId } = viewer;
    const { label } = documentKinds[kind];
    const paper = paperOfKind(kind);
    const template = newestTemplate(kind);
    if (!paper || !template) return refuse({ kind: "no-template", label });
    const made = await paper.make({ db: tx, provinces: [provinceId], today }, subjectId);
    if (!made.ok) return made;
    const { recordId, schemeId, planId, notYet } = made.value;
    if (notYet !== undefined) return refuse({ kind: "paper-not-ready", label, ground: notYet });
    const earlier = await lockInForce(tx, provinceId, kind, recordId);
    const decision = issuePaper({
      label,
      draftedBy: paper.draftedBy,
      body: await bodyOfViewer(context),
      earlier: earlier ? { number: earlier.number, isNumberedHere: earlier.isSlip } : null,
      reason,
    });
    if (!decision.ok) return decision;
    const id = newId();
    if (earlier) await writeDocument(context, earlier, { status: "replaced", replaced_by: id });
    const numbered = await numberOf(context, paper, made.value);
    const facts = made.value.isDemo ? "illustrative" : "real";
    const { title } = modelOf(template, numbered.data, facts);
    await insertDocument(context, {
      id,
      kind,
      direction: "issued",
      schemeId,
      planId,
      recordId,
      issuerId: made.value.issuer.id,
      issuerName: made.value.issuer.name,
      title,
      template: { id: kind, version: template.version, data: numbered.data },
      status: numbered.number === null ? "issued" : "numbered",
      slip: numbered.slip,
      number: numbered.number,
      numberedOn: numbered.numberedOn,
      signatory: made.value.recorded?.signatory ?? null,
      scan: null,
      content: reason,
      isDemo: made.value.isDemo,
    });
    await enqueue(tx, drawDocumentJob, { provinceId, documentId: id });
    about(schemeId ?? planId ?? id);
    return ok({ id, version: 1, number: numbered.number, title });
  },
});

async function bodyOfViewer({ tx, viewer }: CommandContext) {
  if (viewer.organisationId === null) return null;
  return (await findBody(tx, viewer.provinceId, viewer.organisationId)).kind;
}

type Numbered = Pick<NewDocument, "slip" | "number" | "numberedOn"> & { readonly data: unknown };

/** The number a paper has from the start: of the internal register, or of the record itself; else it waits. */
async function numberOf(
  context: CommandContext,
  { kind }: AnyPaper,
  made: MadePaper<unknown>,
): Promise<Numbered> {
  const { data, recorded } = made;
  const { numberedBy, abbreviation } = documentKinds[kind];
  if (numberedBy === "body-clerk") {
    return {
      data,
      slip: null,
      number: recorded?.number ?? null,
      numberedOn: recorded?.numberedOn ?? null,
    };
  }
  const { today } = context;
  const name = abbreviation ?? kind;
  const slip = await takeSlipNumber(context, {
    issuerId: made.issuer.id,
    name,
    year: yearOf(today),
  });
  return {
    ...withSlipNumber(data, slip, today),
    slip: { register: name, number: slip },
    numberedOn: today,
  };
}
