import { bodiesText, documentKinds, documentRefusalText, paperStages } from "@kc/core/document";
import { ok, refuse } from "@kc/core/kernel";
import { defineQuery, type QueryContext } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { listPapersEndpoint, type PaperRow } from "./api.ts";
import { findSubject } from "./attachment-store.ts";
import { findInForce, listPapersOf } from "./list-store.ts";
import { allPapers } from "./papers/all-papers.ts";
import { findBody } from "./papers/body-store.ts";
import type { AnyPaper } from "./papers/paper.ts";
import { listBeneficiaries } from "./papers/money-store.ts";
import { listRequestIds } from "./papers/record-store.ts";

/** The papers of a scheme or a plan by step: which can be issued now, which are, and what other bodies sent. */
export const listPapers = defineQuery({
  name: "document.list-papers",
  endpoint: listPapersEndpoint,
  permission: "document:read",
  async run(context, { schemeId, planId, stage }) {
    const { db, viewer } = context;
    const { provinces } = viewer;
    const subjectId = schemeId ?? planId ?? "";
    const kind = schemeId === undefined ? "plan" : "scheme";
    if (subjectId === "" || !(await findSubject(db, provinces, kind, subjectId))) {
      return refuse({ kind: "not-found", what: kind === "plan" ? "kế hoạch năm" : "đề án" });
    }
    const body = await bodyOfViewer(context);
    const papers: PaperRow[] = [];
    for (const each of await papersOf(context, kind, subjectId)) {
      if (stage !== undefined && each.paper.stage !== stage) continue;
      papers.push(await paperRow(context, each, body));
    }
    const shown = new Set(papers.map(({ document }) => document?.id));
    const others = await listPapersOf(db, provinces, { schemeId, planId });
    return ok({
      papers,
      others: others.filter(({ id }) => !shown.has(id)).map(({ recordId: _, ...row }) => row),
    });
  },
});

async function bodyOfViewer({ db, viewer }: QueryContext) {
  const { organisationId, provinceId } = viewer;
  return organisationId === null ? null : (await findBody(db, provinceId, organisationId)).kind;
}

/** A payment request is a paper each, and so is each beneficiary of a group; every other paper is one of its subject. */
type PaperOf = {
  readonly paper: AnyPaper;
  readonly id: string;
  /** The beneficiary of a group that it is of. */
  readonly of: string | null;
};

async function papersOf(
  { db, viewer }: QueryContext,
  kind: "scheme" | "plan",
  subjectId: string,
): Promise<readonly PaperOf[]> {
  if (kind === "plan") {
    return allPapers
      .filter(({ subject }) => subject === "plan")
      .map((paper) => ({ paper, id: subjectId, of: null }));
  }
  const { provinces } = viewer;
  const requests = await listRequestIds(db, provinces, subjectId);
  const members = await listBeneficiaries(db, provinces, subjectId);
  return allPapers.flatMap((paper): readonly PaperOf[] => {
    if (paper.subject === "plan" || paper.subject === "report") return [];
    if (paper.subject === "payment-request") {
      return requests.map((id) => ({ paper, id, of: null }));
    }
    return paper.subject === "beneficiary" && members.length > 1
      ? members.map(({ id, name }) => ({ paper, id, of: name }))
      : [{ paper, id: subjectId, of: null }];
  });
}

async function paperRow(
  { db, viewer, today }: QueryContext,
  { paper, id: subjectId, of }: PaperOf,
  body: Awaited<ReturnType<typeof bodyOfViewer>>,
): Promise<PaperRow> {
  const { provinces } = viewer;
  const made = await paper.make({ db, provinces, today }, subjectId);
  const document = made.ok
    ? await findInForce(db, provinces, paper.kind, made.value.recordId)
    : undefined;
  const isDrafter = body === null || paper.draftedBy.includes(body);
  const { label } = documentKinds[paper.kind];
  const missing = !made.ok && made.refusal.kind === "paper-not-ready" ? made.refusal : null;
  return {
    kind: paper.kind,
    label: of === null ? label : `${label} – ${of}`,
    subjectId,
    stage: paper.stage,
    stageLabel: paperStages[paper.stage],
    state: made.ok ? "ready" : "not-ready",
    ground: missing?.ground ?? null,
    why: missing === null ? null : documentRefusalText(missing),
    mayIssue: made.ok && isDrafter && isPermitted(viewer, "document:issue"),
    draftedBy: bodiesText(paper.draftedBy),
    document: document ?? null,
  };
}
