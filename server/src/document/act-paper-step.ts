import type { DocumentKindId } from "@kc/core/document";
import { yearOf } from "@kc/core/kernel";
import type { IncomingPaper } from "@kc/core/scheme";
import type { CommandContext } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { findRecordedId, insertDocument } from "./document-store.ts";

/** The paper by which an act on a scheme was decided elsewhere, or by its leader. */
export type ActPaper = {
  readonly kind: DocumentKindId;
  readonly schemeId: string;
  /** The record it is of: the change, or the scheme itself. */
  readonly recordId: string;
  readonly paper: IncomingPaper;
  readonly issuerName: string;
  readonly title: string;
  readonly content: string;
};

/**
 * Keeps the paper of an act beside the other papers of its scheme, so that the list and the search find it; one that the
 * clerk recorded before is taken as it is. Gives its id.
 */
export async function keepActPaper(context: CommandContext, act: ActPaper): Promise<string> {
  const { number, issuedOn, signatory } = act.paper;
  const { issuerName } = act;
  const year = yearOf(issuedOn);
  const known = await findRecordedId(context.tx, context.viewer.provinceId, {
    issuerName,
    number,
    year,
  });
  if (known !== undefined) return known;
  const id = newId();
  await insertDocument(context, {
    id,
    kind: act.kind,
    direction: "incoming",
    schemeId: act.schemeId,
    planId: null,
    recordId: act.recordId,
    issuerId: null,
    issuerName,
    title: act.title,
    template: null,
    status: "recorded",
    slip: null,
    number,
    numberedOn: issuedOn,
    signatory,
    scan: null,
    content: act.content,
    isDemo: false,
  });
  return id;
}
