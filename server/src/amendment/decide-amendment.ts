import {
  amendmentApprovers,
  amendmentKinds,
  decideAmendment as decide,
  needsAnnex,
} from "@kc/core/amendment";
import { ok, plainDate, refuse, type Result } from "@kc/core/kernel";
import type { ActingMode } from "@kc/core/access";
import type { IncomingPaper } from "@kc/core/scheme";
import { keepActPaper } from "../document/act-paper-step.ts";
import { type CommandContext, type CommonRefusal, defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { driveSchemeMove } from "../scheme/move-store.ts";
import { updateScheme } from "../scheme/store.ts";
import { type AnyAmendmentRefusal, anyAmendmentRefusalText } from "./amendment-refusal-text.ts";
import { decideAmendmentEndpoint } from "./api.ts";
import { applyChange } from "./apply-store.ts";
import { approverRules } from "./approvers-data.ts";
import { type OpenedAmendment, openAmendment, tellAmendment } from "./open-amendment-step.ts";
import { amendmentFacts } from "./standing-facts.ts";
import { paperColumn, updateAmendment } from "./store.ts";
import { readStandingOf, type StandingScheme, type WholeStanding } from "./terms-store.ts";

/**
 * Decides a change by the route's approver or from its paper. Approved, it stands at once in the scheme, its contract and
 * the money bound for it; refused, everything stays as it was.
 */
export const decideAmendment = defineCommand({
  name: "amendment.decide",
  endpoint: decideAmendmentEndpoint,
  permission: "amendment:decide",
  refusalText: anyAmendmentRefusalText,
  async run(context, input) {
    const { tx, viewer, today } = context;
    const opened = await openAmendment(context, input);
    if (!opened.ok) return opened;
    const { amendment, scheme } = opened.value;
    const { change, beneficiaryId } = amendment;
    const standing = await readStandingOf(tx, viewer.provinceId, scheme, beneficiaryId);
    if (!standing) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const question = { scheme, beneficiaryId, standing, change, today };
    const facts = await amendmentFacts(tx, viewer.provinceId, question);
    const paper: IncomingPaper | null =
      input.paper === null ? null : { ...input.paper, issuedOn: plainDate(input.paper.issuedOn) };
    const { verdict, decidedOn, reason } = input;
    const decision = decide(
      amendment,
      facts,
      { verdict, decidedOn: plainDate(decidedOn), reason, paper },
      { role: actingRole(viewer), rules: approverRules },
    );
    if (!decision.ok) return decision;
    const { mode } = decision.value;
    const documentId = paper ? await keepPaper(context, opened.value, paper) : null;
    const act: DecidedAct = { mode, decidedOn, reason, paper, documentId };
    if (verdict === "approve") {
      const applied = await approve(context, opened.value, standing, act);
      if (!applied.ok) return applied;
    }
    const status = verdict === "approve" ? "approved" : "refused";
    const version = await updateAmendment(context, amendment, {
      status,
      decided_on: decidedOn,
      decided_by: viewer.accountId,
      decision_mode: mode,
      decision_reason: reason,
      decision_paper: paperColumn(paper),
      document_id: documentId,
      needs_annex: verdict === "approve" && needsAnnex(scheme.status, change),
    });
    await tellAmendment(context, opened.value, {
      action: verdict === "approve" ? "approve_amendment" : "refuse_amendment",
      mode,
      happenedOn: decidedOn,
      details: { reason, ...paperDetails(act) },
    });
    return ok({ id: amendment.id, version, status });
  },
});

type DecidedAct = {
  readonly mode: ActingMode;
  readonly decidedOn: string;
  readonly reason: string;
  readonly paper: IncomingPaper | null;
  readonly documentId: string | null;
};

function paperDetails({ paper, documentId }: DecidedAct) {
  return {
    ...(paper === null ? {} : { facts: { paper } }),
    ...(documentId === null ? {} : { documentId }),
  };
}

async function approve(
  context: CommandContext,
  { amendment, scheme }: OpenedAmendment,
  standing: StandingScheme | WholeStanding,
  act: DecidedAct,
): Promise<Result<null, AnyAmendmentRefusal | CommonRefusal>> {
  const { tx, viewer, commandId } = context;
  const { change } = amendment;
  const note = `${amendmentKinds[change.kind]}: ${scheme.code}`;
  const number = act.paper?.number ?? scheme.code;
  const paper = { number, on: act.decidedOn, note };
  const applied = await applyChange(context, scheme, standing, change, paper);
  if (!applied.ok) return applied;
  if (change.kind !== "force_majeure") {
    const row = { provinceId: viewer.provinceId, commandId };
    await updateScheme(tx, row, scheme.id, { version: scheme.version + 1 });
    return ok(null);
  }
  const moved = await driveSchemeMove(context, scheme, "end_by_force_majeure", {
    reason: `${change.event}. Khối lượng hoàn thành: ${change.completedVolume}`,
    happenedOn: act.decidedOn,
    ...paperDetails(act),
  });
  return moved.ok ? ok(null) : moved;
}

async function keepPaper(
  context: CommandContext,
  { amendment, scheme }: OpenedAmendment,
  paper: IncomingPaper,
): Promise<string> {
  const { approver, change, reason } = amendment;
  return keepActPaper(context, {
    kind: approver === "minister" ? "ministry_plan_decision" : "plan_adjustment_decision",
    schemeId: scheme.id,
    recordId: amendment.id,
    paper,
    issuerName: amendmentApprovers[approver].label,
    title: `${amendmentKinds[change.kind]} của đề án ${scheme.code}`,
    content: reason,
  });
}
