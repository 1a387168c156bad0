/** A step recorded from a paper: refused without what the paper must say, then done, then its scan kept and opened again. */
import { type OutsideStepName, outsideSteps, type PaperPart } from "@kc/core/document";
import {
  attachFileEndpoint,
  findDocumentEndpoint,
  listAttachmentsEndpoint,
  recordIncomingEndpoint,
  sendAttachmentEndpoint,
  sendDocumentEndpoint,
} from "@kc/server/api/document";
import { expect } from "vitest";
import type { Endpoint, EndpointInput } from "../../server/src/platform/api.ts";
import { smallPdf } from "../../server/src/testing/make-papers.ts";
import type { Stage } from "../stage.ts";

/** Establishment and commune that have no part in it. */
const strangers = ["co-so", "can-bo-phuong"] as const;

type RecordedStep<E extends Endpoint> = {
  /** Who received the paper. */
  readonly by: string;
  readonly endpoint: E;
  readonly input: EndpointInput<E>;
  /** The record of the table on whose page the scan is opened again. */
  readonly subjectId: string;
  /** What is sent when a part of the paper is left out, and how it is refused. */
  readonly lacking: Readonly<Partial<Record<PaperPart, readonly [object, kind: string]>>>;
};

/** Walks one step after another on a stage, and notes each. */
export function recorderOf(stage: Stage, walked: Set<OutsideStepName>) {
  return async <E extends Endpoint>(step: OutsideStepName, recorded: RecordedStep<E>) => {
    await stepIsRecorded(stage, step, recorded);
    walked.add(step);
  };
}

/** A part of its paper that no attempt leaves out is an error. */
async function stepIsRecorded<E extends Endpoint>(
  stage: Stage,
  step: OutsideStepName,
  { by, endpoint, input, subjectId, lacking }: RecordedStep<E>,
): Promise<void> {
  const actor = stage.as(by);
  for (const part of outsideSteps[step].paper) {
    const left = lacking[part];
    if (!left) throw new Error(`${step}: nobody tried it without the ${part} of its paper`);
    const [change, kind] = left;
    await actor.isRefused(endpoint, { ...(input as object), ...change } as EndpointInput<E>, kind);
  }
  await actor.does(endpoint, input);
  await scanIsKept(stage, step, by, subjectId);
}

async function scanIsKept(stage: Stage, step: OutsideStepName, by: string, subjectId: string) {
  const content = smallPdf(`bản quét ${step}`);
  const file = await stage.as(by).sends(`${step}.pdf`, content);
  const { record, evidence: evidenceKind } = outsideSteps[step];
  if (record === "register") return scanIsInRegister(stage, step, file, content);
  const about = { subjectKind: record, subjectId } as const;
  const { id: attachmentId } = await stage
    .as(by)
    .does(attachFileEndpoint, { ...about, evidenceKind, ...file });
  const { rows } = await stage.as(by).asks(listAttachmentsEndpoint, about);
  expect(rows.find(({ id }) => id === attachmentId)).toMatchObject({ sha256: file.sha256 });
  expect(await stage.as(by).downloads(sendAttachmentEndpoint, { attachmentId })).toEqual(content);
  for (const stranger of strangers) {
    await stage.as(stranger).isRefused(sendAttachmentEndpoint, { attachmentId }, "not-found");
  }
}

/** A step whose record has no page of its own: the paper stands in the register of incoming papers, with its scan. */
async function scanIsInRegister(
  stage: Stage,
  step: OutsideStepName,
  scan: { readonly sha256: string; readonly fileName: string },
  content: Uint8Array,
) {
  const officer = stage.as("chuyen-vien-so");
  const paper = {
    kind: step === "plan.register" ? "registration_call" : "estimate_assignment",
    issuerName: outsideSteps[step].body,
    number: `${step}/VB`,
    documentOn: "2025-07-05",
    signatory: "Nông Văn Mẫu, Chủ tịch",
    title: "Văn bản làm căn cứ",
    content: "",
    scan,
  } as const;
  for (const part of ["number", "signatory"] as const) {
    await officer.isRefused(recordIncomingEndpoint, { ...paper, [part]: "" }, "invalid-input");
  }
  const { id: documentId } = await officer.does(recordIncomingEndpoint, paper);
  const { files } = await officer.asks(findDocumentEndpoint, { documentId });
  expect(files).toMatchObject([{ form: "signed", sha256: scan.sha256 }]);
  const asked = { documentId, form: "signed" } as const;
  expect(await officer.downloads(sendDocumentEndpoint, asked)).toEqual(content);
  for (const stranger of strangers) {
    await stage.as(stranger).isRefused(sendDocumentEndpoint, asked, "not-found");
  }
}
