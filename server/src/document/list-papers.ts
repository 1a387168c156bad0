import {
  bodiesText,
  type DocumentKindId,
  documentKinds,
  documentRefusalText,
  type IssueRefusal,
  type PaperStage,
  paperStages,
} from "@kc/core/document";
import { formatDay, ok, refuse } from "@kc/core/kernel";
import { defineQuery, type QueryContext } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { findPeriod, findReport } from "../report/store.ts";
import { listPapersEndpoint, type PaperRow } from "./api.ts";
import { findSubject } from "./attachment-store.ts";
import { findInForce, findSourceOf, listPapersOf } from "./list-store.ts";
import { allPapers } from "./papers/all-papers.ts";
import { findBody } from "./papers/body-store.ts";
import type { AnyPaper } from "./papers/paper.ts";
import { listMeetingPapers } from "./papers/invitation.ts";
import { listBeneficiaries } from "./papers/money-store.ts";
import { isPaperOfSource } from "./papers/papers-of-funding.ts";
import { listRequests } from "./papers/record-store.ts";
import { listReturnSlips } from "./papers/return-store.ts";
import { listVisitIds } from "./papers/visit-store.ts";

/** The papers of a scheme, a plan or a report by step: which can be issued now, which are, and what other bodies sent. */
export const listPapers = defineQuery({
  name: "document.list-papers",
  endpoint: listPapersEndpoint,
  permission: "document:read",
  async run(context, { schemeId, planId, reportId, stage }) {
    const { db, viewer } = context;
    const { provinces } = viewer;
    const subject = subjectOf({ schemeId, planId, reportId });
    if (!subject || !(await isSeen(context, subject))) {
      return refuse({ kind: "not-found", what: subjectNames[subject?.kind ?? "scheme"] });
    }
    const body = await bodyOfViewer(context);
    const papers: PaperRow[] = [];
    const source =
      subject.kind === "report"
        ? null
        : await findSourceOf(db, provinces, subject.kind, subject.id);
    for (const each of await papersOf(context, subject)) {
      if (source !== null && !isPaperOfSource(each.paper.kind, source)) continue;
      if (stage !== undefined && each.stage !== stage) continue;
      papers.push(await paperRow(context, each, body));
    }
    const shown = new Set(papers.map(({ document }) => document?.id));
    const others =
      subject.kind === "report" ? [] : await listPapersOf(db, provinces, { schemeId, planId });
    return ok({
      papers,
      others: others.filter(({ id }) => !shown.has(id)).map(({ recordId: _, ...row }) => row),
    });
  },
});

type Subject = { readonly kind: "scheme" | "plan" | "report"; readonly id: string };

const subjectNames = { scheme: "đề án", plan: "kế hoạch năm", report: "báo cáo" } as const;

/** The one subject that is asked about. */
function subjectOf(asked: {
  readonly schemeId: string | undefined;
  readonly planId: string | undefined;
  readonly reportId: string | undefined;
}): Subject | undefined {
  const { schemeId, planId, reportId } = asked;
  if (schemeId !== undefined) return { kind: "scheme", id: schemeId };
  if (planId !== undefined) return { kind: "plan", id: planId };
  return reportId === undefined ? undefined : { kind: "report", id: reportId };
}

/** Whether the viewer sees the subject; of a report the paper itself finds it or not. */
async function isSeen({ db, viewer }: QueryContext, { kind, id }: Subject): Promise<boolean> {
  if (kind !== "report") {
    return (await findSubject(db, viewer.provinces, kind, id)) !== undefined;
  }
  return (
    (await findReport(db, viewer.provinceId, id)) !== undefined ||
    (await findPeriod(db, viewer.provinceId, id)) !== undefined
  );
}

async function bodyOfViewer({ db, viewer }: QueryContext) {
  const { organisationId, provinceId } = viewer;
  return organisationId === null ? null : (await findBody(db, provinceId, organisationId)).kind;
}

/** A payment request, a meeting and a visit is a paper each, and so is each beneficiary of a group; every other paper is one of its subject. */
type PaperOf = {
  readonly paper: AnyPaper;
  readonly id: string;
  /** The beneficiary of a group, the request or the slip that it is of, where there are several. */
  readonly of: string | null;
  readonly stage: PaperStage;
};

async function papersOf(
  { db, viewer }: QueryContext,
  { kind, id: subjectId }: Subject,
): Promise<readonly PaperOf[]> {
  const { provinces } = viewer;
  const meetings =
    kind === "report" ? [] : await listMeetingPapers({ db, provinces }, { kind, id: subjectId });
  const ofMeetings = (paper: AnyPaper): readonly PaperOf[] =>
    meetings.map(({ id, heldOn, stage }) => ({
      paper,
      id,
      of: meetings.length > 1 ? `họp ngày ${formatDay(heldOn)}` : null,
      stage,
    }));
  if (kind !== "scheme") {
    const own = allPapers
      .filter(({ subject, isAlsoOfPlan }) => subject === kind || (kind === "plan" && isAlsoOfPlan))
      .map((paper) => ({
        paper,
        id: subjectId,
        of: null,
        stage: paper.subject === kind ? paper.stage : "plan",
      }));
    return [
      ...allPapers.filter(({ subject }) => subject === "meeting").flatMap(ofMeetings),
      ...own,
    ];
  }
  const requests = await listRequests(db, provinces, subjectId);
  const returns = await listReturnSlips(db, provinces, subjectId);
  const visits = await listVisitIds(db, provinces, subjectId);
  const members = await listBeneficiaries(db, provinces, subjectId);
  return allPapers.flatMap((paper): readonly PaperOf[] => {
    const { stage } = paper;
    if (paper.subject === "plan" || paper.subject === "report") return [];
    if (paper.subject === "payment-request") {
      return requests.map(({ id, code }) => ({
        paper,
        id,
        of: requests.length > 1 ? code : null,
        stage,
      }));
    }
    if (paper.subject === "money-return") {
      return returns.map(({ id, slipNumber }) => ({ paper, id, of: `số ${slipNumber}`, stage }));
    }
    if (paper.subject === "meeting") return ofMeetings(paper);
    if (paper.subject === "visit") return visits.map((id) => ({ paper, id, of: null, stage }));
    return paper.subject === "beneficiary" && members.length > 1
      ? members.map(({ id, name }) => ({ paper, id, of: name, stage }))
      : [{ paper, id: subjectId, of: null, stage }];
  });
}

async function paperRow(
  { db, viewer, today }: QueryContext,
  { paper, id: subjectId, of, stage }: PaperOf,
  body: Awaited<ReturnType<typeof bodyOfViewer>>,
): Promise<PaperRow> {
  const { provinces } = viewer;
  const made = await paper.make({ db, provinces, today }, subjectId);
  const document = made.ok
    ? await findInForce(db, provinces, paper.kind, made.value.recordId)
    : undefined;
  const isDrafter = body === null || paper.draftedBy.includes(body);
  const { label } = documentKinds[paper.kind];
  const missing = missingFor(paper.kind, made);
  return {
    kind: paper.kind,
    label: of === null ? label : `${label} – ${of}`,
    subjectId,
    stage,
    stageLabel: paperStages[stage],
    state: made.ok ? "ready" : "not-ready",
    ground: missing?.ground ?? null,
    why: missing === null ? null : documentRefusalText(missing),
    mayIssue: made.ok && missing === null && isDrafter && isPermitted(viewer, "document:issue"),
    draftedBy: bodiesText(paper.draftedBy),
    document: document ?? null,
  };
}

type MissingGround = Extract<IssueRefusal, { readonly kind: "paper-not-ready" }>;

/** What a paper waits for: before it can be made, or before what was made can be issued. */
function missingFor(
  kind: DocumentKindId,
  made: Awaited<ReturnType<AnyPaper["make"]>>,
): MissingGround | null {
  if (!made.ok) return made.refusal.kind === "paper-not-ready" ? made.refusal : null;
  const { notYet } = made.value;
  const { label } = documentKinds[kind];
  return notYet === undefined ? null : { kind: "paper-not-ready", label, ground: notYet };
}
